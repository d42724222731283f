import type { Decider, Message } from '@veche/domain';
import type { EventStore } from '@veche/event-store';

type Folds = Pick<Decider<unknown, Message, Message>, 'initial' | 'evolve'>;

/** How the state of a stream comes about. */
interface Evolution<State, Event extends Message> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
}

interface Kept {
  readonly state: unknown;
  readonly revision: number;
}

/** Streams whose state holds no personal value: what is kept of the others would outlive an erasure. */
const KEPT = /^(budget|sitting|cluster|commission|centre|campaign|person)-/;
const MOST = 500;

interface Flight {
  readonly landed: Promise<unknown>;
  next?: Promise<unknown>;
}

/**
 * Whoever asks while a stream is being read waits for the next reading, which begins after they asked, and shares it with all who
 * asked meanwhile: nine screens that hear of one vote read its sitting twice and not nine times, and none sees less than was there.
 */
const sharing = () => {
  const flights = new Map<string, Flight>();
  const depart = <Found>(stream: string, read: () => Promise<Found>): Promise<Found> => {
    const found = read();
    const flight: Flight = { landed: found.catch(() => undefined) };
    flights.set(stream, flight);
    void flight.landed.then(() => {
      if (flight.next === undefined) flights.delete(stream);
    });
    return found;
  };
  return (stream: string, read: () => Promise<unknown>): Promise<unknown> => {
    const flight = flights.get(stream);
    if (flight === undefined) return depart(stream, read);
    flight.next ??= flight.landed.then(() => depart(stream, read));
    return flight.next;
  };
};

/** The state of a stream as the log has it at this moment, not as a view had it a moment ago; deciders are evolutions. */
export type StateOf = <State, Event extends Message>(
  evolution: Evolution<State, Event>,
  stream: string,
) => Promise<State>;

export interface States {
  readonly of: StateOf;
}

/**
 * Reads only what has come since a stream was last folded: nothing in a log is ever changed, so what was folded stays right. The
 * ledger of a year is folded for everybody who looks at a sitting, and its reservations carry their traces.
 */
export const createStates = (log: Pick<EventStore, 'readStream'>): States => {
  const kept = new Map<string, Kept>();
  const keep = (stream: string, state: Kept): void => {
    kept.delete(stream);
    kept.set(stream, state);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  };
  const fold = async ({ initial, evolve }: Folds, stream: string): Promise<unknown> => {
    const before = kept.get(stream) ?? { state: initial, revision: -1 };
    const events = await log.readStream(stream, { from: before.revision + 1 });
    const state = events.reduce<unknown>((folded, event) => evolve(folded, event), before.state);
    if (KEPT.test(stream)) keep(stream, { state, revision: before.revision + events.length });
    return state;
  };
  const share = sharing();
  return {
    of: (evolution, stream) => share(stream, () => fold(evolution as unknown as Folds, stream)) as Promise<never>,
  };
};
