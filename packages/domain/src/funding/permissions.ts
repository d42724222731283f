import type { FundingCommand } from '@veche/contracts';
import { anywhere, forParty, inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may do what with the money of a year. Whose own step it was, the policies say. */
export const fundingPermissions = {
  'read-budget': [
    inOwnCentre('curator'),
    inOwnCentre('secretary'),
    inOwnCentre('commission-member'),
    inOwnCentre('chair'),
    inOwnCentre('accountant'),
    inOwnCentre('director'),
    inOwnCentre('financial-controller'),
  ],
  ProposeBudget: [inOwnCentre('accountant')],
  ApproveBudget: [inOwnCentre('director')],
  ReserveFunds: [anywhere('system')],
  ReleaseFunds: [inOwnCentre('accountant'), inOwnCentre('director')],
  PrepareContract: [inOwnCentre('curator')],
  SignContract: [
    forParty('applicant', 'за заявителя')('applicant'),
    forParty('executor', 'за исполнителя, по бумаге')('curator'),
    forParty('fund', 'за Фонд')('director'),
  ],
  RecordAct: [inOwnCentre('curator')],
  ConfirmAct: [inOwnCentre('director')],
  RecordOwnPayment: [inOwnCentre('accountant')],
  OrderPayment: [inOwnCentre('accountant')],
  ApprovePayment: [inOwnCentre('director')],
  RejectPayment: [inOwnCentre('director')],
} satisfies PermissionTable<FundingCommand['type'] | 'read-budget'>;
