import type { ConsentText } from '@veche/contracts';
import { councilOf } from './clusters.ts';
import { type Company, companies, company } from './companies.ts';
import { clockFrom, dayFrom, moscow } from './moments.ts';
import { curator } from './people.ts';
import type { Teller } from './teller.ts';

/** How a joining goes in the story. */
interface Joining {
  readonly company: Company;
  readonly appliedOn: string;
  /** The votes of the council in the order of its seats; the rest have not voted yet. */
  readonly votes: readonly ('for' | 'against')[];
  readonly checked: boolean;
  readonly profileFits: boolean;
}

/** Whoever is a member applied in spring; some have another story. */
const joiningsOf = (today: string): readonly Joining[] => {
  const others = new Map<string, Partial<Joining>>([
    [company('Новый почин').inn, { appliedOn: dayFrom(today, -3), votes: [] }],
    // Nobody has voted, and the seven working days are over.
    [company('Квасной пример').inn, { appliedOn: dayFrom(today, -15), votes: [] }],
    [company('Робкий шаг').inn, { appliedOn: dayFrom(today, -1), votes: [], checked: false }],
    [company('Не по адресу').inn, { profileFits: false, votes: [] }],
    [company('Кожаный аргумент').inn, { votes: ['for', 'against', 'against'] }],
  ]);
  return companies.map((one, index) => ({
    company: one,
    appliedOn: dayFrom('2026-04-24', index % 4),
    votes: index % 5 === 0 ? ['for', 'for', 'against'] : ['for', 'for', 'for'],
    checked: true,
    profileFits: true,
    ...others.get(one.inn),
  }));
};

const PATH = (of: Company) => `/api/centres/orel/clusters/${of.cluster}/memberships/${of.inn}`;

/** What the centre finds in registers, each with its source and day. */
const findings = (on: string, profileFits: boolean) => {
  const known = (value: boolean, source: string) => ({ value, source, date: on });
  const egrul = 'выписка из ЕГРЮЛ (вымышленная)';
  return {
    underReorganisation: known(false, egrul),
    underLiquidation: known(false, egrul),
    underBankruptcy: known(false, 'картотека арбитражных дел (вымышленная)'),
    profileFitsCluster: known(profileFits, 'анкета и соглашение кластера'),
  };
};

const join = async (teller: Teller, joining: Joining, consent: object): Promise<void> => {
  const { company: of, appliedOn, votes, checked, profileFits } = joining;
  const { inn, ogrn, name, okved, city, products, representative } = of;
  const tick = clockFrom(moscow(appliedOn, '10:00'), 7);
  const registered = { inn, ogrn, name, okved, city, region: '57', category: 'micro', taxRegisteredOn: '2021-03-01' };
  await teller.command(representative, tick(), '/api/centres/orel/organisations', registered);
  await teller.command(representative, tick(), PATH(of), {
    questionnaire: { products, competences: 'Работаем с заказчиками области, есть своя команда.', headcount: 6 },
    statements: { notInLiquidation: true, notInReorganisation: true, notBankrupt: true, acceptsAgreement: true },
    consent,
  });
  if (!checked) return;
  await teller.command(curator, tick(), `${PATH(of)}/checks`, { facts: findings(appliedOn, profileFits) });
  const seats = councilOf(of.cluster);
  for (const [index, vote] of votes.entries()) {
    const member = seats[index];
    if (member !== undefined) await teller.command(member, tick(), `${PATH(of)}/votes`, { vote });
  }
};

/** Who leaves on request: the first out of the register that the home page opens, so that a past day there differs. */
const leavings: readonly (readonly [name: string, on: string, statement: string])[] = [
  ['Вымышленный сервер', '2026-07-06', 'Переносим вычисления в другую область и выходим из кластера.'],
  ['Ткацкий случай', '2026-08-03', 'Прекращаем производство половиков и выходим из кластера по собственному желанию.'],
];

/** Thirty companies apply: most are admitted, one is refused by the check, one by the council, three wait, one of them past its term, two leave. */
export const tellMemberships = async (teller: Teller, today: string): Promise<void> => {
  const { version, sha256 } = await teller.request<ConsentText>(curator, 'GET', '/api/consents/personal-data');
  const consent = { version, sha256 };
  const joinings = joiningsOf(today);
  // Companies do not wait for each other; eight at a time.
  const waiting = [...joinings];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await join(teller, next, consent);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  for (const [name, on, statement] of leavings) {
    const leaving = company(name);
    const path = `${PATH(leaving)}/leaving`;
    await teller.command(leaving.representative, moscow(on, '12:00'), path, { statement });
  }
};
