import type { MembershipCommand, OrganisationCommand } from '@veche/contracts';
import { inOwnCentre, type PermissionTable } from '../grant.ts';

/**
 * Who may do what with organisations and memberships. That the applicant represents the organisation, and that a council member
 * has a seat in this council, are policies.
 */
export const membershipPermissions = {
  'read-memberships': [
    inOwnCentre('curator'),
    inOwnCentre('secretary'),
    inOwnCentre('director'),
    inOwnCentre('financial-controller'),
    inOwnCentre('administrator'),
  ],
  RegisterOrganisation: [inOwnCentre('applicant')],
  ApplyForMembership: [inOwnCentre('applicant')],
  CheckMembership: [inOwnCentre('curator'), inOwnCentre('director')],
  VoteInCouncil: [inOwnCentre('council-member')],
  CloseCouncilVote: [inOwnCentre('curator')],
  RequestLeaving: [inOwnCentre('applicant')],
  ProposeExclusion: [inOwnCentre('curator'), inOwnCentre('council-member')],
} satisfies PermissionTable<MembershipCommand['type'] | OrganisationCommand['type'] | 'read-memberships'>;
