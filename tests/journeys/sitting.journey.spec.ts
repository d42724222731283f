import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { SittingRoom, SittingSummary } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import type { Page } from 'playwright-core';
import { type Cast, heardBy } from '../story/cast.ts';
import { Selection, today } from '../story/selection.ts';
import { isForEverybody, Journey, PHONE, says, visible, whyNot } from './journey.ts';
import { press } from './sitting.ts';

// Starting the product and looking at a whole page take their time on a busy machine.
jest.setTimeout(120_000);

const SECRETARY = 'Протоколова';
const CHAIR = 'Решалова';
const MEMBER = 'Голосова';
const LEAVES = 'Доводова';

let journey: Journey;
let cast: Cast;

beforeAll(async () => {
  journey = await Journey.begin();
  cast = await journey.cast();
});

afterAll(async () => {
  await journey?.end();
  expect(journey?.visitor.foreignRequests).toEqual([]);
  expect(journey?.visitor.errors).toEqual([]);
});

describe('A vote that somebody leaves', () => {
  let sitting: string;
  let application: string | undefined;
  let secretary: Page;
  let chair: Page;
  let member: Page;

  beforeAll(async () => {
    const sittings = await journey.read<readonly SittingSummary[]>(SECRETARY, '/api/centres/orel/sittings');
    const open = sittings.find(({ commission, status }) => commission === 'orel-others' && status === 'open');
    sitting = `/api/centres/orel/sittings/${open?.sitting}`;
    const { items } = await journey.read<SittingRoom>(SECRETARY, sitting);
    application = items.find(({ stage }) => stage === 'voting')?.application;
    const room = `/admin/sittings/orel/${open?.sitting}`;
    [secretary, chair, member] = await Promise.all([
      journey.openAs(SECRETARY, room),
      journey.openAs(CHAIR, room),
      journey.openAs(MEMBER, room, PHONE),
    ]);
  });

  it('is broken once all the others have voted, and every screen says so', async () => {
    await press(secretary, /^За\s*станет/);
    await says(chair, 'За 3');
    await press(chair, /^Против\s*станет/);
    await says(secretary, 'Против 3');
    await secretary.getByText('Отметить присутствие').click();
    await says(secretary, /проголосовавшего отсутствующим не отмечают/);
    await secretary.getByRole('checkbox', { name: new RegExp(LEAVES) }).uncheck();
    for (const page of [secretary, chair, member]) await says(page, /Вышел тот, чей голос мог решить исход/);
  });

  it('is not counted: whoever marks who is there would choose the outcome', async () => {
    expect(await whyNot(secretary, 'Подсчитать голоса')).toContain('поставьте вопрос на голосование заново');
    const count = `${sitting}/items/${application}/vote/closing`;
    expect(await journey.sendAnyway(secretary, count, {})).toEqual([409, 'vote-broken']);
    for (const page of [secretary, member]) await isForEverybody(page);
  });

  it('is put anew before those who are there, and nobody has voted yet', async () => {
    await press(secretary, /^Поставить на голосование/);
    await member.getByRole('button', { name: /^Против\s*станет 0 : 1/ }).waitFor();
    await says(member, 'За 0');
    await isForEverybody(member);
  });

  it('keeps every other application from being voted on meanwhile', async () => {
    await secretary.getByRole('button', { name: 'Сад небывалый' }).click();
    expect(await whyNot(secretary, 'Поставить на голосование')).toContain('сначала подсчитайте голоса по другому');
  });
});

const COMMISSION = 'orel-tourism';

/** Two sittings that have one application in common, the one that stands first in the log first. */
interface Called {
  readonly first: string;
  readonly second: string;
  readonly shared: string;
}

/** Sends the calls at the same moment. @returns those that were not overtaken, in the order of the log */
const sendAtOnce = async (calls: readonly { readonly sitting: string }[]): Promise<readonly string[]> => {
  const sent = calls.map((body) => journey.players.command(cast.secretary, '/api/centres/orel/sittings', body));
  const answers = await Promise.allSettled(sent);
  return calls
    .flatMap(({ sitting }, index) => {
      const answer = answers[index];
      return answer?.status === 'fulfilled' ? [{ sitting, at: Number(answer.value.position) }] : [];
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ sitting }) => sitting);
};

/** Two calls with one application in common; whoever is overtaken is refused at once, and then both are called anew with others. */
const callBoth = async (round = 1): Promise<Called> => {
  const [common, ...others] = heardBy(cast, COMMISSION);
  if (common === undefined || round > 5) throw new Error('Two sittings were not called at the same moment');
  const selection = new Selection(journey.players, cast, COMMISSION, `struck ${round}`);
  await selection.announce();
  const shared = await selection.admit(common, 7_000);
  const calls: { readonly sitting: string }[] = [];
  const path = `/api/centres/orel/commissions/${COMMISSION}`;
  const { nextNumber } = await journey.read<{ readonly nextNumber: number }>(SECRETARY, path);
  for (const [index, company] of others.slice(0, 2).entries()) {
    const agenda = [shared, await selection.admit(company, 7_000)];
    const called = { commission: COMMISSION, number: nextNumber + index, on: today(), form: 'in-person', agenda };
    calls.push({ sitting: derivedId('struck', ...agenda), ...called });
  }
  const [first, second] = await sendAtOnce(calls);
  return first === undefined || second === undefined ? callBoth(round + 1) : { first, second, shared };
};

describe('An application on two agendas', () => {
  let called: Called;
  let secretary: Page;
  const agenda = () => secretary.getByRole('navigation', { name: 'Повестка' }).getByRole('button');

  beforeAll(async () => {
    called = await callBoth();
    secretary = await journey.openAs(SECRETARY, `/admin/sittings/orel/${called.second}`);
  });

  it('is struck from the one that was called second when that opens, and the screen says where it went', async () => {
    const [heard = ''] = await agenda().locator('.name').allTextContents();
    expect(await agenda().count()).toBe(2);
    for (const { person } of cast.commissions.get(COMMISSION)?.slice(0, 4) ?? []) {
      const path = `/api/centres/orel/sittings/${called.second}/presence`;
      await journey.players.command(person, path, { member: person, present: true });
    }
    await says(secretary, 'Кворум 4 из 7');
    await press(secretary, 'Открыть заседание');
    const struck = secretary.getByText('Снято с повестки, рассматривает другое заседание:');
    expect(visible(await struck.textContent())).toContain(visible(heard));
    expect(await agenda().count()).toBe(1);
    await isForEverybody(secretary);
    const path = `/api/centres/orel/sittings/${called.second}/items/${called.shared}/postponement`;
    expect(await journey.sendAnyway(secretary, path, { reason: 'Нет документов' })).toEqual([422, 'not-on-agenda']);
  });

  it('is put off by the other when that is closed unopened, after its secretary was told what it does', async () => {
    await secretary.goto(`/admin/sittings/orel/${called.first}`);
    await press(secretary, 'Закрыть, не открывая');
    const dialog = secretary.getByRole('dialog', { name: 'Закрыть, не открывая?' });
    await dialog.getByText(/все вопросы повестки перенесут/).waitFor();
    await isForEverybody(secretary);
    await dialog.getByRole('button', { name: 'Не делать' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await secretary.getByRole('button', { name: 'Открыть заседание' }).count()).toBe(1);
    await press(secretary, 'Закрыть, не открывая');
    await dialog.getByRole('button', { name: 'Закрыть, не открывая' }).click();
    await says(secretary, /Заседание не состоялось: присутствовало 0 из 7, нужно 4/);
    await says(secretary, 'Перенесено');
  });
});
