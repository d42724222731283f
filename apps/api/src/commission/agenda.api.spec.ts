import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SittingRoom } from '@veche/contracts';
import type { Command } from '@veche/domain';
import { type Api, startApi } from '../testing/api.ts';
import { admit, COMMISSION, type Colleague, NOW, seatedCommission, TODAY } from '../testing/commission.ts';
import { situationOf } from '../write/facts.ts';
import { handle } from '../write/handle.ts';
import { openReading } from '../write/reading.ts';

const ROUNDS = 20;
const SECRETARY = 1;
const QUORUM = [0, 1, 2, 3];

let api: Api;
let base = '';
let people: readonly Colleague[] = [];
beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  ({ base, people } = await seatedCommission(api));
});

const who = (place: number): Colleague => people[place] ?? { person: '', credentials: {} };
const send = (path: string, body: object = {}, place = SECRETARY) =>
  api.ask('POST', `${base}${path}`, { body, headers: who(place).credentials });
const room = async (sitting: string): Promise<SittingRoom> => {
  const path = `${base}/sittings/${sitting}?after=${await api.installation.log.head()}`;
  return (await api.ask('GET', path, { headers: who(SECRETARY).credentials })).json<SittingRoom>();
};
const heardAt = async (sitting: string) => (await room(sitting)).items.map(({ application }) => application);

let number = 0;
const calling = (...agenda: readonly string[]) => {
  number += 1;
  return { sitting: randomUUID(), commission: COMMISSION, number, on: TODAY, form: 'in-person' as const, agenda };
};
const admitted = () => admit(api, randomUUID());

/** Several calls decided on what all of them have read before any of them was written. */
const callAtOnce = async (...calls: readonly ReturnType<typeof calling>[]): Promise<void> => {
  const { installation } = api;
  const actor = { person: who(SECRETARY).person, role: 'secretary', centre: 'orel' } as const;
  const orders = calls.map((data) => {
    const command: Command = { type: 'CallSitting', data: { centre: 'orel', ...data, agenda: [...data.agenda] } };
    const commandId = randomUUID();
    return { command, actor, commandId, correlationId: commandId };
  });
  const read = await Promise.all(orders.map(({ command }) => situationOf(command, openReading(installation, actor))));
  for (const [index, order] of orders.entries()) {
    await handle(installation.log, order, async () => read[index] as never);
  }
};

const attend = async (sitting: string): Promise<void> => {
  for (const place of QUORUM) {
    await send(`/sittings/${sitting}/presence`, { member: who(place).person, present: true }, place);
  }
};
const sheet = { scores: [4, 4, 4, 4, 4], justification: 'Расчёты есть' };

describe('an application on the agenda of two sittings that were called at the same moment', () => {
  it('is heard by the one that stands first in the log, and struck from the other when it opens', async () => {
    const [shared, own] = [await admitted(), await admitted()];
    const [first, second] = [calling(shared), calling(shared, own)];
    await callAtOnce(first, second);
    await attend(second.sitting);
    expect((await send(`/sittings/${second.sitting}/opening`)).status).toBe(200);
    expect(await room(second.sitting)).toMatchObject({
      items: [{ application: own }],
      struck: [{ application: shared }],
    });
    const path = `/sittings/${second.sitting}/items/${shared}/sheets`;
    expect((await send(path, sheet)).problem().code).toBe('not-on-agenda');

    await attend(first.sitting);
    expect((await send(`/sittings/${first.sitting}/opening`)).status).toBe(200);
    expect(await heardAt(first.sitting)).toEqual([shared]);
  });

  it('waits again once the first has put it off, and the other hears it no more', async () => {
    const shared = await admitted();
    const [first, second] = [calling(shared), calling(shared)];
    await callAtOnce(first, second);
    expect((await send(`/sittings/${first.sitting}/closing`)).status).toBe(200);
    await attend(second.sitting);
    expect((await room(second.sitting)).can.open).toMatchObject({ allowed: false });
    expect((await send(`/sittings/${second.sitting}/opening`)).problem().code).toBe('agenda-empty');
    expect((await send(`/sittings/${second.sitting}/closing`)).status).toBe(200);
    expect((await send('/sittings', calling(shared))).status).toBe(200);
  });

  it(`is heard once, whoever calls and opens when, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const shared = await admitted();
      const sittings = [calling(shared), calling(shared, await admitted()), calling(await admitted(), shared)];
      await (round % 2 === 0
        ? callAtOnce(...sittings)
        : Promise.all(sittings.map((sitting) => send('/sittings', sitting))));
      const heard = await Promise.all(
        sittings.map(async ({ sitting }) => {
          await attend(sitting);
          const opened = await send(`/sittings/${sitting}/opening`);
          return opened.status === 200 ? heardAt(sitting) : [];
        }),
      );
      expect(heard.flat().filter((application) => application === shared)).toHaveLength(1);
    }
  });
});
