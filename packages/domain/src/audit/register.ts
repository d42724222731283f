import type { DecisionOutcome } from '@veche/contracts';
import { sittingStream } from '../commission/sitting.ts';
import { dayOf } from '../day.ts';
import { ledgerStream } from '../funding/ledger.ts';
import { sumOf } from '../kopecks.ts';
import { membershipStream } from '../membership/membership.ts';
import { organisationStream } from '../membership/organisation.ts';
import { applicationStream, outcomeShown } from '../selection/application.ts';
import { campaignStream } from '../selection/campaign.ts';
import type { DecisionEvent } from './decision-event.ts';

/** A decision in the register of all of them: what it is about, how it stands, and where the log tells of it. */
export type DecisionEntry = {
  readonly decision: string;
  readonly kind: 'award' | 'membership';
  readonly centre: string;
  readonly cluster: string;
  readonly inn: string;
  readonly name: string;
  readonly outcome: DecisionOutcome;
  /** The day of the outcome; of the filing while there is none. */
  readonly day: string;
  /** The Fund's share as asked for and as decided, in kopecks. */
  readonly asked: string | null;
  readonly share: string | null;
  readonly edition: string;
  readonly campaign: string | null;
  readonly year: number | null;
  /** All that had it on their agenda; the last one heard it last. */
  readonly sittings: string[];
};

const membershipOf = ({ cluster, inn }: { readonly cluster: string; readonly inn: string }): string =>
  `${cluster}.${inn}`;

type Named = { readonly application?: string; readonly cluster?: string; readonly inn?: string };

const ENTERED: ReadonlySet<string> = new Set(['ApplicationFiled', 'MembershipApplied', 'ItemStruck']);

/** The decisions that an event moves in the register. */
export const decisionsMovedBy = ({ type, data }: DecisionEvent): readonly string[] => {
  if (type === 'SittingCalled') return data.items.map(({ application }) => application);
  if (!Object.hasOwn(conclusions, type) && !ENTERED.has(type)) return [];
  const { application, cluster = '', inn = '' } = data as Named;
  return [application ?? membershipOf({ cluster, inn })];
};

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>['data'];

const filed = (data: Of<'ApplicationFiled'>, sittings: string[]): DecisionEntry => ({
  decision: data.application,
  kind: 'award',
  centre: data.centre,
  cluster: data.cluster,
  inn: data.inn,
  name: data.name,
  outcome: 'under-way',
  day: dayOf(data.filedAt),
  asked: String(sumOf(data.estimate.map(({ fundShareKopecks }) => fundShareKopecks))),
  share: null,
  edition: data.edition,
  campaign: data.campaign,
  year: data.year,
  sittings,
});

const applied = (data: Of<'MembershipApplied'>): DecisionEntry => ({
  decision: membershipOf(data),
  kind: 'membership',
  centre: data.centre,
  cluster: data.cluster,
  inn: data.inn,
  name: data.name,
  outcome: 'under-way',
  day: data.appliedOn,
  asked: null,
  share: null,
  edition: data.edition,
  campaign: null,
  year: null,
  sittings: [],
});

type Change = Partial<Pick<DecisionEntry, 'outcome' | 'day' | 'share'>>;
type Concluding = Extract<
  DecisionEvent['type'],
  | 'ApplicationConcluded'
  | 'ApplicationRefused'
  | 'ApplicationWithdrawn'
  | 'MembershipRefused'
  | 'MembershipAdmitted'
  | 'MemberExcluded'
>;

/** What ends a matter, and how. */
const conclusions: { readonly [Type in Concluding]: (data: Of<Type>, entry: DecisionEntry) => Change } = {
  ApplicationConcluded: ({ outcome, on, fundShareKopecks: share }, { asked }) => ({
    outcome: outcomeShown(outcome, share, asked ?? share),
    day: on,
    share,
  }),
  ApplicationRefused: ({ on }) => ({ outcome: 'refused', day: on, share: '0' }),
  ApplicationWithdrawn: ({ on }) => ({ outcome: 'withdrawn', day: on, share: '0' }),
  MembershipRefused: ({ on }) => ({ outcome: 'refused', day: on }),
  MembershipAdmitted: ({ on }) => ({ outcome: 'admitted', day: on }),
  MemberExcluded: ({ on }) => ({ outcome: 'excluded', day: on }),
};

const concluded = (entry: DecisionEntry, { type, data }: DecisionEvent): DecisionEntry => {
  const conclude = (conclusions as Readonly<Record<string, (data: object, before: DecisionEntry) => Change>>)[type];
  return conclude === undefined ? entry : { ...entry, ...conclude(data, entry) };
};

const without = ({ sittings }: DecisionEntry, sitting: string): string[] => sittings.filter((one) => one !== sitting);

const heardAt = (entry: DecisionEntry, sitting: string): DecisionEntry => ({
  ...entry,
  sittings: [...without(entry, sitting), sitting],
});

/** A sitting that did not hear it is not the last one that did. */
const struckAt = (entry: DecisionEntry, sitting: string): DecisionEntry => ({
  ...entry,
  sittings: [sitting, ...without(entry, sitting)],
});

/** The entry of a decision after an event that moves it; undefined as long as nothing was filed. */
export const evolveEntry = (entry: DecisionEntry | undefined, event: DecisionEvent): DecisionEntry | undefined => {
  if (event.type === 'ApplicationFiled') return filed(event.data, entry?.sittings ?? []);
  if (event.type === 'MembershipApplied') return applied(event.data);
  if (entry === undefined) return undefined;
  if (event.type === 'SittingCalled') return heardAt(entry, event.data.sitting);
  return event.type === 'ItemStruck' ? struckAt(entry, event.data.sitting) : concluded(entry, event);
};

/** The streams that made a decision, each to be read whole: a ledger is judged by all it holds. */
export const streamsOf = ({ kind, decision, centre, cluster, inn, campaign, year, sittings }: DecisionEntry) => {
  const applicant = [organisationStream(inn), membershipStream(cluster, inn)];
  if (kind === 'membership') return applicant;
  return [
    ...applicant,
    ...(campaign === null ? [] : [campaignStream(campaign)]),
    applicationStream(decision),
    ...sittings.map(sittingStream),
    ...(year === null ? [] : [ledgerStream(centre, year)]),
  ];
};

/** Whether an event of those streams is a step of the decision, and not of another one beside it. */
export const concerns = ({ kind, decision }: DecisionEntry, { type, data }: DecisionEvent): boolean => {
  if (kind === 'membership') return true;
  if ('award' in data) return data.award === decision;
  if (type === 'BudgetProposed') return false;
  return !('application' in data) || data.application === decision;
};
