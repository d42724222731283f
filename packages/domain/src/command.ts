import type {
  ApplicationCommand,
  CampaignCommand,
  CommissionCommand,
  IdentityCommand,
  RegulationCommand,
  SittingCommand,
} from '@veche/contracts';

/** Everything that somebody can do. */
export type Command =
  | CommissionCommand
  | IdentityCommand
  | RegulationCommand
  | SittingCommand
  | CampaignCommand
  | ApplicationCommand;
