import type { Actor } from '@veche/contracts';
import type { Command } from '@veche/domain';
import type { Ground } from '../installation.ts';
import type { StateOf } from './states.ts';

/** What a source of facts may look at. */
export interface Reading {
  /** The decision's clock. */
  readonly at: string;
  readonly actor: Actor;
  readonly installation: Ground;
  /** Of any stream, each read and folded once. */
  readonly state: StateOf;
}

/** What a decision needs to know beside its own stream; null when nothing. It is recorded in clear, so it holds nothing personal. */
type FactSource<Sent extends Command> = (command: Sent, reading: Reading) => Promise<object | null>;

export type FactSources = { readonly [Type in Command['type']]?: FactSource<Extract<Command, { type: Type }>> };

/** What one decision sees, or several that are to see the same. */
export const openReading = (installation: Ground, actor: Actor, at = installation.now()): Reading => {
  const states = new Map<string, Promise<unknown>>();
  return {
    at,
    actor,
    installation,
    state: (evolution, stream) => {
      const state = states.get(stream) ?? installation.states.of(evolution, stream);
      states.set(stream, state);
      return state as Promise<never>;
    },
  };
};
