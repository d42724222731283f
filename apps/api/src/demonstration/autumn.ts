import { company } from './companies.ts';
import { clockFrom, dayFrom, moscow } from './moments.ts';
import { announce, check, type ExampleApplication, exampleCampaign, exhibition, file, marketing } from './selection.ts';
import { commissions, ExampleSitting, seatsOf } from './sittings.ts';
import type { Teller } from './teller.ts';

/** What is under way on the day of the story: two sittings, one scoring and one voting, and a selection to apply to. */

const EVENT = 'Ярмарка «Небылица», Тула';

const tourism: readonly ExampleApplication[] = [
  {
    company: company('Тридевятое'),
    project: 'Маршрут «По усадьбам писателей»',
    goals: 'Вывести маршрут на рынок трёх соседних областей.',
    estimate: [marketing(250_000, 200_000)],
  },
  {
    company: company('Нигде'),
    project: 'Гостевые дома круглый год',
    goals: 'Принимать гостей и зимой.',
    estimate: [marketing(180_000, 162_000), exhibition(EVENT, 120_000, 108_000)],
  },
  {
    company: company('небывалых вещей'),
    project: 'Музей в дороге',
    goals: 'Показать передвижную выставку в районах.',
    estimate: [exhibition(EVENT, 200_000, 180_000)],
    family: true,
  },
];

const others: readonly ExampleApplication[] = [
  {
    company: company('Хлеб-Выдумка'),
    project: 'Пряник с историей',
    goals: 'Новая упаковка и место на полках сетей.',
    estimate: [marketing(220_000, 198_000)],
  },
  {
    company: company('Кружево и небыль'),
    project: 'Кружево в городе',
    goals: 'Показать кружево молодым покупателям.',
    estimate: [marketing(150_000, 135_000), exhibition(EVENT, 160_000, 144_000)],
  },
  {
    company: company('Сад небывалый'),
    project: 'Яблочные чипсы',
    goals: 'Найти оптовых покупателей.',
    estimate: [exhibition(EVENT, 260_000, 234_000)],
  },
];

type Filed = readonly string[];

const fileAll = async (teller: Teller, today: string) => {
  const campaign = exampleCampaign('autumn', {
    title: 'Осенний отбор 2026 года',
    announcedOn: dayFrom(today, -14),
    filingUntil: dayFrom(today, -5),
    services: ['R-5.3', 'R-7.1', 'R-7.3'],
  });
  await announce(teller, campaign);
  const filing = clockFrom(moscow(dayFrom(today, -8), '10:00'), 20);
  const checking = clockFrom(moscow(dayFrom(today, -4), '10:00'), 20);
  const fileThese = async (these: readonly ExampleApplication[]): Promise<Filed> => {
    const filed: string[] = [];
    for (const example of these) {
      const application = await file(teller, campaign, example, filing());
      await check(teller, application, checking(), example);
      filed.push(application);
    }
    return filed;
  };
  return { tourism: await fileThese(tourism), others: await fileThese(others) };
};

const WHY = 'Спрос подтверждён письмами покупателей, смета в пределах рыночных цен.';

/** Here nobody has scored but two: whoever comes in can do it at once. */
const scoring = async (teller: Teller, today: string, agenda: Filed, tick: () => string): Promise<void> => {
  const seven = seatsOf(commissions.tourism);
  const sitting = new ExampleSitting(teller, commissions.tourism, {
    name: 'autumn tourism',
    number: 1,
    on: today,
    tick,
  });
  await sitting.call(agenda);
  await sitting.open(seven.slice(0, 6));
  const [first = ''] = agenda;
  for (const member of seven.slice(2, 4)) await sitting.score(member, first, [4, 5, 4, 3, 4], WHY);
};

/** Here one item is awarded and the votes on another are two to two. */
const voting = async (teller: Teller, today: string, agenda: Filed, tick: () => string): Promise<void> => {
  const seven = seatsOf(commissions.others);
  const sitting = new ExampleSitting(teller, commissions.others, { name: 'autumn others', number: 1, on: today, tick });
  await sitting.call(agenda);
  await sitting.open(seven);
  for (const [place, application] of agenda.entries()) {
    for (const member of seven) await sitting.score(member, application, [5 - place, 4, 4, 4 - place, 4], WHY);
  }
  await sitting.closeScoring();
  const shares = (index: number) => others[index]?.estimate.map(({ fundShareKopecks }) => fundShareKopecks) ?? [];
  const [first = '', second = ''] = agenda;
  await sitting.openVote(first, shares(0));
  for (const member of seven) await sitting.vote(member, first, 'for');
  await sitting.closeVote(first);
  await sitting.openVote(second, shares(1));
  for (const [index, member] of seven.slice(2, 6).entries()) {
    await sitting.vote(member, second, index % 2 === 0 ? 'for' : 'against');
  }
};

export const tellAutumn = async (teller: Teller, today: string, tick: () => string): Promise<void> => {
  const filed = await fileAll(teller, today);
  await scoring(teller, today, filed.tourism, tick);
  await voting(teller, today, filed.others, tick);
  await announce(
    teller,
    exampleCampaign('winter', {
      title: 'Дополнительный отбор: маркетинг и выставки',
      announcedOn: dayFrom(today, -2),
      filingUntil: dayFrom(today, 12),
      services: ['R-5.1.1', 'R-5.1.2', 'R-5.3', 'R-6.1', 'R-7.3'],
    }),
  );
};
