import type { CouncilFacts, MembershipEvent, MessageOf, ProposeExclusion, RequestLeaving } from '@veche/contracts';
import { type Edition, editionNamed } from '@veche/regulations';
import { dayOf, daysAfter } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { workingDaysOn } from '../term.ts';
import type { Membership } from './membership.ts';
import { exclusionPolicies } from './policies.ts';
import { memberIn } from './situations.ts';

/** The end of membership at own wish [002 §10.5]. */
const LEAVING_TERM = 'T04';
/** Working days between telling the member and the first day of voting (H30). */
const NOTICE_OF_EXCLUSION = 10;

/**
 * The last day of membership after a notice that is received on a day; null where the edition does not describe leaving. Membership
 * ends by itself: nobody has to do anything on that day, so a day off moves nothing [002 §10.5].
 */
export const leavingEndsOn = ({ terms }: Edition, receivedOn: string): string | null => {
  const counting = terms.find(({ id }) => id === LEAVING_TERM)?.counting;
  return counting?.as === 'calendar-days' ? daysAfter(receivedOn, counting.count) : null;
};

const regulated = (day: string | null): string => {
  if (day !== null) return day;
  throw new Refusal('membership-not-regulated', 'Действующий документ центра не описывает выход из кластера');
};

/**
 * The first day of voting. A notice over the turn of the year is as long as one of leaving, which is never shorter than so many working
 * days: it must not depend on whether the calendar of the next year is known.
 */
const voteFromAfter = (edition: Edition, on: string): string => {
  const from = workingDaysOn(on, NOTICE_OF_EXCLUSION);
  return from?.slice(0, 4) === on.slice(0, 4) ? from : regulated(leavingEndsOn(edition, on));
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
  const endsOn = regulated(leavingEndsOn(editionNamed(member.edition), receivedOn));
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
  const member = memberIn(membership, command.data.centre, on);
  enforce(exclusionPolicies, command, member, situation);
  const voteFrom = voteFromAfter(editionNamed(member.edition), on);
  return [{ type: 'ExclusionProposed', data: { ...command.data, proposedBy: actor.person, on, voteFrom } }];
};
