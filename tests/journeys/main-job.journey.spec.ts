import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CampaignView, ClusterPage, MembershipRow, ProtocolView, SittingSummary } from '@veche/contracts';
import { type Cast, castOf, commissionsWithMoney, heardBy } from '../story/cast.ts';
import { Players } from '../story/player.ts';
import { Race } from '../story/race.ts';
import { Selection } from '../story/selection.ts';
import { Visitor, violations } from './browser.ts';
import { whyNot } from './journey.ts';
import { type Product, startProduct } from './product.ts';
import { allSee, handIn, openScreens, press, signProtocol, type Voter } from './sitting.ts';

// Seven screens in one browser, on a machine that may be busy with other tests.
jest.setTimeout(180_000);

let product: Product | undefined;
let visitor: Visitor;
let players: Players;
let cast: Cast;

beforeAll(async () => {
  product = await startProduct();
  visitor = await Visitor.at(product.address);
  players = new Players(product.address);
  cast = await castOf(players, product.address);
});

afterAll(async () => {
  await visitor?.leave();
  await product?.stop();
  expect(visitor?.foreignRequests).toEqual([]);
  expect(visitor?.errors).toEqual([]);
});

const cookieOf = (person: string) => players.session(person);

describe('A company that waits for the council', () => {
  it('is admitted on the screens of the council, and the public register shows it at once', async () => {
    const waiting = await players.read<readonly MembershipRow[]>(
      cast.curator,
      '/api/centres/orel/memberships?status=before-council',
    );
    const row = waiting.find(({ name }) => name.includes('Новый почин'));
    if (row === undefined) throw new Error('Nobody waits for the council');
    const register = await visitor.open(`/clusters/orel/${row.cluster}`, { scripts: false });
    expect(await register.getByRole('row', { name: row.name }).count()).toBe(0);
    const cluster = await players.read<ClusterPage>(cast.curator, `/api/centres/orel/clusters/${row.cluster}`);
    for (const { person } of cluster.council.filter(({ held }) => held)) {
      const page = await visitor.open(`/admin/memberships/orel/${row.cluster}/${row.inn}`, {
        cookie: await cookieOf(person),
      });
      await page.getByText('Принять организацию в кластер?').waitFor();
      const ballot = page.getByRole('button', { name: 'За', exact: true });
      await ballot
        .or(page.getByText(/Как посчитаны голоса/))
        .first()
        .waitFor();
      if ((await ballot.count()) === 0) break;
      expect(await violations(page)).toEqual([]);
      await ballot.click();
      await ballot.waitFor({ state: 'detached' });
    }
    await register.reload();
    await register.getByRole('row', { name: row.name }).waitFor();
    expect(await violations(await visitor.open(`/clusters/orel/${row.cluster}`))).toEqual([]);
  });
});

describe('An applicant', () => {
  it('finds what was typed as it was typed, after the page was loaded anew', async () => {
    const campaigns = await players.read<readonly CampaignView[]>(cast.director, '/api/campaigns?centre=orel');
    const open = campaigns.find(({ state }) => state === 'filing');
    const [company] = heardBy(cast, 'orel-tourism');
    if (open === undefined || company === undefined) throw new Error('There is nothing to apply for');
    const cookie = await cookieOf(company.representative);
    const page = await visitor.open(`/my/apply/orel/${open.campaign}/${company.inn}/project`, { cookie });
    await page.getByLabel('Проект или марка').fill('Маршрут, которого не было');
    await page.getByText(/Сохранено в/).waitFor();
    await page.reload();
    await page.getByText(/Сохранено в/).waitFor();
    expect(await page.getByLabel('Проект или марка').inputValue()).toBe('Маршрут, которого не было');
    expect(await violations(page)).toEqual([]);
  });
});

describe('The limit of a cluster', () => {
  it('refuses what the commission has voted, and its trace unfolds on the screen', async () => {
    const sittings = await players.read<readonly SittingSummary[]>(cast.secretary, '/api/centres/orel/sittings');
    const closed = sittings.find(({ status }) => status === 'closed');
    const page = await visitor.open(`/admin/sittings/orel/${closed?.sitting}`, {
      cookie: await cookieOf(cast.controller),
    });
    const agenda = page.getByRole('navigation', { name: 'Повестка' });
    await agenda
      .getByRole('button', { name: /Макет-Телеком|Пробная сборка/ })
      .first()
      .waitFor();
    for (const item of await agenda.getByRole('button').all()) {
      await item.click();
      if ((await page.getByText('Какой лимит не позволил').count()) > 0) break;
    }
    await page.getByText('Какой лимит не позволил').click();
    const rule = await page.getByText('Закрытый перечень услуг').boundingBox();
    expect(rule?.width).toBeGreaterThan(150);
    await page
      .getByText(/кластер/i)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

const AWARD = 7_000;
const MONEY = /7.000,00.₽/;

describe('Seven people on seven screens', () => {
  let selection: Selection;
  let application: string;
  let voters: readonly Voter[];
  let secretary: Voter;
  let chair: Voter;
  let recused: Voter;
  let entitled: readonly Voter[];

  const seated = (seat: Voter['seat']): Voter => {
    const found = voters.find((voter) => voter.seat === seat);
    if (found === undefined) throw new Error(`Nobody sits as ${seat}`);
    return found;
  };

  beforeAll(async () => {
    // The last one: those before it take part in the race.
    const company = heardBy(cast, 'orel-others').at(-1);
    if (company === undefined) throw new Error('The cluster has no members');
    selection = new Selection(players, cast, 'orel-others', 'seven screens');
    await selection.announce();
    application = await selection.admit(company, AWARD);
    await selection.call([application]);
    voters = await openScreens(visitor, players, selection.seats, selection.sitting);
    expect(voters).toHaveLength(7);
    [secretary, chair, recused] = [seated('secretary'), seated('chair'), seated('member')];
    entitled = voters.filter((voter) => voter !== recused);
  });

  it('each says to be there, and the secretary opens once there is a quorum', async () => {
    expect(await secretary.page.getByRole('button', { name: 'Открыть заседание' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await Promise.all(voters.map(({ page }) => press(page, 'Я присутствую')));
    await allSee(voters, /Кворум 7 из 7/);
    await press(secretary.page, 'Открыть заседание');
    await allSee(voters, 'Ваш лист оценки');
    expect(await violations(chair.page)).toEqual([]);
  });

  it('one declares a conflict of interest, and is seen to be out of it', async () => {
    await press(recused.page, 'У меня конфликт интересов');
    await recused.page.getByLabel('Причина').fill('Супруга работает у заявителя');
    expect(await violations(recused.page)).toEqual([]);
    await press(recused.page, 'Заявить об отводе');
    await allSee(voters, /Супруга работает у заявителя/);
    expect(await recused.page.getByRole('button', { name: /Сдать лист/ }).count()).toBe(0);
  });

  it('score blindly: nobody reads a sheet before all are in', async () => {
    const [first, ...others] = entitled;
    if (first === undefined) throw new Error('Nobody scores');
    await handIn(first, 4, 'Рынок понятен, смета обоснована: лист первого');
    await Promise.all(others.map(({ page }) => page.getByText('лист сдан').first().waitFor()));
    for (const { page } of others) expect(await page.getByText('лист первого').count()).toBe(0);
    for (const voter of others) await handIn(voter, 3, 'Опыт есть');
    await press(secretary.page, 'Закрыть оценивание');
    await secretary.page.getByRole('button', { name: /Поставить на голосование/ }).waitFor();
    expect(await violations(secretary.page)).toEqual([]);
  });

  it('vote in the open: every vote is on every screen at once', async () => {
    await press(secretary.page, /Поставить на голосование/);
    await allSee(voters, 'На голосовании');
    expect(await recused.page.getByRole('button', { name: /^За/ }).count()).toBe(0);
    const members = entitled.filter((voter) => voter !== chair);
    for (const [index, { page }] of members.entries()) {
      await press(page, index < 3 ? /^Против/ : /^За/);
      await allSee(voters, index < 3 ? `Против ${index + 1}` : `За ${index - 2}`);
    }
    expect(await violations(chair.page)).toEqual([]);
    await press(chair.page, /^За/);
    await allSee(voters, 'За 3');
  });

  it('at three to three the vote of the chair decides, and the ledger reserves the award', async () => {
    await press(secretary.page, 'Подсчитать голоса');
    await allSee(voters, /решил голос председателя/);
    expect(await selection.settled(application)).toBe('awarded');
    await allSee(voters, MONEY);
    expect(await violations(recused.page)).toEqual([]);
  });

  it('sign a protocol that is the same bytes whenever it is printed', async () => {
    await press(secretary.page, 'Закрыть заседание');
    await allSee(voters, 'Протокол');
    const path = `/api/centres/orel/sittings/${selection.sitting}/protocol`;
    const cookie = await players.session(chair.person);
    const print = async () =>
      Buffer.from(await (await fetch(`${product?.address}${path}.html`, { headers: { cookie } })).arrayBuffer());
    const [once, twice] = [await print(), await print()];
    expect(twice.equals(once)).toBe(true);
    const { sha256 } = await players.read<ProtocolView>(chair.person, path);
    expect(createHash('sha256').update(once).digest('hex')).toBe(sha256);
    await signProtocol(voters);
    expect(await whyNot(chair.page, 'Подписать протокол')).toMatch(/подпис/);
    expect(await violations(chair.page)).toEqual([]);
    expect(await players.read<ProtocolView>(chair.person, path)).toMatchObject({ complete: true, sha256 });
    expect((await print()).equals(once)).toBe(true);
  });

  it('are replayed by the controller: the same decision, step by step', async () => {
    const cookie = await players.session(cast.controller);
    const page = await visitor.open(`/admin/decisions/orel/${application}`, { cookie });
    const slider = page.getByRole('slider', { name: 'Шаг' });
    await slider.focus();
    const sentence = () => slider.getAttribute('aria-valuetext');
    const first = await sentence();
    await slider.press('ArrowRight');
    expect(await sentence()).not.toBe(first);
    await slider.press('End');
    expect(await sentence()).toMatch(/^Шаг (\d+) из \1\./);
    await press(page, 'Решить заново');
    await page.getByText('совпало').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('Two commissions that award the last money of a line at the same moment', () => {
  it('one has it, the other is refused with the limit that was in its way, and the limit is not passed', async () => {
    const race = new Race(players, cast, commissionsWithMoney);
    const rounds = await race.prepare(5);
    expect(rounds).toBeGreaterThan(2);
    for (let round = 0; round < rounds; round += 1) {
      const { items, heldKopecks, approvedKopecks } = await race.run(round);
      expect(items.map(({ stage }) => stage).toSorted()).toEqual(['awarded', 'refused']);
      expect(heldKopecks).toBeLessThanOrEqual(approvedKopecks);
      const refused = items.find(({ stage }) => stage === 'refused');
      expect(refused?.ledger).toMatchObject({ reserved: false, fundShareKopecks: '0' });
      expect(refused?.reasons.map(({ text }) => text).join()).toMatch(/строк|бюджет/i);
      expect(refused?.ledger?.traces.flatMap(({ steps }) => steps).length).toBeGreaterThan(0);
    }
  });
});
