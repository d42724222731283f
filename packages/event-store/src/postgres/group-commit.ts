import { setImmediate as turn } from 'node:timers/promises';
import type { PreparedAppend } from '../canonical.ts';
import { type Appended, EventStoreError } from '../port.ts';
import type { Writer } from './writer.ts';

interface Waiting {
  readonly append: PreparedAppend;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Enough to share a commit among many, and little enough for one message to the database. */
const MOST_APPENDS = 500;
const MOST_EVENTS = 2_000;
const MOST_BYTES = 16_777_216;

/**
 * Folds the appends that wait while the last batch is being written into the next one. Each succeeds or fails alone.
 * Two that touch the same stream, command or event id never share a batch; in one stream they go in the order they came.
 */
export const createGroupCommit = (writer: Pick<Writer, 'write'>) => {
  let queue: Waiting[] = [];
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (queue.length > 0) {
      const batch = takeBatch();
      await settle(writer, batch);
      // Those who were answered together are given the time to come back together.
      if (batch.length > 1) await turn();
    }
    working = undefined;
  };

  const takeBatch = (): readonly Waiting[] => {
    const batch = createBatch();
    queue = queue.filter((waiting) => !batch.add(waiting));
    return batch.members;
  };

  return {
    append: (append: PreparedAppend): Promise<Appended> =>
      new Promise((resolve, reject) => {
        queue.push({ append, resolve, reject });
        working ??= Promise.resolve().then(work);
      }),
    /** When nothing waits and nothing is under way. */
    idle: async (): Promise<void> => {
      while (working) await working;
    },
  };
};

const createBatch = () => {
  const members: Waiting[] = [];
  const streams = new Set<string>();
  const commands = new Set<string>();
  const ids = new Set<string>();
  let bytes = 0;

  const meetsAnother = ({ stream, commandId, events }: PreparedAppend): boolean =>
    streams.has(stream) ||
    (commandId !== undefined && commands.has(commandId)) ||
    events.some(({ eventId }) => ids.has(eventId));

  const isFull = (events: number, size: number): boolean =>
    members.length > 0 &&
    (members.length === MOST_APPENDS || ids.size + events > MOST_EVENTS || bytes + size > MOST_BYTES);

  return {
    members,
    /** False when it must wait for a later batch. */
    add: (waiting: Waiting): boolean => {
      const { stream, commandId, events } = waiting.append;
      const size = events.reduce((sum, { body }) => sum + body.length, 0);
      const joins = !meetsAnother(waiting.append) && !isFull(events.length, size);
      // One that stays behind holds back what follows it in its stream.
      streams.add(stream);
      if (!joins) return false;
      members.push(waiting);
      if (commandId !== undefined) commands.add(commandId);
      for (const { eventId } of events) ids.add(eventId);
      bytes += size;
      return true;
    },
  };
};

const settle = async (writer: Pick<Writer, 'write'>, batch: readonly Waiting[]): Promise<void> => {
  try {
    const outcomes = await writer.write(batch.map(({ append }) => append));
    for (const [index, { resolve, reject }] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined || outcome instanceof EventStoreError) reject(outcome);
      else resolve(outcome);
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
};
