import { editionNamed } from '@veche/regulations';
import type { Ground } from '../desk/ground.ts';
import { holds, type Looking, type Waiting } from '../desk/task.ts';
import { termLeftOn } from '../term.ts';
import { councilRule, countVotes, type OpenQuestion, openQuestion } from './ballot.ts';
import type { Membership } from './membership.ts';

type Known = Exclude<Membership, { status: 'none' }>;

interface Joining {
  readonly membership: Known;
  readonly cluster: NonNullable<ReturnType<Ground['cluster']>>;
  readonly looking: Looking;
}

/** Nothing is admitted by silence (H27). */
const STAYS = 'заявка ждёт с отметкой о просрочке; сама она не принимается и не отклоняется';

/** From the fifth of the seven working days on, two or fewer are left, and the director is told (H27). */
const ESCALATES = 2;

const isPressing = ({ membership: { due }, looking: { today } }: Joining): boolean => {
  const { left } = termLeftOn(today, due, 'working-days');
  return left !== null ? left <= ESCALATES : due !== null && due < today;
};

const ofMembership = ({ membership, cluster }: Joining) => ({ about: membership.name, within: cluster.title });

const toCheck = (joining: Joining): Waiting[] => {
  const { membership, cluster, looking } = joining;
  if (membership.status !== 'applied' || cluster.curator !== looking.person) return [];
  return [
    {
      ...ofMembership(joining),
      kind: 'membership-check',
      title:
        membership.verdict === null ? 'Проверить заявку на вступление' : 'Установить недостающее и проверить снова',
      role: 'curator',
      since: membership.appliedOn,
      due: membership.due,
      follows: STAYS,
    },
  ];
};

const isUndecided = ({ status }: Known): boolean => status === 'applied' || status === 'before-council';

const toHurry = (joining: Joining): Waiting[] => {
  const { membership } = joining;
  if (!isUndecided(membership) || !isPressing(joining)) return [];
  const title = membership.status === 'applied' ? 'Поторопить проверку заявки' : 'Поторопить голосование совета';
  const { appliedOn: since, due } = membership;
  return [{ ...ofMembership(joining), kind: 'membership-hurry', title, role: 'director', since, due, follows: STAYS }];
};

/** Only an application has a term; for an exclusion the regulation sets none. */
const termOf = ({ question }: OpenQuestion, { due }: Known) => (question === 'admission' ? { due } : {});

const toVote = (joining: Joining, open: OpenQuestion): Waiting[] => {
  const { membership, cluster, looking } = joining;
  const { person, today } = looking;
  const mayVote = cluster.council.includes(person) && !open.barred.has(person) && open.from <= today;
  if (!mayVote || open.votes.some(({ member }) => member === person)) return [];
  return [
    {
      ...ofMembership(joining),
      kind: 'council-vote',
      title: open.question === 'admission' ? 'Проголосовать о вступлении' : 'Проголосовать об исключении',
      role: 'council-member',
      since: open.from,
      ...termOf(open, membership),
      follows: open.question === 'admission' ? STAYS : null,
    },
  ];
};

const hasQuorum = ({ membership: { edition: id }, cluster }: Joining, { votes }: OpenQuestion): boolean => {
  const edition = editionNamed(id);
  const rule = councilRule(edition);
  return rule !== undefined && countVotes(edition, rule, votes, cluster.council).decision !== 'no-quorum';
};

/** The vote ends by itself when all have voted; when time runs out, those who have come may suffice. */
const toCloseVote = (joining: Joining, open: OpenQuestion): Waiting[] => {
  const { membership, cluster, looking } = joining;
  if (cluster.curator !== looking.person || membership.representative === looking.person) return [];
  if (open.question === 'admission' && !isPressing(joining)) return [];
  if (!hasQuorum(joining, open)) return [];
  return [
    {
      ...ofMembership(joining),
      kind: 'council-vote-closing',
      title: 'Завершить голосование совета: кворум есть',
      role: 'curator',
      since: open.from,
      ...termOf(open, membership),
      follows: null,
    },
  ];
};

/** What a membership asks of whoever is looking; the roles are those of its centre. */
export const membershipTasks = (membership: Membership, cluster: Joining['cluster'], looking: Looking): Waiting[] => {
  if (membership.status === 'none') return [];
  const joining = { membership, cluster, looking };
  const open = openQuestion(membership, looking.today);
  const tasks = [
    ...toCheck(joining),
    ...toHurry(joining),
    ...(open === undefined ? [] : [...toVote(joining, open), ...toCloseVote(joining, open)]),
  ];
  return tasks.filter(({ role }) => holds(looking, role, membership.centre));
};
