import { type ApplicationPage, type AwardPage, isInnOfOrganisation } from '@veche/contracts';
import { company } from './companies.ts';
import { clockFrom, moscow } from './moments.ts';
import { signingFacts } from './papers.ts';
import { accountant, curator, director, type Example, secretary } from './people.ts';
import { announce, check, type ExampleApplication, exampleCampaign, exhibition, file, marketing } from './selection.ts';
import { commissions, ExampleSitting, seatsOf } from './sittings.ts';
import type { Teller } from './teller.ts';

/** The finished selection: a conflict of interest, a tie broken by the chair, a partial award, a refusal by the cluster's cap. */

const campaign = exampleCampaign('spring', {
  title: 'Весенний отбор 2026 года',
  announcedOn: '2026-05-12',
  filingUntil: '2026-05-22',
  services: ['R-5.1.2', 'R-5.3', 'R-7.3'],
});

const EVENT = 'Выставка «Вымысел-2026», Москва';

const applications: readonly ExampleApplication[] = [
  {
    company: company('Примерный софт'),
    project: 'Учёт для малых цехов',
    goals: 'Выйти к заказчикам трёх соседних областей и показать программу на отраслевой выставке.',
    estimate: [marketing(250_000, 200_000), exhibition(EVENT, 340_000, 300_000)],
  },
  {
    company: company('Небылица-Данные'),
    project: 'Хранилище для сельских школ',
    goals: 'Объяснить услугу школам и найти партнёров на выставке.',
    estimate: [marketing(260_000, 200_000), exhibition(EVENT, 350_000, 300_000)],
  },
  {
    company: company('Условный код'),
    project: 'Умная теплица',
    goals: 'Показать датчики тепличным хозяйствам.',
    estimate: [marketing(240_000, 200_000), exhibition(EVENT, 334_000, 300_000)],
  },
  {
    company: company('Пробная сборка'),
    project: 'Линия без остановки',
    goals: 'Рассказать пищевым предприятиям об автоматизации розлива.',
    estimate: [marketing(230_000, 200_000)],
  },
  {
    company: company('Макет-Телеком'),
    project: 'Связь для дальних посёлков',
    goals: 'Рассказать жителям о тарифах и подключении.',
    estimate: [marketing(250_000, 200_000)],
  },
];

const technology = commissions.technology;
const seven = seatsOf(technology);
const [, , third] = seven;

/** The sheets agree in the main and differ in a point, as sheets do. */
const scores = (place: number, member: number): readonly number[] =>
  [5, 4, 5, 4, 5].map((best, criterion) => Math.max(0, best - Math.floor((place + ((member + criterion) % 2)) / 2)));

/** The item at which one of seven has a conflict and the others are three to three, the chair among those who are for. */
const TIED = 1;
const PARTLY = 2;
/** The item for which the cluster has no money left; one member is against it all the same. */
const OVER_THE_CAP = 4;

const votersAt = (place: number): readonly Example[] => seven.filter((member) => place !== TIED || member !== third);

const againstAt = (place: number): readonly Example[] => {
  if (place === TIED) return seven.slice(4);
  return place === OVER_THE_CAP ? seven.slice(6) : [];
};

const scoreAll = async (sitting: ExampleSitting, agenda: readonly string[]): Promise<void> => {
  for (const [place, application] of agenda.entries()) {
    for (const member of votersAt(place)) {
      const sheet = scores(place, seven.indexOf(member));
      await sitting.score(member, application, sheet, 'Смета обоснована, рынок понятен, опыт подтверждён.');
    }
  }
  await sitting.closeScoring();
};

const voteOn = async (sitting: ExampleSitting, application: string, place: number): Promise<void> => {
  const asked = applications[place]?.estimate.map(({ fundShareKopecks }) => fundShareKopecks) ?? [];
  const [first = '0'] = asked;
  if (place === PARTLY) {
    const why = 'Стенд вдвое меньше заявленного достаточен для показа датчиков';
    await sitting.openVote(application, [first, '22000000'], why);
  } else await sitting.openVote(application, asked);
  const against = againstAt(place);
  for (const member of votersAt(place)) {
    await sitting.vote(member, application, against.includes(member) ? 'against' : 'for');
  }
  await sitting.closeVote(application);
};

const sit = async (teller: Teller, agenda: readonly string[]): Promise<void> => {
  const tick = clockFrom(moscow('2026-05-28', '10:00'));
  const sitting = new ExampleSitting(teller, technology, {
    name: 'spring technology',
    number: 1,
    on: '2026-05-28',
    tick,
  });
  await sitting.call(agenda);
  await sitting.open(seven);
  const tied = agenda[TIED];
  if (third && tied) await sitting.conflict(third, tied, 'Супруга работает в этой компании бухгалтером');
  await scoreAll(sitting, agenda);
  for (const [place, application] of agenda.entries()) await voteOn(sitting, application, place);
  await sitting.close(seven);
};

const executor = {
  inn: [...'0123456789'].map((digit) => `570009001${digit}`).find(isInnOfOrganisation),
  name: 'ООО «Исполнитель-Пример»',
};

/** How far the money of an award has come in the story. */
type Reach = 'prepared' | 'signed' | 'paid';

const total = (amounts: readonly string[]): bigint => amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);

/** An award as those see it who approve: they name what they approve by its hash. */
const seen = (teller: Teller, path: string, after: string): Promise<AwardPage> =>
  teller.request<AwardPage>(director, 'GET', `${path}?after=${after}`);

/** The contract of three parties. */
const contract = async (teller: Teller, path: string, index: number, reach: Reach): Promise<void> => {
  const tick = clockFrom(moscow('2026-06-03', '10:00'), 30);
  const { position } = await teller.command(curator, tick(), `${path}/contract`, {
    number: `2026-ЦК-${index + 1}`,
    executor,
    subject: 'Услуги по смете заявки, поддержанной комиссией 28 мая 2026 года',
    deliverUntil: '2026-07-31',
    facts: signingFacts('2026-06-03'),
  });
  const representative = applications[index]?.company.representative;
  if (reach === 'prepared' || representative === undefined) return;
  const { contract: prepared } = await seen(teller, path, position);
  const sign = (who: Example, party: string, document?: string) =>
    teller.command(who, tick(), `${path}/contract/signatures`, {
      ...{ party, sha256: prepared?.sha256 },
      ...(document && { document }),
    });
  await sign(representative, 'applicant');
  await sign(curator, 'executor', 'подписанный экземпляр, вх. № 17');
  await sign(director, 'fund');
};

/** The act and both payments. */
const pay = async (teller: Teller, path: string, index: number): Promise<void> => {
  const { estimate } = applications[index] ?? { estimate: [] };
  const cost = total(estimate.map(({ costKopecks }) => costKopecks));
  const fund = total(estimate.map(({ fundShareKopecks }) => fundShareKopecks));
  const tick = clockFrom(moscow('2026-07-20', '11:00'), 30);
  const step = (who: Example, name: string, body: object) => teller.command(who, tick(), `${path}/${name}`, body);
  const evidence = 'Адрес сайта, фотографии стенда, отчёт о рекламе';
  const recorded = await step(curator, 'act', { number: `А-${index + 1}`, costKopecks: String(cost), evidence });
  const { act } = await seen(teller, path, recorded.position);
  await step(director, 'act/confirmation', { sha256: act?.sha256 });
  const document = 'платёжное поручение № 41 заявителя';
  await step(accountant, 'own-payments', { kopecks: String(cost - fund), document });
  const order = await step(accountant, 'payments', { kopecks: String(fund), document: 'распоряжение № 12' });
  const { ordered } = await seen(teller, path, order.position);
  // Told again, it is paid already.
  if (ordered !== null) await step(director, 'payments/approval', { sha256: ordered.sha256 });
};

const carry = async (teller: Teller, index: number, award: string, reach: Reach): Promise<void> => {
  const path = `/api/centres/orel/budgets/2026/awards/${award}`;
  await contract(teller, path, index, reach);
  if (reach === 'paid') await pay(teller, path, index);
};

/** The notices go out once the decision has come to each application. */
const notify = async (teller: Teller, agenda: readonly string[]): Promise<void> => {
  const tick = clockFrom(moscow('2026-06-02', '10:00'), 5);
  for (const application of agenda) {
    const path = `/api/centres/orel/applications/${application}`;
    const concluded = async () => {
      const { conclusion } = await teller.request<ApplicationPage>(secretary, 'GET', path);
      return conclusion !== null;
    };
    await teller.until(concluded, `The conclusion of ${application}`);
    const text = 'Решение комиссии по вашей заявке принято 28 мая 2026 года, оно показано в вашем деле.';
    await teller.command(secretary, tick(), `${path}/notice`, { text });
  }
};

export const tellSpring = async (teller: Teller): Promise<void> => {
  await announce(teller, campaign);
  const filing = clockFrom(moscow('2026-05-18', '10:00'), 25);
  const checking = clockFrom(moscow('2026-05-25', '10:00'), 25);
  const agenda: string[] = [];
  for (const example of applications) {
    const application = await file(teller, campaign, example, filing());
    await check(teller, application, checking(), example);
    agenda.push(application);
  }
  await sit(teller, agenda);
  await notify(teller, agenda);
  const [first = '', second = '', partly = ''] = agenda;
  await carry(teller, 0, first, 'paid');
  await carry(teller, 1, second, 'signed');
  await carry(teller, 2, partly, 'prepared');
};
