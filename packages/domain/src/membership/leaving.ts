import type { CouncilFacts, MembershipEvent, MessageOf, ProposeExclusion, RequestLeaving } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { dueOn, workingDaysOn } from '../term.ts';
import type { Membership } from './membership.ts';
import { exclusionPolicies } from './policies.ts';
import { memberIn } from './situations.ts';

/** The end of membership at own wish [002 §10.5]. */
const LEAVING_TERM = 'T04';
/** Working days between telling the member and the first day of voting (H30). */
const NOTICE_OF_EXCLUSION = 10;

const known = (day: string | null): string => {
  if (day !== null) return day;
  throw new Refusal(
    'calendar-unknown',
    'Срок заканчивается в году, производственный календарь которого ещё не известен: назвать день нельзя',
  );
};

export const requestLeaving = (
  command: MessageOf<typeof RequestLeaving>,
  membership: Membership,
  { actor, at }: Situation<unknown>,
): readonly MembershipEvent[] => {
  demand('RequestLeaving', actor, command.data);
  const receivedOn = dayOf(at);
  const member = memberIn(membership, command.data.centre, receivedOn);
  if (member.representative !== actor.person) {
    throw new Refusal('forbidden', 'Уведомление о выходе подаёт представитель организации');
  }
  if (member.until !== null) throw new Refusal('leaving-already-requested', 'Уведомление о выходе уже подано');
  const endsOn = known(dueOn(editionNamed(member.edition), LEAVING_TERM, receivedOn));
  return [{ type: 'LeavingRequested', data: { ...command.data, receivedOn, endsOn } }];
};

export const proposeExclusion = (
  command: MessageOf<typeof ProposeExclusion>,
  membership: Membership,
  situation: Situation<CouncilFacts>,
): readonly MembershipEvent[] => {
  const { actor, at } = situation;
  demand('ProposeExclusion', actor, command.data);
  const on = dayOf(at);
  enforce(exclusionPolicies, command, memberIn(membership, command.data.centre, on), situation);
  const voteFrom = known(workingDaysOn(on, NOTICE_OF_EXCLUSION));
  return [{ type: 'ExclusionProposed', data: { ...command.data, proposedBy: actor.person, on, voteFrom } }];
};
