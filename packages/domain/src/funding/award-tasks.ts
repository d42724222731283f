import type { FundingEvent } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import type { Ground } from '../desk/ground.ts';
import { holds, type Looking, unlessNoSuchTerm, type Waiting } from '../desk/task.ts';
import { evolveBy } from '../evolution.ts';
import { sumOf } from '../kopecks.ts';
import { dueOn } from '../term.ts';

type Data<Type extends FundingEvent['type']> = Extract<FundingEvent, { type: Type }>['data'];
type Party = Data<'ContractSigned'>['party'];

/** As much of an award as tells whose turn it is. Amounts are whole kopecks. */
export interface AwardMatter {
  readonly centre: string;
  readonly year: number;
  readonly sitting: string;
  readonly name: string;
  readonly cluster: string;
  readonly edition: string;
  readonly stage: 'reserved' | 'committed' | 'accepted' | 'over';
  readonly awardedOn: string;
  /** The day on which the present turn began. */
  readonly since: string;
  readonly preparedBy: string | null;
  readonly signed: readonly Party[];
  readonly deliverUntil: string | null;
  readonly actBy: string | null;
  readonly ownShareKopecks: string;
  readonly ownPaidKopecks: string;
  readonly fundShareKopecks: string;
  readonly paidKopecks: string;
  readonly orderedBy: string | null;
}

type AwardEvent = Exclude<FundingEvent, { type: 'BudgetProposed' | 'BudgetApproved' | 'ReservationRefused' }>;

const reserved = ({ rows, fundShareKopecks, on, ...award }: Data<'FundsReserved'>): AwardMatter => {
  const { centre, year, sitting, name, cluster, edition } = award;
  const cost = sumOf(rows.map(({ costKopecks }) => costKopecks));
  return {
    centre,
    year,
    sitting,
    name,
    cluster,
    edition,
    stage: 'reserved',
    awardedOn: on,
    since: on,
    preparedBy: null,
    signed: [],
    deliverUntil: null,
    actBy: null,
    ownShareKopecks: String(cost - BigInt(fundShareKopecks)),
    ownPaidKopecks: '0',
    fundShareKopecks,
    paidKopecks: '0',
    orderedBy: null,
  };
};

const evolveKnown = evolveBy<AwardMatter, AwardEvent>({
  FundsReserved: (_, award) => reserved(award),
  FundsReleased: (matter, { on }) => ({ ...matter, stage: 'over', since: on }),
  ContractPrepared: (matter, { preparedBy, deliverUntil, ownShareKopecks, on }) => ({
    ...matter,
    preparedBy,
    deliverUntil,
    ownShareKopecks,
    signed: [],
    since: on,
  }),
  ContractSigned: (matter, { party }) => ({ ...matter, signed: [...matter.signed, party] }),
  FundsCommitted: (matter, { on }) => ({ ...matter, stage: 'committed', since: on }),
  ActRecorded: (matter, { recordedBy, on }) => ({ ...matter, actBy: recordedBy, since: on }),
  FundsAccepted: (matter, { fundShareKopecks, ownShareKopecks, on }) => ({
    ...matter,
    stage: 'accepted',
    fundShareKopecks,
    ownShareKopecks,
    since: on,
  }),
  OwnSharePaid: (matter, { kopecks, on }) => ({
    ...matter,
    ownPaidKopecks: String(BigInt(matter.ownPaidKopecks) + BigInt(kopecks)),
    since: on,
  }),
  PaymentOrdered: (matter, { orderedBy, on }) => ({ ...matter, orderedBy, since: on }),
  PaymentRejected: (matter, { on }) => ({ ...matter, orderedBy: null, since: on }),
  FundsPaid: (matter, { kopecks, on }) => {
    const paid = BigInt(matter.paidKopecks) + BigInt(kopecks);
    const stage = paid >= BigInt(matter.fundShareKopecks) ? 'over' : matter.stage;
    return { ...matter, paidKopecks: String(paid), orderedBy: null, stage, since: on };
  },
});

export const evolveAwardMatter = (matter: AwardMatter | undefined, event: AwardEvent): AwardMatter | undefined => {
  if (matter !== undefined) return evolveKnown(matter, event);
  return event.type === 'FundsReserved' ? reserved(event.data) : undefined;
};

/** An award, and who it is about. */
interface Award {
  readonly matter: AwardMatter;
  readonly representative: string;
  readonly isCurator: boolean;
  /** The commission that awarded it still sits, or its protocol is not signed by all who have to. */
  readonly isUnderWay: boolean;
  readonly looking: Looking;
}

type Told = Omit<Waiting, 'about' | 'within' | 'since'>;

/** From the package of documents to the contract [002 §8.3]. */
const SIGNING_TERM = 'T07';
const UNSIGNED = 'деньги остаются в резерве, пока договор не подписан или резерв не снят';

const signing = ({ matter: { edition, awardedOn } }: Award) => ({
  due: unlessNoSuchTerm(() => dueOn(editionNamed(edition), SIGNING_TERM, awardedOn)),
  follows: UNSIGNED,
});

const isApplicant = ({ representative, looking }: Award): boolean => representative === looking.person;

const toSign = (award: Award): Told[] => {
  const { matter, isCurator, looking } = award;
  const mine: readonly (readonly [Party, boolean, Pick<Told, 'title' | 'role'>])[] = [
    ['applicant', isApplicant(award), { title: 'Подписать договор', role: 'applicant' }],
    ['executor', isCurator, { title: 'Внести подпись исполнителя', role: 'curator' }],
    ['fund', matter.preparedBy !== looking.person, { title: 'Подписать договор за Фонд', role: 'director' }],
  ];
  return mine
    .filter(([party, concerns]) => concerns && !matter.signed.includes(party))
    .map(([, , told]) => ({ kind: 'contract-signature', ...told, ...signing(award) }));
};

const whenReserved = (award: Award): Told[] => {
  if (award.matter.preparedBy !== null) return toSign(award);
  if (!award.isCurator || award.isUnderWay) return [];
  return [{ kind: 'contract', title: 'Подготовить договор', role: 'curator', ...signing(award) }];
};

const FUND_WAITS = 'Фонд платит свою долю после собственной доли заявителя';

const ownShareIsPaid = ({ matter }: Award): boolean => BigInt(matter.ownPaidKopecks) >= BigInt(matter.ownShareKopecks);

/** From the signed contract on (H21). */
const toPayOwnShare = (award: Award): Told[] => {
  if (ownShareIsPaid(award)) return [];
  const own: Told = { kind: 'own-share', title: 'Оплатить собственную долю', role: 'applicant', follows: FUND_WAITS };
  return [
    ...(isApplicant(award) ? [own] : []),
    { kind: 'own-payment', title: 'Внести платёж собственной доли', role: 'accountant', follows: FUND_WAITS },
  ];
};

const toRecordAct = ({ matter, isCurator, looking }: Award): Told[] => {
  const follows = 'без акта Фонд не платит';
  if (matter.actBy !== null) {
    if (matter.actBy === looking.person) return [];
    return [{ kind: 'act-confirmation', title: 'Подтвердить акт', role: 'director', follows }];
  }
  if (!isCurator) return [];
  const term = { due: matter.deliverUntil, unit: 'calendar-days' } as const;
  return [{ kind: 'act', title: 'Внести акт об оказанных услугах', role: 'curator', ...term, follows }];
};

const toPay = (award: Award): Told[] => {
  const { matter, looking } = award;
  if (matter.orderedBy !== null) {
    if (matter.orderedBy === looking.person) return [];
    return [{ kind: 'payment-approval', title: 'Утвердить платёж', role: 'director', follows: null }];
  }
  if (!ownShareIsPaid(award)) return [];
  return [{ kind: 'payment-order', title: 'Поручить платёж доли Фонда', role: 'accountant', follows: null }];
};

const stages = {
  reserved: whenReserved,
  committed: (award: Award) => [...toRecordAct(award), ...toPayOwnShare(award)],
  accepted: (award: Award) => [...toPay(award), ...toPayOwnShare(award)],
  over: () => [],
} as const;

/** What an award asks of whoever is looking, from the reservation to the payment; nobody is asked to approve their own step. */
export const awardTasks = (
  matter: AwardMatter,
  representative: string,
  { ground, looking }: { readonly ground: Ground; readonly looking: Looking },
): Waiting[] => {
  const cluster = ground.cluster(matter.cluster);
  const isCurator = cluster?.curator === looking.person;
  const award = { matter, representative, isCurator, isUnderWay: ground.isUnderWay(matter.sitting), looking };
  const of = { about: matter.name, within: cluster?.title ?? '', since: matter.since };
  return stages[matter.stage](award)
    .map((told) => ({ ...of, ...told }))
    .filter(({ role }) => holds(looking, role, matter.centre));
};
