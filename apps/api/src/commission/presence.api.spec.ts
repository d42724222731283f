import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { SittingItem, SittingRoom } from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';
import { COMMISSION, type Colleague, NOW, seatedCommission, TODAY } from '../testing/commission.ts';

let api: Api;
let base = '';
let people: readonly Colleague[] = [];
let application = '';
beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  const seated = await seatedCommission(api);
  ({ base, people } = seated);
  application = seated.applications[0] ?? '';
});

const [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH, LATE] = [0, 1, 2, 3, 4, 5];
const sitting = randomUUID();
const send = (place: number | undefined, path: string, body: object = {}) =>
  api.ask('POST', `${base}/sittings${path}`, { body, headers: people[place ?? 0]?.credentials ?? {} });
const done = async (place: number | undefined, path: string, body: object = {}): Promise<void> => {
  const { status, text } = await send(place, `/${sitting}${path}`, body);
  expect({ path, status, text }).toMatchObject({ status: 200 });
};
const mark = (place: number | undefined, present: boolean) =>
  done(SECRETARY, '/presence', { member: people[place ?? 0]?.person, present });
const seen = async (): Promise<SittingItem | undefined> => {
  const path = `${base}/sittings/${sitting}?after=${await api.installation.log.head()}`;
  const answer = await api.ask('GET', path, { headers: people[SECRETARY ?? 1]?.credentials ?? {} });
  return answer.json<SittingRoom>().items[0];
};
const ITEM = () => `/items/${application}`;
const ASKED = { fundSharesKopecks: ['16000000'] };

it('nobody who comes once the places are known is awaited with a sheet', async () => {
  const call = { sitting, commission: COMMISSION, number: 1, on: TODAY, form: 'in-person', agenda: [application] };
  expect((await send(SECRETARY, '', call)).status).toBe(200);
  for (const place of [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH]) await mark(place, true);
  await done(SECRETARY, '/opening');
  for (const place of [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH]) {
    await done(place, `${ITEM()}/sheets`, { scores: [4, 4, 4, 4, 4], justification: 'Расчёты есть' });
  }
  await done(SECRETARY, '/scoring/closing');
  await mark(LATE, true);
  expect((await seen())?.stage).toBe('scored');
  await mark(LATE, false);
});

it('a member who is marked absent in the middle of a vote does not decide it: it is put anew', async () => {
  await done(SECRETARY, `${ITEM()}/vote`, ASKED);
  for (const place of [CHAIR, SECRETARY]) await done(place, `${ITEM()}/vote/ballots`, { ...ASKED, vote: 'for' });
  for (const place of [THIRD, FOURTH]) await done(place, `${ITEM()}/vote/ballots`, { ...ASKED, vote: 'against' });
  await mark(FIFTH, false);

  const broken = await seen();
  expect(broken).toMatchObject({
    vote: {
      ...{ open: true, missing: [], left: [people[FIFTH ?? 4]?.person] },
      says: 'Вышел тот, чей голос мог решить исход: вопрос ставят на голосование заново',
    },
    can: { openVote: { allowed: true }, closeVote: { allowed: false } },
  });
  expect((await send(SECRETARY, `/${sitting}${ITEM()}/vote/closing`)).problem()).toMatchObject({
    status: 409,
    code: 'vote-broken',
  });
  await done(SECRETARY, `${ITEM()}/vote`, ASKED);
  expect((await seen())?.vote).toMatchObject({ open: true, ballots: [], left: [], entitled: 4 });
});

it('a count without a quorum decided nothing, and says so of what was', async () => {
  await mark(CHAIR, false);
  expect((await seen())?.vote?.says).toBe('Кворума нет: присутствует 3, нужно 4. Подсчёт ничего не решит');
  await done(SECRETARY, `${ITEM()}/vote/closing`);
  expect(await seen()).toMatchObject({
    stage: 'no-quorum',
    vote: { open: false, says: 'Кворума не было: присутствовало 3, нужно 4. Вопрос ставят на голосование заново' },
  });
});

it('a vote that is counted and lost is not told as one that may still be won', async () => {
  await mark(CHAIR, true);
  await done(SECRETARY, `${ITEM()}/vote`, ASKED);
  for (const place of [CHAIR, THIRD]) await done(place, `${ITEM()}/vote/ballots`, { ...ASKED, vote: 'against' });
  expect((await seen())?.vote?.says).toMatch(/^Пока не принято: за — 0, нужно 3 из 4/);
  await done(FOURTH, `${ITEM()}/vote/ballots`, { ...ASKED, vote: 'against' });
  await done(SECRETARY, `${ITEM()}/vote/closing`);
  expect(await seen()).toMatchObject({
    stage: 'refused',
    vote: { open: false, says: 'Не принято: за — 0, нужно было 3 из 4' },
  });
});
