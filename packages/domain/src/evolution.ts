import type { Message } from './decision.ts';

/** What each event does to a state, by its type; one that is missing does not compile. */
export type Evolutions<State, Event extends Message, Before = State> = {
  readonly [Type in Event['type']]: (before: Before, data: Extract<Event, { type: Type }>['data']) => State;
};

type AnyEvolution<State, Before> = (before: Before, data: object) => State;

/** The state after an event, as the table says. */
export const evolveBy =
  <State, Event extends Message, Before = State>(evolutions: Evolutions<State, Event, Before>) =>
  (before: Before, event: Event): State =>
    (evolutions as Readonly<Record<string, AnyEvolution<State, Before>>>)[event.type]?.(before, event.data) as State;
