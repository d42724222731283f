import type { ApplicationCommand, CampaignCommand } from '@veche/contracts';
import { inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may do what in a selection. The head of the centre opens it (H83); its staff check what is filed [002 §5.3, §7.1]. */
export const selectionPermissions = {
  'read-applications': [
    inOwnCentre('curator'),
    inOwnCentre('secretary'),
    inOwnCentre('commission-member'),
    inOwnCentre('chair'),
    inOwnCentre('accountant'),
    inOwnCentre('director'),
    inOwnCentre('financial-controller'),
  ],
  AnnounceCampaign: [inOwnCentre('director')],
  FileApplication: [inOwnCentre('applicant')],
  CheckApplication: [inOwnCentre('curator'), inOwnCentre('secretary')],
  RequestInformation: [inOwnCentre('curator'), inOwnCentre('secretary')],
  ProvideInformation: [inOwnCentre('applicant')],
  WithdrawApplication: [inOwnCentre('applicant')],
  ConcludeApplication: [inOwnCentre('system')],
  NotifyApplicant: [inOwnCentre('secretary')],
} satisfies PermissionTable<CampaignCommand['type'] | ApplicationCommand['type'] | 'read-applications'>;
