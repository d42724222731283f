import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CommissionView, SeatCandidate } from '@veche/contracts';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { COMMISSION, emptySitting, NOW, seatedCommission, TODAY } from '../testing/commission.ts';

let api: Api;
let base = '';
let applications: readonly string[] = [];
let secretary: Credentials = {};

beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  const seated = await seatedCommission(api);
  ({ base, applications } = seated);
  secretary = seated.people[1]?.credentials ?? {};
});

describe('a commission', () => {
  it('shows its seats and the applications that wait for it', async () => {
    const { headers, json } = await api.ask(
      'GET',
      `${base}/commissions/${COMMISSION}?after=${await api.installation.log.head()}`,
      {
        headers: secretary,
      },
    );
    expect(headers.get('etag')).toBe('"7"');
    expect(json<CommissionView & { waiting: object[] }>()).toMatchObject({
      composition: 7,
      quorum: 4,
      waiting: applications.map((application) => ({ application })),
      nextNumber: 1,
      can: { callSitting: { allowed: true }, seat: { allowed: false } },
    });
  });

  it('names to the director who could still be seated, and where', async () => {
    const director = await api.somebody({ role: 'director', centre: 'orel' });
    const free = await api.somebody({ role: 'commission-member', centre: 'orel' });
    await api.somebody({ role: 'commission-member', centre: 'smolensk' });
    const path = `${base}/commissions/${COMMISSION}/candidates?after=${await api.installation.log.head()}`;
    const { json } = await api.ask('GET', path, { headers: director.credentials });
    expect(json<SeatCandidate[]>()).toEqual([{ person: free.person, name: expect.any(String), seats: ['member'] }]);
  });

  it('refuses what the rules do not allow, with the field', async () => {
    const director = await api.somebody({ role: 'director', centre: 'orel' });
    const body = { person: randomUUID(), name: 'Некто', seat: 'member', organisation: 'Фонд', from: TODAY };
    const ask = (sent: object) =>
      api.ask('POST', `${base}/commissions/${COMMISSION}/seats`, { body: sent, headers: director.credentials });
    expect((await ask(body)).problem()).toMatchObject({ code: 'seat-needs-role', errors: [{ field: 'person' }] });
    for (const field of ['person', 'name', 'seat', 'organisation', 'from']) {
      const { code, errors } = (await ask({ ...body, [field]: '' })).problem();
      expect([code, errors?.[0]?.field]).toEqual(['invalid-input', field]);
    }
  });
});

describe('a sitting', () => {
  const sitting = randomUUID();
  const room = (centre: string) => `/api/centres/${centre}/sittings/${sitting}`;
  beforeAll(() => emptySitting(api, { commission: 'another', sitting, application: applications[0] ?? '' }));

  it('is not there for those of another centre', async () => {
    const { credentials } = await api.somebody({ role: 'secretary', centre: 'krasnoyarsk' });
    for (const centre of ['orel', 'krasnoyarsk']) {
      expect((await api.ask('GET', room(centre), { headers: credentials })).problem().code).toBe('not-found');
      const closing = await api.ask('POST', `${room(centre)}/closing`, { headers: credentials });
      expect(closing.problem().code).toBe('not-found');
    }
  });

  it('takes no command that was decided on a stale version', async () => {
    const headers = { ...secretary, 'if-match': '"1"' };
    expect((await api.ask('POST', `${room('orel')}/closing`, { headers })).problem().code).toBe('stale-version');
  });
});
