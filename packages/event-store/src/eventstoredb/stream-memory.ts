import { EventStoreError, type ReadStream, type RecordedEvent } from '../port.ts';
import type { Reader } from './reading.ts';
import type { Entry } from './record.ts';

export interface Place {
  readonly revision: number;
  readonly position: bigint;
  readonly fingerprint: string;
  readonly attempt: string;
}

/** What is known of a stream: every id and every command up to `revision`, which is -1 before the first event. */
export interface StreamMemory {
  readonly revision: number;
  event(eventId: string): Place | undefined;
  /** The last event of the append that recorded this command. */
  command(commandId: string): Place | undefined;
  /** @throws {EventStoreError} `unsafe-settings` when events between the last known one and these are gone. */
  learn(entries: readonly Entry[]): void;
}

const eventsGone = (stream: string, revision: number) =>
  new EventStoreError('unsafe-settings', `Stream ${stream} has lost its events before revision ${revision}`, {
    stream,
  });

const createMemory = (stream: string): StreamMemory => {
  const events = new Map<string, Place>();
  const commands = new Map<string, Place>();
  let revision = -1;
  return {
    get revision() {
      return revision;
    },
    event: (eventId) => events.get(eventId),
    command: (commandId) => commands.get(commandId),
    learn: (entries) => {
      for (const { event, fingerprint, attempt } of entries) {
        if (event.revision <= revision) continue;
        if (event.revision > revision + 1) throw eventsGone(stream, event.revision);
        revision = event.revision;
        const place = { revision, position: event.position, fingerprint, attempt };
        events.set(event.eventId, place);
        if (event.commandId !== undefined) commands.set(event.commandId, place);
      }
    },
  };
};

export type Streams = ReturnType<typeof createStreams>;

/** Streams as they are read here, with a memory of those used last, `limit` of them; what is forgotten is read again. */
export const createStreams = (reader: Reader, limit: number) => {
  const memories = new Map<string, StreamMemory>();

  const known = (stream: string): StreamMemory => {
    const memory = memories.get(stream) ?? createMemory(stream);
    memories.delete(stream);
    memories.set(stream, memory);
    const [oldest] = memories.keys();
    if (memories.size > limit && oldest !== undefined) memories.delete(oldest);
    return memory;
  };

  return {
    known,
    upToDate: async (stream: string): Promise<StreamMemory> => {
      const memory = known(stream);
      memory.learn(await reader.readStream(stream, { from: memory.revision + 1 }));
      return memory;
    },
    read: async (stream: string, asked: ReadStream): Promise<readonly RecordedEvent[]> => {
      const entries = await reader.readStream(stream, asked);
      const memory = known(stream);
      // Whoever reads is about to append: what was read need not be read again.
      if (asked.direction !== 'backward' && (asked.from ?? 0) <= memory.revision + 1) memory.learn(entries);
      return entries.map(({ event }) => event);
    },
  };
};
