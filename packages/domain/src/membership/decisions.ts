import type {
  ApplyingFacts,
  CheckingFacts,
  CouncilFacts,
  MembershipCommand,
  MembershipEvent,
  OrganisationCommand,
  OrganisationEvent,
} from '@veche/contracts';
import { dayOf } from '../day.ts';
import { byType, type Decider, Refusal } from '../decision.ts';
import { demand } from '../permission.ts';
import { applyForMembership } from './applying.ts';
import { checkMembership } from './checking.ts';
import { closeCouncilVote, voteInCouncil } from './council.ts';
import { proposeExclusion, requestLeaving } from './leaving.ts';
import { evolveMembership, type Membership, membershipStream, noMembership } from './membership.ts';
import { evolveOrganisation, type Organisation, organisationStream, unknownOrganisation } from './organisation.ts';

/** What the decisions on a membership look up, each its own part. */
export type MembershipFacts = ApplyingFacts & CheckingFacts & CouncilFacts;

export const memberships: Decider<Membership, MembershipCommand, MembershipEvent, MembershipFacts> = {
  initial: noMembership,
  evolve: evolveMembership,
  decide: byType({
    ApplyForMembership: applyForMembership,
    CheckMembership: checkMembership,
    VoteInCouncil: voteInCouncil,
    CloseCouncilVote: closeCouncilVote,
    RequestLeaving: requestLeaving,
    ProposeExclusion: proposeExclusion,
  }),
  streamOf: ({ data }) => membershipStream(data.cluster, data.inn),
};

export const organisations: Decider<Organisation, OrganisationCommand, OrganisationEvent> = {
  initial: unknownOrganisation,
  evolve: evolveOrganisation,
  decide: (command, organisation, { actor, at }) => {
    demand('RegisterOrganisation', actor, command.data);
    if (organisation.status === 'registered') {
      throw new Refusal('organisation-already-registered', 'Организация с этим ИНН уже внесена', 'inn');
    }
    if (command.data.taxRegisteredOn > dayOf(at)) {
      throw new Refusal('tax-registration-from-future', 'Этот день ещё не наступил', 'taxRegisteredOn');
    }
    return [{ type: 'OrganisationRegistered', data: { ...command.data, representative: actor.person } }];
  },
  streamOf: ({ data }) => organisationStream(data.inn),
};
