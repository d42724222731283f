import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { EventStore } from '../port.ts';
import { cases, type Harness } from './case.ts';
import { diskFull } from './disk-full.ts';
import { anEvent, append, aStream, eventually, follow, idsOf, logAfter, range, someEvents } from './support.ts';

/** What is known from outside: ids that were sent, and those that were acknowledged. */
interface Account {
  readonly sent: Set<string>;
  readonly kept: Set<string>;
}

const anAccount = (): Account => ({ sent: new Set(), kept: new Set() });

/** None lost, none doubled, none that nobody sent; revisions without a gap. */
const settleAccount = async (store: EventStore, stream: string, { sent, kept }: Account): Promise<void> => {
  const events = await eventually(() => store.readStream(stream));
  const stored = new Set(idsOf(events));
  assert.equal(stored.size, events.length, 'an event is there twice');
  assert.deepEqual(
    [...kept].filter((id) => !stored.has(id)),
    [],
    'acknowledged and lost',
  );
  assert.deepEqual(
    [...stored].filter((id) => !sent.has(id)),
    [],
    'nobody sent it',
  );
  assert.deepEqual(
    events.map(({ revision }) => revision),
    range(events.length),
  );
};

/** Appends pairs until told to stop; an append that fails is sent again with the same ids. */
const keepWriting = async (store: EventStore, stream: string, account: Account, stop: AbortSignal): Promise<void> => {
  while (!stop.aborted) {
    const events = someEvents(2);
    for (const id of idsOf(events)) account.sent.add(id);
    await eventually(() => append(store, stream, 'any', ...events), 60);
    for (const id of idsOf(events)) account.kept.add(id);
  }
};

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

const startWriter = (url: string, stream: string, account: Account): ChildProcess => {
  const writer = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, url, stream], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: writer.stdout }).on('line', (line) => {
    const [what, id] = line.split(' ');
    if (id) (what === 'kept' ? account.kept : account.sent).add(id);
  });
  return writer;
};

const killTheWriter = async ({ open, url }: Harness): Promise<void> => {
  const store = await open();
  const stream = aStream();
  const account = anAccount();
  for (const round of range(3)) {
    const before = account.kept.size;
    const writer = startWriter(url ?? '', stream, account);
    await eventually(async () => (account.kept.size > before + 5 + round ? true : undefined));
    writer.kill('SIGKILL');
    await once(writer, 'close');
    await settleAccount(store, stream, account);
  }
};

const killTheServer = async ({ open, kill }: Harness): Promise<void> => {
  const store = await open();
  const stream = aStream();
  const account = anAccount();
  const stop = new AbortController();
  const writing = range(4).map(() => keepWriting(store, stream, account, stop.signal));
  for (const round of range(3)) {
    const before = account.kept.size;
    await eventually(async () => (account.kept.size > before + 10 + round ? true : undefined));
    await kill?.();
  }
  stop.abort();
  await Promise.all(writing);
  await settleAccount(store, stream, account);
  assert.equal(account.kept.size, account.sent.size);
};

/** Makes the clock of the past jump about, as a wrong clock would have written it. */
const JUMP = `ALTER TABLE log.events DISABLE TRIGGER ALL;
  UPDATE log.events SET recorded_at = recorded_at + (position % 5 - 2) * interval '1 day';
  ALTER TABLE log.events ENABLE ALWAYS TRIGGER events_stay`;

export const durabilityCases = cases('Durability', {
  'what was acknowledged is there for a new instance': async ({ open }) => {
    const one = await open();
    const two = await open();
    const stream = aStream();
    await append(one, stream, 'no-stream', ...someEvents(10));
    await one.close();
    assert.equal((await two.readStream(stream)).length, 10);
  },
  'what was acknowledged is there after a restart': [
    ['restart'],
    async ({ open, restart }) => {
      const stream = aStream();
      const { position } = await append(await open(), stream, 'no-stream', ...someEvents(10));
      await restart?.();
      const store = await open();
      assert.equal(await eventually(() => store.head()), position);
      assert.equal((await store.readStream(stream)).length, 10);
    },
  ],
  'close waits for appends under way': async ({ open }) => {
    const [store, other] = [await open(), await open()];
    const streams = range(20).map(aStream);
    const appends = streams.map((stream) => append(store, stream, 'any', anEvent()));
    await store.close();
    const answers = await Promise.allSettled(appends);
    for (const [index, stream] of streams.entries()) {
      const stored = (await other.readStream(stream)).length;
      assert.equal(stored, answers[index]?.status === 'fulfilled' ? 1 : 0);
    }
  },
  'kill -9 of the writer, again and again: nothing acknowledged is lost, nothing doubled': [['url'], killTheWriter],
  'kill -9 of the server, again and again: nothing acknowledged is lost, nothing doubled': [['kill'], killTheServer],
  'a batch under way when the server is killed is there whole or not at all': [
    ['kill'],
    async ({ open, kill }) => {
      const store = await open();
      const streams = range(30).map(aStream);
      const answered = Promise.allSettled(
        streams.map((stream) => append(store, stream, 'no-stream', ...someEvents(40))),
      );
      await kill?.();
      await answered;
      for (const stream of streams) {
        const { length } = await eventually(() => store.readStream(stream));
        assert.ok(length === 0 || length === 40, `${length} of 40`);
      }
    },
  ],
  'a clock that jumps does not change the order': [
    ['sql'],
    async ({ open, sql }) => {
      const store = await open();
      const stream = aStream();
      const before = await store.head();
      await append(store, stream, 'no-stream', ...someEvents(12));
      await sql?.(JUMP);
      await append(store, stream, 11, anEvent({ n: 12 }));
      const log = await logAfter(store, before);
      assert.deepEqual(
        log.map(({ data }) => data['n']),
        range(13),
      );
      assert.deepEqual(
        (await follow(store, before, stream, 13)).map(({ revision }) => revision),
        range(13),
      );
    },
  ],
  'a full disk: the append is refused, and everything acknowledged is there when there is room again': [
    ['machine'],
    diskFull,
  ],
  'an id that was never acknowledged may be sent again': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const events = [anEvent({ n: randomUUID() })];
    const first = await append(store, stream, 'any', ...events);
    assert.deepEqual(await append(store, stream, 'any', ...events), { ...first, repeated: true });
  },
});
