import type { IdentityCommand, RegulationCommand } from '@veche/contracts';

/** Everything that somebody can do. */
export type Command = IdentityCommand | RegulationCommand;
