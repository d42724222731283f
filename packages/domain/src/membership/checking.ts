import type { ApplicantFacts, CheckingFacts, CheckMembership, MembershipEvent, MessageOf } from '@veche/contracts';
import { okvedWithin } from '@veche/contracts';
import { editionNamed, eligibility } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { reasonsOf } from './ballot.ts';
import type { Membership } from './membership.ts';
import { checkingPolicies } from './policies.ts';
import { knownIn } from './situations.ts';

type Command = MessageOf<typeof CheckMembership>;

/** Those activities of an organisation that lie within the activities of a cluster [002 §10.1]. */
export const matchingOkved = (organisation: readonly string[], cluster: readonly string[]): string[] =>
  organisation.filter((code) => cluster.some((wide) => okvedWithin(code, wide)));

const MATCHING_SOURCE = 'ОКВЭД организации из её сведений и перечень ОКВЭД кластера';

export const checkMembership = (
  command: Command,
  membership: Membership,
  situation: Situation<CheckingFacts>,
): readonly MembershipEvent[] => {
  const { actor, at, facts: looked } = situation;
  const { centre, cluster, inn, facts } = command.data;
  demand('CheckMembership', actor, command.data);
  const applied = knownIn(membership, centre);
  enforce(checkingPolicies, command, applied, situation);
  if (applied.status !== 'applied') throw new Refusal('not-applied', 'Проверяют заявку, по которой ещё нет решения');
  const on = dayOf(at);
  const value = matchingOkved(applied.okved, looked.okved).length;
  const all: ApplicantFacts = { ...facts, matchingOkvedCodes: { value, source: MATCHING_SOURCE, date: on } };
  const edition = editionNamed(applied.edition);
  const { verdict, trace } = eligibility(edition, {
    purpose: 'membership',
    filedOn: applied.appliedOn,
    facts: all,
  });
  const of = { centre, cluster, inn };
  const checked: MembershipEvent = {
    type: 'MembershipChecked',
    data: { ...of, checkedBy: actor.person, on, facts: all, verdict, trace },
  };
  if (verdict !== 'refused') return [checked];
  return [checked, { type: 'MembershipRefused', data: { ...of, by: 'check', reasons: reasonsOf(trace), on, trace } }];
};
