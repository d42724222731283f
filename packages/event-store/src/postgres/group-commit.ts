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

/** A batch that took longer than this for each append, in milliseconds, has waited for the disk. */
const WORKED_ON = 0.08;

/**
 * Folds appends that wait into one transaction. Each succeeds or fails alone. Those that touch the same stream, command
 * or event id are never under way together, and in one stream they go in the order they came.
 *
 * Where commits are slow, everybody shares the next one. Where they are quick, half of the house is written while the
 * other half gets its answers and comes back, so that neither this process nor the database stands idle.
 */
export const createGroupCommit = (writer: Pick<Writer, 'write'>, now = () => performance.now()) => {
  let queue: Waiting[] = [];
  const flying = new Map<Batch, Promise<void>>();
  let mostFlying: 1 | 2 = 1;
  let lastAnswer = 0;
  let scheduled = false;

  /** After those who are about to append in this very moment. */
  const schedule = (): void => {
    if (!scheduled) queueMicrotask(dispatch);
    scheduled = true;
  };

  const dispatch = (): void => {
    scheduled = false;
    while (queue.length > 0 && flying.size < mostFlying) {
      const { batch, rest } = divide(queue, [...flying.keys()], mostFlying);
      if (batch.members.length === 0) return;
      queue = rest;
      flying.set(batch, fly(batch));
    }
  };

  const fly = async (batch: Batch): Promise<void> => {
    const started = now();
    const tell = await ask(writer, batch.members);
    const answer = now();
    mostFlying = answer - Math.max(started, lastAnswer) > batch.members.length * WORKED_ON ? 1 : 2;
    lastAnswer = answer;
    flying.delete(batch);
    tell();
    // A slow commit is worth sharing with those who were just answered and come back at once.
    if (mostFlying === 1 && batch.members.length > 1) await turn();
    schedule();
  };

  return {
    append: (append: PreparedAppend): Promise<Appended> =>
      new Promise((resolve, reject) => {
        queue.push({ append, resolve, reject });
        schedule();
      }),
    /** When nothing waits and nothing is under way. */
    idle: async (): Promise<void> => {
      while (queue.length > 0 || flying.size > 0) await (flying.size > 0 ? Promise.race(flying.values()) : turn());
    },
  };
};

/** The next batch gets its share of all who wait or are under way; what it leaves keeps its order. */
const divide = (queue: readonly Waiting[], flying: readonly Batch[], shares: number) => {
  const house = flying.reduce((sum, { members }) => sum + members.length, queue.length);
  const batch = createBatch(Math.ceil(house / shares), flying);
  return { batch, rest: queue.filter((waiting) => !batch.add(waiting)) };
};

interface Batch {
  readonly members: readonly Waiting[];
  meets(append: PreparedAppend): boolean;
  /** False when it must wait for a later batch. */
  add(waiting: Waiting): boolean;
}

const createBatch = (most: number, others: readonly Batch[]): Batch => {
  const members: Waiting[] = [];
  const streams = new Set<string>();
  const left = new Set<string>();
  const commands = new Set<string>();
  const ids = new Set<string>();
  let bytes = 0;

  const meets = ({ stream, commandId, events }: PreparedAppend): boolean =>
    streams.has(stream) ||
    (commandId !== undefined && commands.has(commandId)) ||
    events.some(({ eventId }) => ids.has(eventId));

  const isFull = (events: number, size: number): boolean =>
    members.length >= Math.min(most, MOST_APPENDS) ||
    (members.length > 0 && (ids.size + events > MOST_EVENTS || bytes + size > MOST_BYTES));

  const mustWait = (append: PreparedAppend, size: number): boolean =>
    isFull(append.events.length, size) ||
    // One that was left behind holds back what follows it in its stream.
    left.has(append.stream) ||
    [{ meets }, ...others].some((batch) => batch.meets(append));

  const add = (waiting: Waiting): boolean => {
    const { stream, commandId, events } = waiting.append;
    const size = events.reduce((sum, { body }) => sum + body.length, 0);
    if (mustWait(waiting.append, size)) {
      left.add(stream);
      return false;
    }
    members.push(waiting);
    streams.add(stream);
    if (commandId !== undefined) commands.add(commandId);
    for (const { eventId } of events) ids.add(eventId);
    bytes += size;
    return true;
  };
  return { members, meets, add };
};

/** Asks the database; what is returned tells everybody in the batch what became of his append. */
const ask = async (writer: Pick<Writer, 'write'>, batch: readonly Waiting[]): Promise<() => void> => {
  try {
    const outcomes = await writer.write(batch.map(({ append }) => append));
    return () => {
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined || outcome instanceof EventStoreError) reject(outcome);
        else resolve(outcome);
      }
    };
  } catch (error) {
    return () => {
      for (const { reject } of batch) reject(error);
    };
  }
};
