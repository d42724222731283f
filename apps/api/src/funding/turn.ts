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
    return said('centre', CENTRE.curator, 'Подготовить договор', signingTerm(award, today));
  }
  const signing = protocol?.closed
    ? `Подписать протокол, осталось подписей: ${protocol.unsigned}`
    : 'Закрыть заседание и подписать протокол';
  return said('commission', 'Комиссия', `${signing}; после этого готовят договор`);
};

const whileReserved = (award: Award, looked: Looked): Turn => {
  const term = signingTerm(award, looked.today);
  const { contract, reserved, signatures } = award;
  const missing = (party: string) => signatures.every((signed) => signed.party !== party);
  if (contract === null) return withoutContract(award, looked);
  if (missing('applicant')) return said('applicant', reserved.name, 'Подписать договор', term);
  if (missing('fund')) return said('centre', CENTRE.director, 'Подписать договор за Фонд', term);
  return said('executor', contract.executor.name, 'Подписать договор; куратор внесёт подпись', term);
};

const whileCommitted = ({ act, contract }: Award, today: string): Turn => {
  if (act !== null) return said('centre', CENTRE.director, 'Подтвердить акт');
  const term = contract && termLeftOn(today, contract.deliverUntil, 'calendar-days');
  return said('executor', contract?.executor.name ?? '', 'Оказать услугу и сдать её по акту', term);
};

const whileAccepted = ({ ordered, ownPaid, ownShare, reserved }: Award): Turn => {
  if (ordered !== null) return said('centre', CENTRE.director, 'Утвердить платёж');
  if (ownPaid < ownShare) return said('applicant', reserved.name, 'Заплатить собственную долю целиком');
  return said('centre', CENTRE.accountant, 'Поручить платёж исполнителю');
};

/** Whose turn it is with an award; nobody's once it is paid or released. */
export const turnOf = (award: Award, looked: Looked): Turn | null => {
  if (award.stage === 'reserved') return whileReserved(award, looked);
  if (award.stage === 'committed') return whileCommitted(award, looked.today);
  return award.stage === 'accepted' ? whileAccepted(award) : null;
};
