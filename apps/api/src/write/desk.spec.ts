import { describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { Actor } from '@veche/contracts';
import type { Command } from '@veche/domain';
import { createMemoryStore, type EventStore } from '@veche/event-store';
import { acting, actor, at, centreRegistered, persons } from '@veche/testing';
import type { FastifyRequest } from 'fastify';
import type { Access } from '../identity/access.ts';
import type { Installation } from '../installation.ts';
import { Desk } from './desk.ts';
import { handle } from './handle.ts';
import { createStates } from './states.ts';

const person = persons.member;
const office = { person, role: 'curator', centre: 'orel' } as const;
const grant: Command = { type: 'GrantRole', data: { ...office, from: '2026-01-01' } };
const withdraw: Command = { type: 'WithdrawRole', data: { ...office, reason: 'Перевод' } };
const erase: Command = { type: 'ErasePerson', data: { person, legalBasis: 'Отзыв согласия' } };

const logWithPerson = async (): Promise<EventStore> => {
  const log = createMemoryStore();
  const command: Command = {
    type: 'RegisterPerson',
    data: { person, fullName: 'Берёзкин Пример Вымышленович', email: 'berezkin@example.ru' },
  };
  const order = { command, commandId: 'c', correlationId: 'c', actor: actor('administrator') };
  await handle(log, order, async () => acting('administrator'));
  const { title, region } = centreRegistered.data;
  const registration: Command = { type: 'RegisterCentre', data: { centre: 'orel', title, region } };
  const founding = { command: registration, commandId: 'f', correlationId: 'f', actor: actor('administrator') };
  await handle(log, founding, async () => acting('administrator'));
  return log;
};

const could = async (actors: readonly Actor[]) => {
  const log = await logWithPerson();
  const read: string[] = [];
  const counted: EventStore = {
    ...log,
    readStream: (stream, options) => {
      read.push(stream);
      return log.readStream(stream, options);
    },
  };
  const installation = { log: counted, states: createStates(counted), now: () => at } as unknown as Installation;
  const access = { actors: async () => actors } as unknown as Access;
  const desk = new Desk(installation, {} as CommandBus, access);
  const answers = await desk.could({} as FastifyRequest, { grant, withdraw, erase });
  expect(await log.head()).toBe(2n);
  return { answers, read };
};

describe('asking beforehand', () => {
  it('gives the reason that the decision would give, and writes nothing', async () => {
    expect((await could([actor('administrator', 'orel')])).answers).toEqual({
      grant: { allowed: true, reason: 'Разрешено: в своём центре' },
      withdraw: { allowed: false, reason: 'Отозвать можно роль, срок которой не истёк' },
      erase: { allowed: false, reason: 'Это делает администратор (во всей установке)' },
    });
  });

  it('asks in the first of the roles that may', async () => {
    const { answers } = await could([actor('applicant', 'orel'), actor('administrator')]);
    expect(answers).toMatchObject({ grant: { allowed: true }, erase: { allowed: true } });
  });

  it('reads and folds a stream once, however many commands are asked about', async () => {
    expect((await could([actor('curator', 'orel'), actor('administrator')])).read).toEqual([
      `person-${person}`,
      'centre-orel',
    ]);
  });

  it('without anybody signed in says to sign in, and reads nothing', async () => {
    const { answers, read } = await could([]);
    expect(answers.grant).toEqual({ allowed: false, reason: 'Войдите, чтобы это сделать' });
    expect(read).toEqual([]);
  });
});
