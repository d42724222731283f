import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type PreparedAppend, prepareAppend } from '../canonical.ts';
import { wrongExpectedRevision } from '../port.ts';
import { createGroupCommit } from './group-commit.ts';
import type { Outcome } from './writer.ts';

const toStream = (stream: string, events = 1, commandId?: string): PreparedAppend =>
  prepareAppend({
    stream,
    expected: 'any',
    ...(commandId ? { commandId } : {}),
    events: Array.from({ length: events }, () => ({
      ...{ eventId: randomUUID(), type: 'CentreNamed', schemaVersion: 1, data: {}, metadata: {} },
    })),
  });

const appended = (): Outcome => ({ position: 1n, revision: 0, repeated: false });

/** A writer that remembers the streams of each batch and answers when it is told to. */
const slowWriter = (answer: (append: PreparedAppend) => Outcome = appended) => {
  const batches: string[][] = [];
  let gate = Promise.withResolvers<void>();
  return {
    batches,
    write: async (batch: readonly PreparedAppend[]) => {
      batches.push(batch.map(({ stream }) => stream));
      await gate.promise;
      return batch.map(answer);
    },
    open: () => gate.resolve(),
    fail: (error: Error) => {
      gate.reject(error);
      gate = Promise.withResolvers();
      gate.resolve();
    },
  };
};

describe('Group commit', () => {
  it('writes what comes together in one batch, and what comes meanwhile in the next', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    const first = ['a', 'b'].map((stream) => group.append(toStream(stream)));
    await turn();
    const second = ['c', 'd', 'e'].map((stream) => group.append(toStream(stream)));
    writer.open();
    await Promise.all([...first, ...second]);
    expect(writer.batches).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
    ]);
  });

  it('gives each append its own outcome', async () => {
    const conflict = wrongExpectedRevision('b', 0, 1);
    const writer = slowWriter(({ stream }) => (stream === 'b' ? conflict : appended()));
    const group = createGroupCommit(writer);
    writer.open();
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((stream) => group.append(toStream(stream))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: conflict });
  });

  it('keeps the order within a stream, one per batch', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    const done: number[] = [];
    const appends = [1, 2, 3].map((n) => group.append(toStream('a')).then(() => done.push(n)));
    writer.open();
    await Promise.all([...appends, group.append(toStream('b'))]);
    expect(writer.batches).toEqual([['a', 'b'], ['a'], ['a']]);
    expect(done).toEqual([1, 2, 3]);
  });

  it('never puts two copies of a command or of an event into one batch', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    const event = toStream('a');
    writer.open();
    await Promise.all([
      group.append(toStream('c', 1, 'command')),
      group.append(toStream('d', 1, 'command')),
      group.append(event),
      group.append({ ...event, stream: 'b' }),
    ]);
    expect(writer.batches).toEqual([
      ['c', 'a'],
      ['d', 'b'],
    ]);
  });

  it('leaves what is too much for one batch to the next', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    writer.open();
    await Promise.all(['a', 'b', 'c'].map((stream) => group.append(toStream(stream, 900))));
    expect(writer.batches).toEqual([['a', 'b'], ['c']]);
  });

  it('tells everybody in the batch when the database does not answer, and goes on', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    const first = Promise.allSettled([group.append(toStream('a')), group.append(toStream('b'))]);
    await turn();
    writer.fail(new Error('gone'));
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(group.append(toStream('c'))).resolves.toMatchObject({ repeated: false });
  });

  it('is idle when everything is answered', async () => {
    const writer = slowWriter();
    const group = createGroupCommit(writer);
    let answered = false;
    void group.append(toStream('a')).then(() => {
      answered = true;
    });
    const idle = group.idle();
    writer.open();
    await idle;
    expect(answered).toBe(true);
  });
});
