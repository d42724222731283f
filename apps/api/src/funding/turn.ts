import type { ProtocolFacts, Turn } from '@veche/contracts';
import { type Award, dueOn, termLeftOn } from '@veche/domain';
import { editionNamed } from '@veche/regulations';

const SIGNING = 'T07';

/** Twenty working days to the signed contract, counted from the day on which the money was reserved [002 §8.3]. */
export const signingTerm = ({ reserved }: Award, today: string) =>
  termLeftOn(today, dueOn(editionNamed(reserved.edition), SIGNING, reserved.on), 'working-days');

type Who = Turn['who'];
const said = (who: Who, name: string, awaited: string, term: Turn['term'] = null): Turn => ({
  who,
  name,
  awaited,
  term,
});

const CENTRE = {
  curator: 'Куратор',
  director: 'Директор',
  accountant: 'Бухгалтер',
} as const;

/** When an award is looked at, and how far its sitting has come by then. */
export interface Looked {
  readonly today: string;
  readonly protocol: ProtocolFacts['protocol'];
}

const withoutContract = (award: Award, { today, protocol }: Looked): Turn => {
  if (protocol?.unsigned === 0 && protocol.closed) {
    return said('centre', CENTRE.curator, 'подготовить договор', signingTerm(award, today));
  }
  const signing = protocol?.closed
    ? `подписать протокол, осталось подписей: ${protocol.unsigned}`
    : 'закрыть заседание и подписать протокол';
  return said('commission', 'Комиссия', `${signing}; после этого готовят договор`);
};

const whileReserved = (award: Award, looked: Looked): Turn => {
  const term = signingTerm(award, looked.today);
  const { contract, reserved, signatures } = award;
  const missing = (party: string) => signatures.every((signed) => signed.party !== party);
  if (contract === null) return withoutContract(award, looked);
  if (missing('applicant')) return said('applicant', reserved.name, 'подписать договор', term);
  if (missing('fund')) return said('centre', CENTRE.director, 'подписать договор за Фонд', term);
  return said('executor', contract.executor.name, 'подписать договор; куратор внесёт подпись', term);
};

const whileCommitted = ({ act, contract }: Award, today: string): Turn => {
  if (act !== null) return said('centre', CENTRE.director, 'подтвердить акт');
  const term = contract && termLeftOn(today, contract.deliverUntil, 'calendar-days');
  return said('executor', contract?.executor.name ?? '', 'оказать услугу и сдать её по акту', term);
};

const whileAccepted = ({ ordered, ownPaid, ownShare, reserved }: Award): Turn => {
  if (ordered !== null) return said('centre', CENTRE.director, 'утвердить платёж');
  if (ownPaid < ownShare) return said('applicant', reserved.name, 'заплатить собственную долю целиком');
  return said('centre', CENTRE.accountant, 'поручить платёж исполнителю');
};

/** Whose turn it is with an award; nobody's once it is paid or released. */
export const turnOf = (award: Award, looked: Looked): Turn | null => {
  if (award.stage === 'reserved') return whileReserved(award, looked);
  if (award.stage === 'committed') return whileCommitted(award, looked.today);
  return award.stage === 'accepted' ? whileAccepted(award) : null;
};
