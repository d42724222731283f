import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Command } from '@veche/domain';
import { createMemoryStore, type EventStore } from '@veche/event-store';
import { acting, persons } from '@veche/testing';
import { handle as handleOn, type Order } from './handle.ts';

const person = persons.member;
const register: Command = {
  type: 'RegisterPerson',
  data: { person, fullName: 'Берёзкин Пример Вымышленович', email: 'berezkin@example.ru' },
};
const grant = (centre: string): Command => ({
  type: 'GrantRole',
  data: { person, role: 'curator', centre, from: '2026-01-01' },
});
const order = (command: Command, more: Partial<Order> = {}): Order => ({
  command,
  commandId: randomUUID(),
  correlationId: 'correlation',
  actor: acting('administrator').actor,
  ...more,
});

const handle = (log: EventStore, sent: Order) => handleOn(log, sent, async () => acting('administrator'));

const registered = async (): Promise<EventStore> => {
  const log = createMemoryStore();
  await handle(log, order(register));
  return log;
};

/** A log in which somebody else writes between our reading and our appending, `times` times. */
const raced = (log: EventStore, times: number): EventStore => {
  let left = times;
  return {
    ...log,
    append: async (append) => {
      if (left > 0) {
        left -= 1;
        await handle(log, order(grant(`rival-${randomUUID()}`)));
      }
      return log.append(append);
    },
  };
};

describe('the write path', () => {
  it('appends what was decided, with the command, the actor, the clock and the causes', async () => {
    const log = await registered();
    const sent = order(grant('orel'), { causationId: 'cause' });
    expect(await handle(log, sent)).toEqual({ position: 2n, revision: 1, repeated: false });
    const [, event] = await log.readStream(`person-${person}`);
    const { actor, at } = acting('administrator');
    expect(event).toMatchObject({
      type: 'RoleGranted',
      commandId: sent.commandId,
      metadata: { command: sent.command, actor, at, correlationId: 'correlation', causationId: 'cause' },
    });
  });

  it('answers a repeated command with its outcome, and writes nothing', async () => {
    const log = await registered();
    const sent = order(grant('orel'));
    const first = await handle(log, sent);
    await handle(log, order(grant('krasnoyarsk')));
    expect(await handle(log, sent)).toEqual({ ...first, repeated: true });
    expect(await log.head()).toBe(3n);
  });

  it('refuses another command under the same id, of the same stream or of another', async () => {
    const log = await registered();
    const { commandId } = order(register);
    await handle(log, order(grant('orel'), { commandId }));
    await expect(handle(log, order(grant('krasnoyarsk'), { commandId }))).rejects.toMatchObject({
      code: 'command-id-reused',
    });
    const other: Command = { type: 'RegisterPerson', data: { ...register.data, person: persons.director } as never };
    await expect(handle(log, order(other, { commandId }))).rejects.toMatchObject({ code: 'command-id-reused' });
  });

  it('tells copies sent at once under one id from other commands, however they overtake each other', async () => {
    const log = await registered();
    const { commandId } = order(register);
    const sent = ['orel', 'orel', 'krasnoyarsk', 'smolensk'].map((centre) => order(grant(centre), { commandId }));
    const [first, twin, ...others] = await Promise.allSettled(sent.map((one) => handle(log, one)));
    expect(first).toMatchObject({ value: { position: 2n, repeated: false } });
    expect(twin).toMatchObject({ value: { position: 2n, repeated: true } });
    for (const other of others) expect(other).toMatchObject({ reason: { code: 'command-id-reused' } });
    expect(await log.head()).toBe(2n);
  });

  it('writes nothing when a rule refuses', async () => {
    const log = await registered();
    await expect(handle(log, order(register))).rejects.toMatchObject({ code: 'person-already-registered' });
    expect(await log.head()).toBe(1n);
  });
});

describe('versions', () => {
  it('a lost race is decided again on what has come, with facts looked up anew; the eighth one is a conflict', async () => {
    const log = await registered();
    let lookedUp = 0;
    const situate = async () => {
      lookedUp += 1;
      return { ...acting('administrator'), facts: { centreKnown: true, lookedUp } };
    };
    expect(await handleOn(raced(log, 7), order(grant('orel')), situate)).toMatchObject({ revision: 8 });
    expect((await log.readStream(`person-${person}`)).at(-1)?.metadata).toMatchObject({ facts: { lookedUp: 8 } });
    await expect(handle(raced(log, 8), order(grant('smolensk')))).rejects.toMatchObject({
      code: 'wrong-expected-revision',
    });
  });

  it('a command on a version that its sender has seen is not decided on another', async () => {
    const log = await registered();
    await expect(handle(log, order(grant('orel'), { seen: 3 }))).rejects.toMatchObject({ code: 'stale-version' });
    await expect(handle(raced(log, 1), order(grant('orel'), { seen: 0 }))).rejects.toMatchObject({
      code: 'stale-version',
    });
    expect(await handle(log, order(grant('smolensk'), { seen: 1 }))).toMatchObject({ revision: 2 });
  });

  it('are not told to whoever may not know that the thing is there', async () => {
    const log = await registered();
    for (const seen of [0, 7]) {
      const sent = handleOn(log, order(grant('orel'), { seen }), async () => acting('curator'));
      await expect(sent).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
