import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, ProtocolView, SittingRoom, SittingSummary } from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';
import { COMMISSION, type Colleague, NOW, seatedCommission, TODAY } from '../testing/commission.ts';

let api: Api;
let base = '';
let people: readonly Colleague[] = [];
let applications: readonly string[] = [];
const sitting = randomUUID();

const who = (place: number): Colleague => people[place] ?? { person: '', credentials: {} };
const [CHAIR, SECRETARY] = [0, 1];
const ALL = [0, 1, 2, 3, 4, 5, 6];
const room = () => `${base}/sittings/${sitting}`;

beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  ({ base, people, applications } = await seatedCommission(api));
});

const send = (place: number, path: string, body?: object, more: Readonly<Record<string, string>> = {}) =>
  api.ask('POST', `${room()}${path}`, { ...(body && { body }), headers: { ...who(place).credentials, ...more } });
const done = async (place: number, path: string, body?: object): Promise<Accepted> => {
  const answer = await send(place, path, body);
  expect({ path, status: answer.status, text: answer.text }).toMatchObject({ status: 200 });
  return answer.json<Accepted>();
};
const look = async (place = SECRETARY, after?: string): Promise<SittingRoom> => {
  const query = after === undefined ? `?after=${await api.installation.log.head()}` : `?after=${after}`;
  const answer = await api.ask('GET', `${room()}${query}`, { headers: who(place).credentials });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<SittingRoom>();
};
const item = (of: number): string => `/items/${applications[of]}`;
const itemIn = ({ items }: SittingRoom, of: number) => {
  const found = items.find(({ application }) => application === applications[of]);
  if (found === undefined) throw new Error('no such item');
  return found;
};
/** Waits for the processes between the commission and the ledger. */
const settledItem = async (of: number) => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = itemIn(await look(), of);
    if (found.stage !== 'awaiting-ledger') return found;
    await pause(50);
  }
  throw new Error('the ledger keeps silent');
};
const sheet = (...scores: number[]) => ({ scores, justification: 'Расчёты подтверждены договорами' });
const ASKED = { fundSharesKopecks: ['16000000'] };

describe('a sitting over HTTP', () => {
  const call = () => ({
    sitting,
    commission: COMMISSION,
    number: 1,
    on: TODAY,
    form: 'in-person',
    agenda: applications,
  });

  it('is called by the secretary; a wrong field is named', async () => {
    const ask = (body: object) => api.ask('POST', `${base}/sittings`, { body, headers: who(SECRETARY).credentials });
    for (const [field, value] of Object.entries({
      sitting: '1',
      commission: '!',
      number: 0,
      on: '2026-02-30',
      form: 'x',
      agenda: [],
    })) {
      const { errors } = (await ask({ ...call(), [field]: value })).problem();
      expect(errors?.[0]?.field).toBe(field);
    }
    expect((await ask({ ...call(), on: '2026-05-13' })).problem()).toMatchObject({
      code: 'sitting-day-past',
      errors: [{ field: 'on' }],
    });
    expect((await ask(call())).status).toBe(200);
    const twice = { ...call(), sitting: randomUUID(), number: 2 };
    expect((await ask(twice)).problem()).toMatchObject({ code: 'agenda-elsewhere', errors: [{ field: 'agenda' }] });
  });

  it('opens with a quorum, and says what is missing before', async () => {
    for (const place of [CHAIR, SECRETARY, 2])
      await done(place, '/presence', { member: who(place).person, present: true });
    expect((await look()).can.open).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('нужно не меньше 4'),
    });
    expect((await send(SECRETARY, '/opening')).problem()).toMatchObject({ code: 'no-quorum', status: 409 });
    for (const place of [3, 4, 5]) await done(SECRETARY, '/presence', { member: who(place).person, present: true });
    await done(SECRETARY, '/opening');
    expect((await look()).quorum).toMatchObject({ needed: 4, present: 6, held: true });
  });

  it('keeps the scores of others until all are in', async () => {
    await done(5, `${item(1)}/conflicts`, { ground: 'Заявитель — мой брат' });
    await done(2, `${item(0)}/sheets`, sheet(5, 5, 5, 5, 5));
    const blind = itemIn(await look(3), 0);
    expect(blind).toMatchObject({
      stage: 'scoring',
      sheetsIn: [who(2).person],
      sheets: null,
      criteria: null,
      ownSheet: null,
    });
    expect(JSON.stringify(blind)).not.toContain('подтверждены договорами');
    expect(itemIn(await look(2), 0).ownSheet).toMatchObject({ total: 25 });
    for (const place of [0, 1, 3, 4, 5]) await done(place, `${item(0)}/sheets`, sheet(4, 4, 4, 4, 4));
    const seen = itemIn(await look(3), 0);
    expect(seen.sheets).toHaveLength(6);
    expect(seen.criteria?.[0]).toMatchObject({ median: '4', lowest: 4, highest: 5, counts: [0, 0, 0, 0, 5, 1] });
    expect((await send(2, `${item(0)}/sheets`, sheet(1, 1, 1, 1, 1))).problem()).toMatchObject({
      code: 'sheets-all-in',
    });
  });

  it('scores by whole points of the scale; a late member scores blind too', async () => {
    expect((await send(2, `${item(1)}/sheets`, sheet(9))).problem()).toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'scores.0' }],
    });
    expect((await send(2, `${item(1)}/sheets`, sheet(5))).problem()).toMatchObject({
      code: 'scores-do-not-fit',
      errors: [{ field: 'scores' }],
    });
    expect((await send(5, `${item(1)}/sheets`, sheet(5, 5, 5, 5, 5))).problem()).toMatchObject({
      code: 'conflict-of-interest',
    });
    for (const place of [0, 1, 2, 3, 4]) await done(place, `${item(1)}/sheets`, sheet(3, 3, 3, 3, 3));
    for (const place of [0, 1, 2, 3, 4, 5]) await done(place, `${item(2)}/sheets`, sheet(2, 2, 2, 2, 2));
    expect(itemIn(await look(6), 0).sheets).toBeNull();
    await done(SECRETARY, '/scoring/closing');
    expect((await look(6)).items.map(({ place, points }) => [place, points])).toEqual([
      [1, '20.83'],
      [2, '15.00'],
      [3, '10.00'],
    ]);
  });

  it('settles equal votes by the voice of the chair, and reserves the money', async () => {
    await done(SECRETARY, `${item(0)}/vote`, ASKED);
    for (const place of [2, 3, 4]) await done(place, `${item(0)}/vote/ballots`, { ...ASKED, vote: 'against' });
    for (const place of [1, 5]) await done(place, `${item(0)}/vote/ballots`, { ...ASKED, vote: 'for' });
    const undecided = itemIn(await look(CHAIR), 0).vote;
    expect(undecided).toMatchObject({
      open: true,
      for: 2,
      against: 3,
      decision: 'not-accepted',
      missing: [who(CHAIR).person],
    });
    expect(undecided?.says).toContain('При равенстве решит голос председателя');
    expect(undecided?.ifFor).toBe('станет 3 : 3, решит председатель, принято');
    const ballot = { ...ASKED, vote: 'for' };
    const repeated = { 'idempotency-key': 'the-ballot-of-the-chair' };
    const [once, twice] = [
      await send(CHAIR, `${item(0)}/vote/ballots`, ballot, repeated),
      await send(CHAIR, `${item(0)}/vote/ballots`, ballot, repeated),
    ];
    expect(twice.json()).toEqual(once.json());
    expect((await send(CHAIR, `${item(0)}/vote/ballots`, ballot)).problem()).toMatchObject({
      code: 'vote-already-cast',
    });
    await done(SECRETARY, `${item(0)}/vote/closing`);
    const settled = await settledItem(0);
    expect(settled).toMatchObject({
      stage: 'awarded',
      says: 'Поддержано голосом председателя',
      awardedKopecks: '16000000',
    });
    expect(settled.vote).toMatchObject({ chairDecided: true, for: 3, against: 3 });
  });

  it('hears from the ledger why there is no money, and may vote again on less', async () => {
    expect(itemIn(await look(), 1).allowances?.[0]).toMatchObject({
      wantedKopecks: '16000000',
      allowedKopecks: '14000000',
    });
    await done(SECRETARY, `${item(1)}/vote`, ASKED);
    for (const place of [0, 1, 2, 3, 4]) await done(place, `${item(1)}/vote/ballots`, { ...ASKED, vote: 'for' });
    await done(SECRETARY, `${item(1)}/vote/closing`);
    const refused = await settledItem(1);
    expect(refused).toMatchObject({ stage: 'refused', says: 'Не хватило лимита', ledger: { reserved: false } });
    expect(refused.reasons.length).toBeGreaterThan(0);
    const less = { fundSharesKopecks: ['14000000'] };
    const unexplained = (await send(SECRETARY, `${item(1)}/vote`, less)).problem();
    expect(unexplained).toMatchObject({ code: 'proposal-needs-reason', errors: [{ field: 'reason' }] });
    await done(SECRETARY, `${item(1)}/vote`, { ...less, reason: 'Остаток строки бюджета' });
    const ballot = (place: number, of: object) => send(place, `${item(1)}/vote/ballots`, { ...of, vote: 'for' });
    expect((await ballot(0, ASKED)).problem()).toMatchObject({ status: 409, code: 'proposal-differs' });
    for (const place of [0, 1, 2, 3]) await done(place, `${item(1)}/vote/ballots`, { ...less, vote: 'for' });
    await done(SECRETARY, `${item(1)}/vote/closing`);
    expect(await settledItem(1)).toMatchObject({
      stage: 'awarded',
      says: 'Поддержано частично',
      awardedKopecks: '14000000',
    });
  });

  it('closes when every item has its outcome, and brings it to the applications', async () => {
    expect((await send(SECRETARY, '/closing')).problem()).toMatchObject({ code: 'item-not-settled' });
    await done(SECRETARY, `${item(2)}/postponement`, { reason: 'Лимит строки исчерпан' });
    await done(SECRETARY, '/closing');
    const [summary] = (
      await api.ask('GET', `${base}/sittings?after=${await api.installation.log.head()}`, {
        headers: who(3).credentials,
      })
    ).json<SittingSummary[]>();
    expect(summary).toMatchObject({
      status: 'closed',
      settled: 3,
      awardedKopecks: '30000000',
      signed: 0,
      toSign: 6,
      waits: ['sign'],
    });
  });

  it('is told by a protocol that is signed to the byte', async () => {
    const read = async (place: number) =>
      (
        await api.ask('GET', `${room()}/protocol?after=${await api.installation.log.head()}`, {
          headers: who(place).credentials,
        })
      ).json<ProtocolView>();
    const protocol = await read(3);
    expect(protocol.can.sign.allowed).toBe(true);
    const page = await api.ask('GET', `${room()}/protocol.html`, { headers: who(3).credentials });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toBe(protocol.document);
    expect(createHash('sha256').update(page.text).digest('hex')).toBe(protocol.sha256);
    expect(page.text).toContain('Голоса равны, решил голос председателя.');
    expect((await send(3, '/protocol/signatures', { sha256: '0'.repeat(64) })).problem()).toMatchObject({
      code: 'protocol-differs',
      errors: [{ field: 'sha256' }],
    });
    for (const place of ALL.slice(0, 6)) await done(place, '/protocol/signatures', { sha256: protocol.sha256 });
    expect(await read(6)).toMatchObject({
      complete: true,
      sha256: protocol.sha256,
      document: protocol.document,
      can: { sign: { allowed: false } },
    });
  });
});
