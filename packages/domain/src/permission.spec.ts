import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '@veche/contracts';
import { type Action, actions, permit } from './permission.ts';

const capacities: readonly Actor['role'][] = [...roles, 'visitor', 'system', 'bootstrap'];
const object = { centre: 'orel', role: 'curator' };

/** Which capacities may, when held in the object's centre, in another centre, and without a centre. */
const allowed = (action: Action) => {
  const held = { own: 'orel', other: 'krasnoyarsk', all: undefined };
  return Object.fromEntries(
    Object.entries(held).map(([relation, centre]) => [
      relation,
      capacities.filter((role) => permit(action, { person: 'x', role, ...(centre && { centre }) }, object).allowed),
    ]),
  );
};

const inOwnCentre = (...who: Actor['role'][]) => ({ own: who, other: [], all: who });
const everywhere = (...who: Actor['role'][]) => ({ own: who, other: who, all: who });

const officesInCentre = (...who: Actor['role'][]) => ({ own: who, other: [], all: who });

/** A row for each action: without it, or with one too many, this does not compile. */
const tables: Readonly<Record<Action, ReturnType<typeof allowed>>> = {
  'read-decisions': {
    own: ['director', 'financial-controller', 'administrator'],
    other: ['financial-controller'],
    all: ['director', 'financial-controller', 'administrator'],
  },
  'read-files': officesInCentre(
    'curator',
    'secretary',
    'commission-member',
    'chair',
    'accountant',
    'director',
    'financial-controller',
  ),
  'read-sittings': officesInCentre(
    'curator',
    'secretary',
    'commission-member',
    'chair',
    'accountant',
    'director',
    'financial-controller',
  ),
  AppointCommission: officesInCentre('director'),
  SeatCommissionMember: officesInCentre('director'),
  UnseatCommissionMember: officesInCentre('director'),
  CallSitting: officesInCentre('secretary'),
  RegisterPresence: officesInCentre('secretary', 'commission-member', 'chair'),
  OpenSitting: officesInCentre('secretary', 'chair'),
  DeclareConflict: officesInCentre('secretary', 'commission-member', 'chair'),
  ScoreApplication: officesInCentre('secretary', 'commission-member', 'chair'),
  CloseScoring: officesInCentre('secretary'),
  OpenVote: officesInCentre('secretary', 'chair'),
  CastVote: officesInCentre('secretary', 'commission-member', 'chair'),
  CloseVote: officesInCentre('secretary'),
  RecordReservation: everywhere('system'),
  PostponeItem: officesInCentre('secretary', 'chair'),
  CloseSitting: officesInCentre('secretary'),
  SignProtocol: officesInCentre('secretary', 'commission-member', 'chair'),
  'read-budget': officesInCentre(
    'curator',
    'secretary',
    'commission-member',
    'chair',
    'accountant',
    'director',
    'financial-controller',
  ),
  ProposeBudget: officesInCentre('accountant'),
  ApproveBudget: officesInCentre('director'),
  ReserveFunds: everywhere('system'),
  ReleaseFunds: officesInCentre('accountant', 'director'),
  PrepareContract: officesInCentre('curator'),
  SignContract: officesInCentre('applicant', 'curator', 'director'),
  RecordAct: officesInCentre('curator'),
  ConfirmAct: officesInCentre('director'),
  RecordOwnPayment: officesInCentre('accountant'),
  OrderPayment: officesInCentre('accountant'),
  ApprovePayment: officesInCentre('director'),
  RejectPayment: officesInCentre('director'),
  'read-people': { own: [], other: [], all: ['financial-controller', 'administrator'] },
  RegisterPerson: everywhere('administrator', 'bootstrap'),
  GrantRole: { own: ['administrator'], other: [], all: ['administrator'] },
  WithdrawRole: { own: ['administrator'], other: [], all: ['administrator'] },
  ErasePerson: { own: [], other: [], all: ['administrator'] },
  RegisterCentre: { own: ['system'], other: ['system'], all: ['administrator', 'system'] },
  AdoptEdition: { own: ['director', 'system'], other: ['system'], all: ['director', 'system'] },
  'read-applications': inOwnCentre(
    'curator',
    'secretary',
    'commission-member',
    'chair',
    'accountant',
    'director',
    'financial-controller',
  ),
  AnnounceCampaign: inOwnCentre('director'),
  FileApplication: inOwnCentre('applicant'),
  CheckApplication: inOwnCentre('curator', 'secretary'),
  RequestInformation: inOwnCentre('curator', 'secretary'),
  ProvideInformation: inOwnCentre('applicant'),
  WithdrawApplication: inOwnCentre('applicant'),
  ConcludeApplication: inOwnCentre('system'),
  NotifyApplicant: inOwnCentre('secretary'),
  'read-officers': officesInCentre('curator', 'director', 'administrator'),
  FoundCluster: officesInCentre('director'),
  ReplaceCurator: officesInCentre('director'),
  SeatCouncilMember: officesInCentre('curator', 'director'),
  UnseatCouncilMember: officesInCentre('curator', 'director'),
  'read-memberships': officesInCentre('curator', 'secretary', 'director', 'financial-controller', 'administrator'),
  RegisterOrganisation: officesInCentre('applicant'),
  ApplyForMembership: officesInCentre('applicant'),
  CheckMembership: officesInCentre('curator', 'director'),
  VoteInCouncil: officesInCentre('council-member'),
  CloseCouncilVote: officesInCentre('curator'),
  RequestLeaving: officesInCentre('applicant'),
  ProposeExclusion: officesInCentre('curator', 'council-member'),
};

describe('the permission tables say who may what', () => {
  it.each(actions)('%s', (action) => {
    expect(allowed(action)).toEqual(tables[action]);
  });

  it('gives the reason in the words of the office', () => {
    expect(permit('AdoptEdition', { person: 'x', role: 'curator', centre: 'orel' }, object)).toEqual({
      allowed: false,
      reason: 'Это делает директор (в своём центре), сама система (без ограничений)',
    });
    expect(permit('GrantRole', { person: 'x', role: 'administrator' }, object).reason).toBe(
      'Разрешено: в своём центре',
    );
  });
});
