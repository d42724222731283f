import { deciderOf } from './deciders.ts';
import { type Decider, type Message, Refusal, type Situation } from './decision.ts';

/** What is recorded with every event: the command that caused it, in whose name, by which clock, knowing what. */
export interface EventMetadata extends Omit<Situation, 'facts'> {
  readonly command: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  readonly facts?: unknown;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly edition?: string;
}

/** An event as readers of the log see it: in today's shape, personal values revealed, or one constant wherever a person is erased. */
export interface LoggedEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly commandId: string | undefined;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A command that today's code decides otherwise than the log says. */
export interface Difference {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly command: string;
  readonly recorded: readonly Message[];
  /** What today's code decides: events, or the code of a refusal. */
  readonly decided: readonly Message[] | string;
}

export interface Replayed {
  readonly commands: number;
  readonly events: number;
  readonly differences: number;
  /** Events whose command is not recorded or not known here: they were read, but not decided again. */
  readonly undecided: number;
}

type Entries = Readonly<Record<string, unknown>>;

const isEntries = (value: unknown): value is Entries => typeof value === 'object' && value !== null;

/** As JSON has it: a field without a value is no field. */
const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (isEntries(one) && isEntries(other) && sameEntries(one, other));

const sameItems = (one: readonly unknown[], other: unknown): boolean =>
  Array.isArray(other) && one.length === other.length && one.every((item, index) => sameValue(item, other[index]));

const sameEntries = (one: Entries, other: Entries): boolean => {
  if (Array.isArray(one)) return sameItems(one, other);
  if (Array.isArray(other)) return false;
  for (const key in one) if (!sameValue(one[key], other[key])) return false;
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false;
  return true;
};

const sameEvents = (recorded: readonly Message[], decided: readonly Message[]): boolean =>
  recorded.length === decided.length &&
  recorded.every((event, index) => event.type === decided[index]?.type && sameValue(event.data, decided[index]?.data));

interface Stream {
  readonly decider: Decider<unknown, Message, Message>;
  state: unknown;
}

const decideAgain = (
  { decider, state }: Stream,
  { command, actor, at, facts = null }: EventMetadata,
): readonly Message[] | string => {
  try {
    return decider.decide(command, state, { actor, at, facts });
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

interface Books {
  readonly totals: { -readonly [Total in keyof Replayed]: number };
  readonly streams: Map<string, Stream>;
  /** The events of the command that is being read. */
  run: LoggedEvent[];
}

const streamOf = (books: Books, name: string, metadata: Partial<EventMetadata>): Stream | undefined => {
  const known = books.streams.get(name);
  if (known !== undefined) return known;
  const decider = deciderOf(metadata.command?.type ?? '');
  if (decider === undefined) return undefined;
  const stream = { decider, state: decider.initial };
  books.streams.set(name, stream);
  return stream;
};

/** Decides the command behind the events of one append, and moves its stream on. */
const replayRun = (books: Books): Difference | undefined => {
  const { run: recorded, totals } = books;
  const [first] = recorded;
  if (first === undefined) return undefined;
  books.run = [];
  const metadata = first.metadata as unknown as EventMetadata;
  const stream = streamOf(books, first.stream, metadata);
  totals.events += recorded.length;
  if (stream === undefined || metadata.command === undefined) {
    totals.undecided += recorded.length;
    return undefined;
  }
  totals.commands += 1;
  const decided = decideAgain(stream, metadata);
  for (const event of recorded) stream.state = stream.decider.evolve(stream.state, event);
  if (typeof decided !== 'string' && sameEvents(recorded, decided)) return undefined;
  totals.differences += 1;
  const { position, revision } = first;
  return { position, stream: first.stream, revision, command: metadata.command.type, recorded, decided };
};

/** Events of one append follow each other in the log and carry one command id. */
const sameCommand = (run: readonly LoggedEvent[], event: LoggedEvent): boolean =>
  event.commandId !== undefined && run[0]?.commandId === event.commandId && run[0].stream === event.stream;

const replayBatch = (books: Books, batch: readonly LoggedEvent[]): Difference[] => {
  const differences: Difference[] = [];
  for (const event of batch) {
    if (!sameCommand(books.run, event)) {
      const difference = replayRun(books);
      if (difference !== undefined) differences.push(difference);
    }
    books.run.push(event);
  }
  return differences;
};

/**
 * Decides every recorded command again, by today's code, from the state, clock, actor and facts of that day, and
 * compares the events. Yields each difference; returns the totals. Memory grows with the number of streams, not of events.
 */
export async function* replay(log: AsyncIterable<readonly LoggedEvent[]>): AsyncGenerator<Difference, Replayed> {
  const books: Books = {
    totals: { commands: 0, events: 0, differences: 0, undecided: 0 },
    streams: new Map(),
    run: [],
  };
  for await (const batch of log) yield* replayBatch(books, batch);
  const last = replayRun(books);
  if (last !== undefined) yield last;
  return books.totals;
}
