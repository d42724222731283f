import assert from 'node:assert/strict';
import type { RecordedEvent } from '../port.ts';
import { cases } from './case.ts';
import { anEvent, append, aStream, eventually, follow, inStreams, numbersOf, range, someEvents } from './support.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const starting = cases('Subscriptions', {
  'from the beginning': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(3));
    assert.deepEqual(numbersOf(await follow(store, 0n, stream, 3)), range(3));
  },
  'from a position': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(5));
    const [, second] = await store.readStream(stream);
    assert.deepEqual(numbersOf(await follow(store, second?.position ?? 0n, stream, 3)), [2, 3, 4]);
  },
  'from the end: only what comes from now on': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent({ n: 'before' }));
    const following = follow(store, 'end', stream, 2);
    await pause(300);
    await append(store, stream, 0, anEvent({ n: 'now' }), anEvent({ n: 'later' }));
    assert.deepEqual(numbersOf(await following), ['now', 'later']);
  },
  'history and then the live log, without gap or repeat': async ({ open }) => {
    const [store, writer] = await Promise.all([open(), open()]);
    const stream = aStream();
    const before = await store.head();
    await append(writer, stream, 'no-stream', ...range(30).map((n) => anEvent({ n })));
    const following = follow(store, before, stream, 90);
    for (const n of range(60)) await append(writer, stream, 'any', anEvent({ n: n + 30 }));
    assert.deepEqual(numbersOf(await following), range(90));
  },
  'with fifty writers at once': async ({ open }) => {
    const [store, writer] = await Promise.all([open(), open()]);
    const stream = aStream();
    const following = follow(store, await store.head(), stream, 100);
    await Promise.all(range(50).map(() => append(writer, stream, 'any', ...someEvents(2))));
    assert.deepEqual(
      (await following).map(({ revision }) => revision),
      range(100),
    );
  },
});

const living = cases('Subscriptions', {
  'no batch is larger than asked for': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    await append(store, aStream(), 'any', ...someEvents(20));
    const leave = new AbortController();
    let seen = 0;
    for await (const batch of store.subscribe({ after: before, batchSize: 6, signal: leave.signal })) {
      assert.ok(batch.length > 0 && batch.length <= 6);
      seen += batch.length;
      if (seen >= 20) leave.abort();
    }
  },
  'it ends when the signal is aborted, in the middle of waiting': async ({ open }) => {
    const store = await open();
    const leave = new AbortController();
    setTimeout(() => leave.abort(), 100);
    for await (const _ of store.subscribe({ after: 'end', signal: leave.signal })) assert.ok(true);
    assert.ok(leave.signal.aborted);
  },
  'a signal that is aborted already: nothing comes': async ({ open }) => {
    const store = await open();
    await append(store, aStream(), 'any', anEvent());
    for await (const _ of store.subscribe({ after: 0n, signal: AbortSignal.abort() })) assert.fail('a batch came');
  },
  'it ends when the store is closed': async ({ open }) => {
    const store = await open();
    const ended = (async () => {
      for await (const _ of store.subscribe({ after: 'end' })) assert.ok(true);
    })();
    await pause(100);
    await store.close();
    await ended.catch((error: { code?: string }) => assert.equal(error.code, 'closed'));
  },
  'a reader who leaves the loop lets go of the store': async ({ open }) => {
    const store = await open();
    await append(store, aStream(), 'any', ...someEvents(3));
    for (const _ of range(30)) {
      for await (const batch of store.subscribe({ after: 0n, batchSize: 1 })) {
        assert.equal(batch.length, 1);
        break;
      }
    }
    assert.equal((await append(store, aStream(), 'any', anEvent())).revision, 0);
  },
  'several subscriptions of one store see the same': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const before = await store.head();
    const followers = range(5).map(() => follow(store, before, stream, 10));
    await Promise.all(range(10).map(() => append(store, stream, 'any', anEvent())));
    for (const seen of await Promise.all(followers))
      assert.deepEqual(
        seen.map(({ revision }) => revision),
        range(10),
      );
  },
  'a slow reader holds nobody up and loses nothing': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const after = await store.head();
    const leave = new AbortController();
    const seen: RecordedEvent[] = [];
    const slow = (async () => {
      for await (const batch of store.subscribe({ after, batchSize: 20, signal: leave.signal })) {
        seen.push(...inStreams(batch, [stream]));
        await pause(10);
        if (seen.length >= 300) leave.abort();
      }
    })();
    for (const _ of range(30)) await append(store, stream, 'any', ...someEvents(10));
    assert.equal((await store.readStream(stream)).length, 300);
    await slow;
    assert.deepEqual(
      seen.map(({ revision }) => revision),
      range(300),
    );
  },
  'a crash between effect and checkpoint: the batch comes again, from the checkpoint': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const before = await store.head();
    await append(store, stream, 'no-stream', ...someEvents(6));
    const [, , third] = await store.readStream(stream);
    const first = await follow(store, before, stream, 6);
    const again = await follow(store, third?.position ?? 0n, stream, 3);
    assert.deepEqual(again, first.slice(3));
  },
});

const broken = cases('Subscriptions', {
  'it goes on after the connection broke, without gap or repeat': [
    ['cut'],
    async ({ open, cutConnections }) => {
      const [store, writer] = await Promise.all([open(), open()]);
      const stream = aStream();
      const following = follow(store, await store.head(), stream, 40);
      await append(writer, stream, 'any', ...range(20).map((n) => anEvent({ n })));
      await pause(100);
      cutConnections?.();
      await eventually(() => append(writer, stream, 19, ...range(20).map((n) => anEvent({ n: n + 20 }))));
      assert.deepEqual(numbersOf(await following), range(40));
    },
  ],
  'it goes on after a restart of the server, without gap or repeat': [
    ['restart'],
    async ({ open, restart }) => {
      const [store, writer] = await Promise.all([open(), open()]);
      const stream = aStream();
      const following = follow(store, await store.head(), stream, 10);
      await append(writer, stream, 'any', ...range(5).map((n) => anEvent({ n })));
      await pause(100);
      await restart?.();
      const rest = range(5).map((n) => anEvent({ n: n + 5 }));
      await eventually(() => append(writer, stream, 4, ...rest));
      assert.deepEqual(numbersOf(await following), range(10));
    },
  ],
});

export const subscriptionsCases = [...starting, ...living, ...broken];
