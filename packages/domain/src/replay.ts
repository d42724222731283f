import { type Actor, upcast } from '@veche/contracts';
import { deciderOf } from './deciders.ts';
import { type Decider, type Message, Refusal, type Situation } from './decision.ts';

/** What is recorded with every event: the command that caused it, in whose name, by which clock, knowing what. */
export interface EventMetadata {
  readonly command: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  readonly actor: Actor;
  readonly at: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly edition?: string;
  readonly facts?: unknown;
}

/** An event as the log holds it, personal values revealed, or the same constant wherever a person is erased. */
export interface LoggedEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly commandId: string | undefined;
  readonly type: string;
  readonly schemaVersion: number;
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

const sameValue = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const left = one as Record<string, unknown>;
  const right = other as Record<string, unknown>;
  for (const key in left) if (!sameValue(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
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
  { command, ...situation }: EventMetadata,
): readonly Message[] | string => {
  try {
    return decider.decide(command, state, situation as Situation);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

type Books = { -readonly [Total in keyof Replayed]: number } & { readonly streams: Map<string, Stream> };

const streamOf = (books: Books, name: string, metadata: Partial<EventMetadata>): Stream | undefined => {
  const known = books.streams.get(name);
  if (known !== undefined) return known;
  const decider = deciderOf(metadata.command?.type ?? '');
  if (decider === undefined) return undefined;
  const stream = { decider, state: decider.initial };
  books.streams.set(name, stream);
  return stream;
};

/** Decides the command behind `recorded`, all events of one append, and moves its stream on. */
const replayCommand = (books: Books, recorded: readonly LoggedEvent[]): Difference | undefined => {
  const [first] = recorded;
  if (first === undefined) return undefined;
  const metadata = first.metadata as unknown as EventMetadata;
  const stream = streamOf(books, first.stream, metadata);
  books.events += recorded.length;
  if (stream === undefined || metadata.command === undefined) {
    books.undecided += recorded.length;
    return undefined;
  }
  books.commands += 1;
  const decided = decideAgain(stream, metadata);
  for (const event of recorded) stream.state = stream.decider.evolve(stream.state, event);
  if (typeof decided !== 'string' && sameEvents(recorded, decided)) return undefined;
  books.differences += 1;
  const { position, revision } = first;
  return { position, stream: first.stream, revision, command: metadata.command.type, recorded, decided };
};

/** Events of one append follow each other in the log and carry one command id. */
const sameCommand = (run: readonly LoggedEvent[], event: LoggedEvent): boolean =>
  event.commandId !== undefined && run[0]?.commandId === event.commandId && run[0].stream === event.stream;

/**
 * Decides every recorded command again, by today's code, from the state, clock, actor and facts of that day, and
 * compares the events. Yields each difference; returns the totals. Memory grows with the number of streams, not of events.
 */
export async function* replay(log: AsyncIterable<readonly LoggedEvent[]>): AsyncGenerator<Difference, Replayed> {
  const books: Books = { commands: 0, events: 0, differences: 0, undecided: 0, streams: new Map() };
  let run: LoggedEvent[] = [];
  for await (const batch of log) {
    for (const event of batch) {
      if (!sameCommand(run, event)) {
        const difference = replayCommand(books, run);
        if (difference !== undefined) yield difference;
        run = [];
      }
      run.push(upcast(event));
    }
  }
  const difference = replayCommand(books, run);
  if (difference !== undefined) yield difference;
  const { streams: _, ...totals } = books;
  return totals;
}
