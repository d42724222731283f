import { type BudgetPage, clockOf, LAST_FIRST_DAY, type Session } from '@veche/contracts';
import { dayOf } from '@veche/domain';
import { OREL_PLAN_2025 } from '@veche/regulations';
import { tellAutumn } from './autumn.ts';
import { tellClusters } from './clusters.ts';
import { tellMemberships } from './memberships.ts';
import { moscow } from './moments.ts';
import { accountant, administrator, director, type Example, everybody } from './people.ts';
import { tellCommissions } from './sittings.ts';
import { tellSpring } from './spring.ts';
import { type Sender, Teller } from './teller.ts';

/**
 * Tells a running installation the examples, by the same requests that people send: `tell.js <base address>`. The token of the
 * installer is in VECHE_BOOTSTRAP_TOKEN.
 */

/** From this day on everybody holds their roles; the story begins when the edition of 21 April is in force. */
const ROLES_FROM = '2026-01-01';

const introduce = async (teller: Teller, by: Sender, { person, name, fullName, roles }: Example, from = ROLES_FROM) => {
  const at = moscow('2026-04-21', '09:00');
  await teller.command(by, at, '/api/people', { person, fullName, email: `${name}@veche.example` });
  for (const role of roles) await teller.command(by, at, `/api/people/${person}/roles`, { ...role, from });
};

/**
 * The day of the story: the one on which it was begun. It is kept where the log keeps it, as the day from which the
 * administrator holds the role, so that the story goes on with the same days when it was interrupted.
 */
const begunOn = async (teller: Teller): Promise<string | undefined> => {
  const session = await teller.request<Session>(administrator, 'GET', '/api/sessions/current').catch(() => undefined);
  return session?.roles.find(({ role }) => role === 'administrator')?.from;
};

const tellBudget = async (teller: Teller): Promise<void> => {
  const lines = OREL_PLAN_2025.flatMap(({ service, kopecks }) =>
    service === undefined || kopecks === undefined ? [] : [{ service, source: 'regional', kopecks: String(kopecks) }],
  );
  const path = '/api/centres/orel/budgets/2026';
  const { position } = await teller.command(accountant, moscow('2026-04-22', '12:00'), `${path}/proposal`, {
    lines,
    document: 'План мероприятий ЦКиИР на 2026 год (для показа взяты суммы плана 2025 года)',
  });
  const { proposed } = await teller.request<BudgetPage>(director, 'GET', `${path}?after=${position}`);
  // Told again, it is approved already.
  if (proposed === null) return;
  const { sha256 } = proposed;
  await teller.command(director, moscow('2026-04-22', '15:00'), `${path}/approval`, { sha256 });
};

/** Steps of the last hours of the story's day, none of them in the future; of its afternoon when the day is over. */
const lastHours = (day: string, now: string): (() => string) => {
  const end = Math.min(Date.parse(now), Date.parse(moscow(day, '20:00')));
  const begin = Math.max(Date.parse(moscow(day, '00:01')), end - 3 * 3_600_000);
  const step = Math.max(1, Math.floor((end - begin) / 500));
  let at = begin;
  return () => {
    at = Math.min(at + step, end);
    return new Date(at).toISOString();
  };
};

/**
 * @param base the address of a running installation in demonstration mode
 * @throws when a request is refused
 */
export const tellExamples = async (
  base: string,
  bootstrapToken: string,
  now = clockOf(process.env.VECHE_DEMO_SINCE)(),
): Promise<void> => {
  const teller = new Teller(base, bootstrapToken);
  const today = dayOf(now);
  const begun = await begunOn(teller);
  const day = [begun ?? today, LAST_FIRST_DAY].toSorted()[0] ?? today;
  if (begun === undefined) {
    await introduce(teller, { authorization: `Bearer ${bootstrapToken}` }, administrator, day);
    teller.forget(administrator);
  }
  await Promise.all(everybody.map((person) => introduce(teller, administrator, person)));
  await tellBudget(teller);
  await tellClusters(teller);
  await tellMemberships(teller, day);
  await tellCommissions(teller, moscow('2026-04-22', '16:00'));
  await tellSpring(teller);
  await tellAutumn(teller, day, lastHours(day, now));
  await teller.leave();
};

if (import.meta.main) {
  const [base = 'http://127.0.0.1:3000'] = process.argv.slice(2);
  await tellExamples(base, process.env.VECHE_BOOTSTRAP_TOKEN ?? '');
}
