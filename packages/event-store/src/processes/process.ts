import type { RecordedEvent } from '../port.ts';
import type { Failure } from '../views/view.ts';

export interface Command {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A command on its way from a process: the same reaction to the same event always carries the same `commandId`. */
export interface IssuedCommand extends Command {
  readonly commandId: string;
  readonly process: string;
  readonly cause: RecordedEvent;
}

/**
 * Sends a command and waits for its outcome. One reaction may send several; `label` tells apart those of one type.
 * What the receiver throws stops the process at this event.
 */
export type Send = (command: Command, label?: string) => Promise<void>;

/** What one context does when something has happened in another; named by when and what. Runs at least once per event. */
export interface Process<Event extends RecordedEvent = RecordedEvent> {
  readonly name: string;
  handles(event: Event): boolean;
  react(event: Event, send: Send): Promise<void>;
}

export interface ProcessStatus {
  readonly name: string;
  readonly position: bigint;
  readonly lag: bigint;
  readonly state: 'running' | 'failing';
  readonly error?: Failure;
}

export interface ProcessRunner {
  /** Prepares the checkpoints and begins to follow the log, or to stand by while another process does. */
  start(): Promise<void>;
  /** Finishes the reaction under way and lets the next process take over. */
  stop(): Promise<void>;
  status(): Promise<readonly ProcessStatus[]>;
}
