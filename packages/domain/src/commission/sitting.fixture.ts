import type { AgendaItem, CallingFacts, SittingCommand, SittingEvent } from '@veche/contracts';
import { acting, actor, at } from '@veche/testing';
import { officeOfSeat } from './commission-policies.ts';
import { evolveSitting, type KnownSitting, type Sitting, unknownSitting } from './sitting.ts';
import { sittingDecider } from './sitting-decisions.ts';

/** A commission of seven with two applications on its agenda, for the tests of what is decided there. */

export const SITTING = '11111111-0000-4000-8000-000000000001';
const CAMPAIGN = '22222222-0000-4000-8000-000000000001';
export const FIRST = `${CAMPAIGN}.7701000010`;
export const SECOND = `${CAMPAIGN}.7702000025`;

/** The chair, the secretary and five members, by their place. */
export const member = (place: number): string => `33333333-0000-4000-8000-00000000000${place}`;
export const [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH] = [0, 1, 2, 3, 4, 5, 6].map(member) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
export const ALL = [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH, SIXTH, SEVENTH];

const kinds = ['chair', 'secretary', 'member', 'member', 'member', 'member', 'member'] as const;
const kindOf = (person: string) => kinds[ALL.indexOf(person)] ?? 'member';

/** A seat's person, in the office that goes with the seat. */
export const by = (person: string, facts: unknown = null) => ({
  actor: actor(officeOfSeat[kindOf(person)], 'orel', person),
  at,
  facts: facts as never,
});
export const bySystem = { ...acting('system', 'orel'), facts: null as never };

export const item = (application: string): AgendaItem => ({
  application,
  cluster: 'it',
  inn: application.slice(-10),
  name: `Общество ${application.slice(-2)}`,
  project: 'Выход на рынок',
  presentation: { file: CAMPAIGN, name: 'slides.pdf', sha256: 'a'.repeat(64), size: 1 },
  filedAt: application === FIRST ? '2026-04-01T09:00:00.000Z' : '2026-04-02T09:00:00.000Z',
  specialOperationFamily: false,
  estimate: [
    { service: 'R-5.3', description: 'Сайт', costKopecks: '25000000', fundShareKopecks: '20000000' },
    { service: 'R-6.1', description: 'Сертификат', costKopecks: '10000000', fundShareKopecks: '8000000' },
  ],
});
export const ASKED = ['20000000', '8000000'];

const commission: NonNullable<CallingFacts['commission']> = {
  centre: 'orel',
  title: { ru: 'Комиссия', en: 'Commission' },
  rule: 'commission-information-technology',
  composition: 7,
  seats: ALL.map((person, place) => ({ person, name: `Член ${place + 1}`, seat: kindOf(person) })),
};

const admitted = (application: string): CallingFacts['applications'][number] => ({
  ...item(application),
  commission: commission.rule,
  year: 2026,
  heardAt: null,
});

export const callingFacts = (changes: Partial<CallingFacts> = {}) => ({
  commission,
  applications: [admitted(FIRST), admitted(SECOND)],
  ...changes,
});
export const commissionFacts = commission;
export const admittedFacts = admitted;

export const ofSitting = { centre: 'orel', sitting: SITTING };
export const ofItem = (application = FIRST) => ({ ...ofSitting, application });
export const calling = (changes: object = {}): Extract<SittingCommand, { type: 'CallSitting' }> => ({
  type: 'CallSitting',
  data: {
    ...ofSitting,
    commission: 'it',
    number: 1,
    on: '2026-05-04',
    form: 'in-person',
    agenda: [FIRST, SECOND],
    ...changes,
  },
});

export type Step = readonly [SittingCommand, ReturnType<typeof by>];

/** The history that these commands make, one after another. */
export const history = (...steps: readonly Step[]): SittingEvent[] => {
  const events: SittingEvent[] = [];
  let state: Sitting = unknownSitting;
  for (const [command, situation] of steps) {
    for (const event of sittingDecider.decide(command, state, situation)) {
      events.push(event);
      state = evolveSitting(state, event);
    }
  }
  return events;
};

export const stateAfter = (events: readonly SittingEvent[]): KnownSitting =>
  events.reduce(evolveSitting, unknownSitting as Sitting) as KnownSitting;

export const called: Step = [calling(), by(SECRETARY, callingFacts())];
export const present = (person: string, is = true): Step => [
  { type: 'RegisterPresence', data: { ...ofSitting, member: person, present: is } },
  by(SECRETARY),
];
export const opened: Step = [{ type: 'OpenSitting', data: ofSitting }, by(SECRETARY)];
export const openedWith = (...people: readonly string[]): Step[] => [
  called,
  ...people.map((one) => present(one)),
  opened,
];

export const conflict = (person: string, application = FIRST): Step => [
  { type: 'DeclareConflict', data: { ...ofItem(application), ground: 'Заявитель — мой брат' } },
  by(person),
];
export const sheet = (person: string, application = FIRST, scores: readonly number[] = [4, 4, 4, 4, 4]): Step => [
  { type: 'ScoreApplication', data: { ...ofItem(application), scores: [...scores], justification: 'Расчёты есть' } },
  by(person),
];
export const sheets = (people: readonly string[], ...applications: readonly string[]): Step[] =>
  (applications.length === 0 ? [FIRST, SECOND] : applications).flatMap((one) =>
    people.map((person) => sheet(person, one)),
  );
export const scored: Step = [{ type: 'CloseScoring', data: ofSitting }, by(SECRETARY)];
export const proposed = (application = FIRST, shares: readonly string[] = ASKED, reason?: string): Step => [
  { type: 'OpenVote', data: { ...ofItem(application), fundSharesKopecks: [...shares], ...(reason && { reason }) } },
  by(SECRETARY),
];
export const vote = (person: string, cast: 'for' | 'against', application = FIRST): Step => [
  { type: 'CastVote', data: { ...ofItem(application), vote: cast } },
  by(person),
];
export const counted = (application = FIRST): Step => [{ type: 'CloseVote', data: ofItem(application) }, by(SECRETARY)];
export const answered = (reserved: boolean, application = FIRST): Step => [
  {
    type: 'RecordReservation',
    data: {
      ...ofItem(application),
      reserved,
      fundSharesKopecks: reserved ? ASKED : [],
      reasons: reserved ? [] : [{ rule: 'L04', clause: '002 §7.4', text: 'Лимит кластера исчерпан' }],
      traces: [],
    },
  },
  bySystem,
];
export const postponed = (application = FIRST): Step => [
  { type: 'PostponeItem', data: { ...ofItem(application), reason: 'Нужны расчёты' } },
  by(SECRETARY),
];
export const closed: Step = [{ type: 'CloseSitting', data: ofSitting }, by(SECRETARY)];

/** A vote under way on the first item: these are present, all have scored. */
export const voting = (...people: readonly string[]): Step[] => [
  ...openedWith(...people),
  ...sheets(people),
  scored,
  proposed(),
];

/** The code of the refusal of the last step after the others; undefined when it is decided. */
export const refusalOf = (...steps: readonly Step[]): string | undefined => {
  const state = stateAfter(history(...steps.slice(0, -1)));
  const [command, situation] = steps.at(-1) as Step;
  try {
    sittingDecider.decide(command, state ?? unknownSitting, situation);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
/** The message of that refusal. */
export const says = (...steps: readonly Step[]): string => {
  const state = stateAfter(history(...steps.slice(0, -1)));
  const [command, situation] = steps.at(-1) as Step;
  try {
    sittingDecider.decide(command, state, situation);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
