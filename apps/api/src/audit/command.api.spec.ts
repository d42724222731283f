import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { membershipStream } from '@veche/domain';
import type { NewEvent, RecordedEvent } from '@veche/event-store';
import { joined } from '@veche/testing';
import { Client } from 'pg';
import { type Api, freshDatabase, startApi } from '../testing/api.ts';
import { admit, CENTRE, CLUSTER, foundCluster, INN, organisation } from '../testing/cluster.ts';
import { happened } from '../testing/happened.ts';

const COMMAND = join(import.meta.dirname, 'command.ts');
const DECISION = `${CLUSTER}.${INN}`;

let api: Api;
beforeAll(async () => {
  api = await startApi({}, { now: () => '2026-05-04T09:00:00.000Z' });
  const founded = await foundCluster(api);
  await admit(founded);
});

/** What the command says to a terminal, and how it ends. */
const replay = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const { DATABASE_URL, VECHE_MASTER_KEY } = api.installation.settings;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', COMMAND, ...args], {
    env: { PATH: process.env['PATH'], DATABASE_URL, VECHE_MASTER_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, out: out.replaceAll('\u00A0', ' '), err };
};

describe('a decision at a terminal', () => {
  it.each([
    ['as it is called', DECISION],
    ['by the INN of the organisation', INN],
    ['by a beginning that fits no other', 'instr'],
  ])('is found %s, told step by step with people by name, and decided again without a difference', async (_, name) => {
    const { code, out, err } = await replay([name]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `Решение ${DECISION}\n${organisation.name}, ИНН ${INN}, кластер ${CLUSTER}: принят в кластер`,
    );
    expect(out).toContain('Шаг 1 из ');
    expect(out).toContain('Совет кластера, вопрос о приёме: Пробная Персона — «за».');
    expect(out).toContain('пункт: 002 §10.4');
    expect(out).toMatch(/✓ В потоках нет пропусков/);
    expect(out).toMatch(/Решено заново: \d+ команд[аы]?, расхождений 0\n/);
    expect(out).not.toContain('Не решено заново');
  });

  it('that is not there is named on the other stream', async () => {
    const { code, out, err } = await replay(['nothing-like-it']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe('Решения «nothing-like-it» в журнале нет: всего решений 1.\n');
  });
});

describe('the whole log at a terminal', () => {
  it('is decided again, every command of it, and nothing is written', async () => {
    const { log } = api.installation;
    const head = await log.head();
    const { code, out, err } = await replay(['--all']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Прочитано событий: ${head}\\nРешено заново: \\d+ команд[аы]?, расхождений 0\\n$`));
    expect(await log.head()).toBe(head);
  });

  it.each([
    ['of another key', { VECHE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }, 'зашифрованы другим ключом'],
    ['that does not answer', { DATABASE_URL: 'postgres://veche@127.0.0.1:1/veche' }, 'База данных не отвечает'],
  ])('%s is refused in one sentence', async (_, env, says) => {
    const { code, out, err } = await replay(['--all'], env);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(says);
  });

  it('of a database without a log is refused as well, and none is made there', async () => {
    const DATABASE_URL = await freshDatabase();
    const { code, err } = await replay(['--all'], { DATABASE_URL });
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
    const client = new Client({ connectionString: DATABASE_URL });
    await client.connect();
    const { rows } = await client.query(
      "SELECT 1 FROM information_schema.schemata WHERE schema_name IN ('log', 'vault')",
    );
    await client.end();
    expect(rows).toEqual([]);
  });
});

describe('what is not as it was decided', () => {
  const tampered = async (change: (admitted: RecordedEvent) => Pick<NewEvent, 'data' | 'metadata'>) => {
    const { log } = api.installation;
    const stream = membershipStream(CLUSTER, INN);
    const admitted = (await log.readStream(stream)).find(({ type }) => type === 'MembershipAdmitted');
    if (admitted === undefined) throw new Error('Nobody was admitted');
    const event = { eventId: randomUUID(), type: admitted.type, schemaVersion: 1, ...change(admitted) };
    await log.append({ stream, expected: 'any', commandId: randomUUID(), events: [event] });
  };

  it('is a difference: the command, what is recorded and what is decided today, and the end is no success', async () => {
    await tampered(({ data, metadata }) => ({ data: { ...data, on: '2020-01-01' }, metadata }));
    for (const asked of [DECISION, '--all']) {
      const { code, out } = await replay([asked]);
      expect(code).toBe(1);
      expect(out).toContain(`поток membership-${DECISION.replace('.', '-')} №`);
      expect(out).toContain('    записано: ');
      expect(out).toContain('    сегодня:  ');
      expect(out).toMatch(/, 1 расхождение\n/);
    }
  });

  it('and an event that no command has made is counted as one that cannot be decided', async () => {
    await tampered(({ data }) => ({ data, metadata: {} }));
    const { code, out } = await replay(['--all']);
    expect(code).toBe(1);
    expect(out).toContain('Не решено заново: событий без известной команды 1\n');
  });
});

it('several decisions that fit are listed, to be named one', async () => {
  const { installation } = api;
  await happened(
    installation,
    membershipStream('furniture', INN),
    ...joined({ centre: CENTRE, cluster: 'furniture', inn: INN }),
  );
  const { code, out } = await replay([INN]);
  expect(code).toBe(2);
  expect(out.split('\n').map((line) => line.trim())).toEqual([
    `По «${INN}» нашлось решений: 2. Назовите одно:`,
    expect.stringContaining(`${DECISION} · `),
    expect.stringContaining(`furniture.${INN} · ООО «Пример», ИНН ${INN} · принят в кластер · 22.04.2026`),
    '',
  ]);
});
