import type { ApplyForMembership, ApplyingFacts, MembershipEvent, MessageOf } from '@veche/contracts';
import { type Edition, editionInForce } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { dueOn } from '../term.ts';
import { councilRule } from './ballot.ts';
import type { Membership } from './membership.ts';
import { applyingPolicies } from './policies.ts';

type Command = MessageOf<typeof ApplyForMembership>;
type Organisation = NonNullable<ApplyingFacts['organisation']>;

/** The term of the decision on an application to join [002 §10.3]. */
export const DECISION_TERM = 'T03';

/**
 * The edition by which an application of this day is decided.
 * @throws {Refusal} when it says nothing of joining a cluster
 * @throws {RegulationError} `unknown-centre`, `no-edition-in-force`
 */
export const editionForJoining = (centre: string, day: string): Edition => {
  const edition = editionInForce(centre, day);
  if (councilRule(edition) !== undefined && edition.terms.some(({ id }) => id === DECISION_TERM)) return edition;
  throw new Refusal(
    'membership-not-regulated',
    'Действующий документ центра не описывает вступление в кластер: ни срока, ни голосования совета',
  );
};

const represented = ({ cluster, organisation }: ApplyingFacts, centre: string, person: string): Organisation => {
  if (cluster === null) throw new Refusal('unknown-cluster', 'Такого кластера нет', 'cluster');
  if (cluster.centre !== centre) throw new Refusal('forbidden', 'Кластер другого центра');
  if (organisation === null) {
    throw new Refusal('organisation-unknown', 'Сначала внесите сведения об организации', 'inn');
  }
  if (organisation.representative !== person || organisation.centre !== centre) {
    throw new Refusal('forbidden', 'Заявку подаёт представитель организации');
  }
  return organisation;
};

export const applyForMembership = (
  command: Command,
  membership: Membership,
  situation: Situation<ApplyingFacts>,
): readonly MembershipEvent[] => {
  const { actor, at, facts } = situation;
  const { centre, cluster, inn, questionnaire, statements, consent } = command.data;
  demand('ApplyForMembership', actor, command.data);
  const { name, okved, representative } = represented(facts, centre, actor.person);
  enforce(applyingPolicies, command, membership, situation);
  const appliedOn = dayOf(at);
  const edition = editionForJoining(centre, appliedOn);
  return [
    {
      type: 'MembershipApplied',
      data: {
        ...{ centre, cluster, inn, name, okved: [...okved], questionnaire, statements, representative, appliedOn },
        edition: edition.id,
        due: dueOn(edition, DECISION_TERM, appliedOn),
      },
    },
    { type: 'ConsentGiven', data: { centre, cluster, inn, subject: representative, consent, on: appliedOn } },
  ];
};
