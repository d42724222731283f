import type { ClusterFounded, MembershipStatus, MessageOf, MembershipRow as ShownRow, Turn } from '@veche/contracts';
import { type Membership, memberOn, termLeftOn } from '@veche/domain';
import type { MembershipRow } from './membership.fold.ts';

const memberStatus = (state: Extract<Membership, { status: 'member' }>, today: string): MembershipStatus => {
  if (!memberOn(state, today)) return 'left';
  if (state.exclusion !== null) return 'exclusion';
  return state.until === null ? 'member' : 'leaving';
};

/** How the organisation stands to the cluster on a day. */
const statusOn = (state: Membership, today: string): MembershipStatus => {
  if (state.status === 'none') return 'applied';
  return state.status === 'member' ? memberStatus(state, today) : state.status;
};

const CENTRE = { who: 'centre', name: 'Центр кластерного развития' } as const;
const COUNCIL = { who: 'council', name: 'Совет кластера' } as const;

/** Whose turn it is; nobody's once it is decided. */
const turnOn = (state: Membership, today: string): Turn | null => {
  if (state.status === 'applied') {
    const awaited = state.verdict === null ? 'Проверить заявку' : 'Установить недостающее и проверить заявку снова';
    return { ...CENTRE, awaited, term: termLeftOn(today, state.due, 'working-days') };
  }
  if (state.status === 'before-council') {
    const term = termLeftOn(today, state.due, 'working-days');
    return { ...COUNCIL, awaited: 'Проголосовать о приёме в кластер', term };
  }
  if (state.status !== 'member' || state.exclusion === null || !memberOn(state, today)) return null;
  const begun = state.exclusion.voteFrom <= today;
  const awaited = begun ? 'Проголосовать об исключении' : 'Дождаться дня голосования об исключении';
  return { ...COUNCIL, awaited, term: null };
};

const isOverdue = (turn: Turn | null, today: string): boolean => {
  const due = turn?.term?.due ?? null;
  return due !== null && due < today;
};

/** A line of the list of memberships on a day. */
export const shownRow = (
  { state, periods, centre, cluster, inn, name, revision }: MembershipRow,
  clusterTitle: MessageOf<typeof ClusterFounded>['data']['title'],
  today: string,
): ShownRow => {
  const turn = turnOn(state, today);
  const { since = null, until = null } = periods.at(-1) ?? {};
  return {
    ...{ centre, cluster, clusterTitle, inn, name, since, until, turn, revision },
    status: statusOn(state, today),
    appliedOn: state.status === 'none' ? today : state.appliedOn,
    overdue: isOverdue(turn, today),
  };
};
