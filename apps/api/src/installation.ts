import type { EventStore, ProcessRunner, Vault, ViewRunner } from '@veche/event-store';
import type { Database } from './database.ts';
import type { Moves } from './live/moves.ts';
import type { Settings } from './settings.ts';
import type { States } from './write/states.ts';

/** What the routes, commands and queries work with. The composition root makes it; tests make their own. */
export abstract class Installation {
  abstract readonly settings: Settings;
  abstract readonly version: string;
  /** The log as readers and writers see it; personal values are sealed behind it. */
  abstract readonly log: EventStore;
  abstract readonly states: States;
  /** For what is kept beside the log and is somebody's own. */
  abstract readonly vault: Pick<Vault, 'sealBytes' | 'openBytes'>;
  abstract readonly views: ViewRunner;
  /** When views have moved. */
  abstract readonly moves: Pick<Moves, 'listen'>;
  abstract readonly processes: ProcessRunner;
  abstract readonly database: Database;
  /** The only clock: ISO 8601 in UTC. */
  abstract now(): string;
}

/** What a decision stands on. Processes send commands, so it is there before they are. */
export type Ground = Omit<Installation, 'processes'>;
