import type {
  ApplicationCommand,
  CampaignCommand,
  ClustersCommand,
  CommissionCommand,
  FundingCommand,
  IdentityCommand,
  MembershipCommand,
  OrganisationCommand,
  RegulationCommand,
  SittingCommand,
} from '@veche/contracts';

/** Everything that somebody can do. */
export type Command =
  | ApplicationCommand
  | CampaignCommand
  | ClustersCommand
  | CommissionCommand
  | FundingCommand
  | IdentityCommand
  | MembershipCommand
  | OrganisationCommand
  | RegulationCommand
  | SittingCommand;
