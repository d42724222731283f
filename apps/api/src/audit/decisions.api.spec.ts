import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DecidedAgain, DecisionCase, DecisionRow } from '@veche/contracts';
import { applicationStream } from '@veche/domain';
import type { JsonObject } from '@veche/event-store';
import { APPLICANT_INN, acting, applicationFiled, applicationRefused } from '@veche/testing';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { whole } from '../testing/whole.ts';

const CAMPAIGN = '22222222-0000-4000-8000-000000000001';
const INN = APPLICANT_INN;
const application = `${CAMPAIGN}.${INN}`;
const LIST = '/api/centres/orel/decisions';
const CASE = `${LIST}/${application}`;

const filed = { ...applicationFiled.data, application, campaign: CAMPAIGN, inn: INN, cluster: 'it', name: 'Общество' };
const reasons = [{ rule: 'E01', clause: '002 §5.3', text: 'Долг.' }];
const refused = { ...applicationRefused.data, application, reasons, on: '2026-05-05' };

let api: Api;
let controller: Credentials;
let position: bigint;

const write = async (revision: number, type: string, data: object) => {
  const { actor, at } = acting('curator', 'orel');
  const { log } = api.installation;
  const appended = await log.append({
    stream: applicationStream(application),
    expected: revision === 0 ? 'no-stream' : revision - 1,
    commandId: randomUUID(),
    events: [
      {
        eventId: randomUUID(),
        ...{ ...whole('event', { type, data }), data: data as JsonObject },
        schemaVersion: 1,
        metadata: { actor: { ...actor }, at, correlationId: 'c', command: { type: 'Recorded', data: {} } },
      },
    ],
  });
  position = appended.position;
};

beforeAll(async () => {
  api = await startApi();
  await write(0, 'ApplicationFiled', filed);
  await write(1, 'ApplicationRefused', refused);
  ({ credentials: controller } = await api.somebody({ role: 'financial-controller' }));
});

const read = async <Body>(path: string, method = 'GET') => {
  const answer = await api.ask(method, path, { headers: controller });
  expect(answer.status).toBe(200);
  return answer.json<Body>();
};

describe('decisions of a centre', () => {
  it('are listed with what was decided, the latest first', async () => {
    expect(await read<DecisionRow[]>(`${LIST}?after=${position}`)).toEqual([
      {
        decision: application,
        kind: 'award',
        cluster: 'it',
        inn: INN,
        name: 'Общество',
        outcome: 'refused',
        on: '2026-05-05',
        fundShareKopecks: '0',
        sitting: null,
      },
    ]);
  });

  it('are told step by step, with the hash of what was written', async () => {
    const told = await read<DecisionCase>(CASE);
    expect(told).toMatchObject({ outcome: 'refused', edition: { id: 'orel-2026-04-21' }, laterEdition: null });
    expect(told.steps).toHaveLength(2);
    expect(told.steps[1]).toMatchObject({
      type: 'ApplicationRefused',
      revision: 1,
      sentence: 'В рассмотрении отказано. Долг.',
      clause: '002 §5.3',
      actor: { role: 'куратор кластера' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      after: { application: 'отказано в допуске' },
    });
    expect(told.completeness).toContainEqual(expect.objectContaining({ id: 'gaps', state: 'good' }));
  });

  it('are decided again without anything being written', async () => {
    const head = await api.installation.log.head();
    expect(await read<DecidedAgain>(`${CASE}/decide-again`, 'POST')).toMatchObject({
      commands: 0,
      events: 2,
      undecided: 2,
      differences: [],
      today: { same: true },
    });
    expect(await api.installation.log.head()).toBe(head);
  });

  it('that are not there look like those that may not be seen', async () => {
    const unknown = await api.ask('GET', `${LIST}/${CAMPAIGN}.7702000025`, { headers: controller });
    const elsewhere = await api.ask('GET', CASE.replace('orel', 'krasnoyarsk'), { headers: controller });
    const { credentials } = await api.somebody({ role: 'curator', centre: 'orel' });
    const forbidden = await api.ask('GET', CASE, { headers: credentials });
    for (const answer of [unknown, elsewhere, forbidden]) {
      expect(answer.status).toBe(404);
      expect(answer.problem().code).toBe('not-found');
    }
  });

  it.each([
    ['params.decision', `${LIST}/nothing`],
    ['params.centre', CASE.replace('orel', 'OREL')],
    ['query.after', `${CASE}?after=x`],
  ])('asked for by what is no %s name the field', async (_, path) => {
    const answer = await api.ask('GET', path, { headers: controller });
    expect(answer.problem()).toMatchObject({ code: 'invalid-input', errors: [expect.anything()] });
  });
});
