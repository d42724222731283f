import type { CommissionCommand, SittingCommand } from '@veche/contracts';
import { anywhere, inOwnCentre, type PermissionTable } from '../grant.ts';

const secretary = [inOwnCentre('secretary')];
const presiding = [inOwnCentre('secretary'), inOwnCentre('chair')];
const members = [inOwnCentre('chair'), inOwnCentre('secretary'), inOwnCentre('commission-member')];
const director = [inOwnCentre('director')];

/**
 * Who may do what with commissions and sittings. An office opens the door; whether one sits in this commission, is present
 * and has no conflict of interest are policies of the decision.
 */
export const commissionPermissions = {
  'read-sittings': [
    ...members,
    inOwnCentre('curator'),
    inOwnCentre('accountant'),
    inOwnCentre('director'),
    inOwnCentre('financial-controller'),
  ],
  AppointCommission: director,
  SeatCommissionMember: director,
  UnseatCommissionMember: director,
  CallSitting: secretary,
  RegisterPresence: members,
  OpenSitting: presiding,
  DeclareConflict: members,
  ScoreApplication: members,
  CloseScoring: secretary,
  OpenVote: presiding,
  CastVote: members,
  CloseVote: secretary,
  RecordReservation: [anywhere('system')],
  PostponeItem: presiding,
  CloseSitting: secretary,
  SignProtocol: members,
} satisfies PermissionTable<CommissionCommand['type'] | SittingCommand['type'] | 'read-sittings'>;
