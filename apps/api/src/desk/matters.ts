import {
  type ApplicationMatter,
  type AwardMatter,
  type BudgetMatter,
  type Campaign,
  type Cluster,
  type Commission,
  dayOf,
  evolveApplicationMatter,
  evolveAwardMatter,
  evolveBudgetMatter,
  evolveCampaign,
  evolveCluster,
  evolveCommission,
  evolveMembership,
  evolveSittingMatter,
  isSittingOver,
  type Membership,
  noMembership,
  type Sitting,
  unknownCampaign,
  unknownCluster,
  unknownCommission,
  unknownSitting,
} from '@veche/domain';
import type { RecordedEvent } from '@veche/event-store';
import { deedOf } from '../deed.ts';
import type { AwardEvent, BudgetEvent, MatterEvent, MatterKind } from './matter-events.ts';

/** What each kind of row holds: the states of the domain, as far as they tell whose turn it is. */
export interface Matters {
  readonly cluster: { readonly title: string; readonly cluster: Cluster };
  readonly campaign: { readonly title: string; readonly resultsDue: string | null };
  readonly commission: Commission;
  readonly membership: Membership;
  readonly application: { readonly application: ApplicationMatter; readonly award: AwardMatter | null };
  readonly sitting: Sitting;
  readonly budget: BudgetMatter;
}

export type MattersEvent = RecordedEvent & MatterEvent;

/** A matter after an event; `open` while it can wait for an officer, `person` whoever it was brought by. */
interface Folded<State> {
  readonly state: State;
  readonly centre: string;
  readonly person: string | null;
  readonly open: boolean;
}

type Fold<Kind extends MatterKind> = (
  before: Matters[Kind] | undefined,
  event: MattersEvent,
) => Folded<Matters[Kind]> | undefined;

type Of<Kind extends string> = Extract<MatterEvent, { type: Kind }>;

const cluster: Fold<'cluster'> = (before, event) => {
  const next = evolveCluster(before?.cluster ?? unknownCluster, event as Parameters<typeof evolveCluster>[1]);
  if (next.status === 'unknown') return undefined;
  const title = event.type === 'ClusterFounded' ? event.data.title.ru : (before?.title ?? '');
  return { state: { title, cluster: next }, centre: next.centre, person: null, open: true };
};

const campaign: Fold<'campaign'> = (_, event) => {
  const next: Campaign = evolveCampaign(unknownCampaign, event as Of<'CampaignAnnounced'>);
  if (next.status === 'unknown') return undefined;
  const { title, resultsDue, centre } = next;
  return { state: { title, resultsDue }, centre, person: null, open: true };
};

const commission: Fold<'commission'> = (before, event) => {
  const state = evolveCommission(before ?? unknownCommission, event as Parameters<typeof evolveCommission>[1]);
  return state.status === 'unknown' ? undefined : { state, centre: state.centre, person: null, open: true };
};

const membership: Fold<'membership'> = (before, event) => {
  const state = evolveMembership(before ?? noMembership, event as Parameters<typeof evolveMembership>[1]);
  if (state.status === 'none') return undefined;
  const open =
    state.status === 'applied' ||
    state.status === 'before-council' ||
    (state.status === 'member' && state.exclusion !== null);
  return { state, centre: state.centre, person: state.representative, open };
};

const OPEN: readonly ApplicationMatter['status'][] = ['filed', 'information-requested', 'admitted'];

const isOpen = ({ application, award }: Matters['application']): boolean =>
  OPEN.includes(application.status) ||
  (application.status === 'concluded' && !application.notified) ||
  (award !== null && award.stage !== 'over');

type Case = Matters['application'];

/** The first sitting that is called with it hears it. */
const heardAt = ({ application, award }: Case, sitting: string): Case => ({
  application: { ...application, heardAt: application.heardAt ?? sitting },
  award,
});

const withAward = ({ application, award }: Case, event: AwardEvent): Case => {
  const next = evolveAwardMatter(award ?? undefined, event);
  return { application, award: next ?? null };
};

type Own = Parameters<typeof evolveApplicationMatter>[1];

const evolveKnownCase = (before: Case, event: MattersEvent): Case => {
  if ('award' in event.data) return withAward(before, event as AwardEvent);
  if (event.type === 'SittingCalled') return heardAt(before, event.data.sitting);
  const application = evolveApplicationMatter(before.application, event as Own);
  return { ...before, application: application ?? before.application };
};

const evolveCase = (before: Case | undefined, event: MattersEvent): Case | undefined => {
  if (before !== undefined) return evolveKnownCase(before, event);
  const application = event.type === 'ApplicationFiled' ? evolveApplicationMatter(undefined, event) : undefined;
  return application && { application, award: null };
};

const application: Fold<'application'> = (before, event) => {
  const state = evolveCase(before, event);
  if (state === undefined) return undefined;
  const { centre, representative } = state.application;
  return { state, centre, person: representative, open: isOpen(state) };
};

const sitting: Fold<'sitting'> = (before, event) => {
  const state = evolveSittingMatter(before ?? unknownSitting, event as Parameters<typeof evolveSittingMatter>[1]);
  if (state.status === 'unknown') return undefined;
  return { state, centre: state.called.centre, person: null, open: !isSittingOver(state) };
};

const budget: Fold<'budget'> = (before, event) => {
  const state = evolveBudgetMatter(before, event as BudgetEvent, dayOf(deedOf(event).at));
  return { state, centre: state.centre, person: null, open: true };
};

const folds: { readonly [Kind in MatterKind]: Fold<Kind> } = {
  cluster,
  campaign,
  commission,
  membership,
  application,
  sitting,
  budget,
};

/** A matter after an event; undefined when nothing is known that the event could change. */
export const foldMatter = (kind: MatterKind, before: unknown, event: MattersEvent): Folded<unknown> | undefined =>
  (folds[kind] as (before: unknown, event: MattersEvent) => Folded<unknown> | undefined)(before, event);
