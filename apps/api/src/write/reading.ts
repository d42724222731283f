import type { Actor } from '@veche/contracts';
import type { Command, Decider, Message } from '@veche/domain';
import type { Ground } from '../installation.ts';

/** What a source of facts may look at. */
export interface Reading {
  /** The decision's clock. */
  readonly at: string;
  readonly actor: Actor;
  readonly installation: Ground;
  /** The state of any stream as the log has it at this moment, not as a view had it a moment ago. */
  state<State, Sent extends Message, Event extends Message, Facts>(
    decider: Decider<State, Sent, Event, Facts>,
    stream: string,
  ): Promise<State>;
}

/** What a decision needs to know beside its own stream; null when nothing. It is recorded in clear, so it holds nothing personal. */
type FactSource<Sent extends Command> = (command: Sent, reading: Reading) => Promise<object | null>;

export type FactSources = { readonly [Type in Command['type']]?: FactSource<Extract<Command, { type: Type }>> };

/** States of streams for one decision, or for several that are to see the same: each stream is read and folded once. */
export const openReading = (installation: Ground, actor: Actor, at = installation.now()): Reading => {
  const states = new Map<string, Promise<unknown>>();
  return {
    at,
    actor,
    installation,
    state: (decider, stream) => {
      const state = states.get(stream) ?? installation.states.of(decider, stream);
      states.set(stream, state);
      return state as Promise<never>;
    },
  };
};
