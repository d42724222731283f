import type { CallingFacts } from '@veche/contracts';
import { dayOf } from '../day.ts';
import type { Policy } from '../decision.ts';
import type { KnownSitting } from './sitting.ts';
import type { Command } from './sitting-situation.ts';

type Commission = NonNullable<CallingFacts['commission']>;
type Applications = CallingFacts['applications'];

export const callingPolicies: readonly Policy<Command<'CallSitting'>, Commission, Applications>[] = [
  // First: who sits in the commission is asked for that day, and on a day gone by it may be nobody.
  {
    name: 'Заседание назначают на сегодня или на день впереди',
    code: 'sitting-day-past',
    field: 'on',
    holds: ({ on }, _, { at }) => on >= dayOf(at),
  },
  {
    name: 'Заседание созывает секретарь этой комиссии',
    code: 'not-of-the-commission',
    holds: (_, { seats }, { actor }) =>
      seats.some(({ person, seat }) => person === actor.person && seat === 'secretary'),
  },
  {
    name: 'Каждая заявка стоит в повестке один раз',
    code: 'agenda-repeats',
    field: 'agenda',
    holds: ({ agenda }) => new Set(agenda).size === agenda.length,
  },
  {
    name: 'В повестке заявки, допущенные к рассмотрению этой комиссией',
    code: 'agenda-not-admitted',
    field: 'agenda',
    holds: ({ agenda }, { rule }, { facts }) =>
      agenda.every((id) => facts.some(({ application, commission }) => application === id && commission === rule)),
  },
  {
    name: 'Заявку рассматривают на одном заседании: на другом она уже стоит в повестке',
    code: 'agenda-elsewhere',
    field: 'agenda',
    holds: (_, __, { facts }) => facts.every(({ heardAt }) => heardAt === null),
  },
  {
    name: 'В одном заседании заявки одного бюджетного года',
    code: 'agenda-years-differ',
    field: 'agenda',
    holds: (_, __, { facts }) => new Set(facts.map(({ year }) => year)).size === 1,
  },
];

const isSecretary = ({ called }: KnownSitting, person: string): boolean =>
  called.seats.some((seat) => seat.person === person && seat.seat === 'secretary');

export const presencePolicies: readonly Policy<Command<'RegisterPresence'>, KnownSitting>[] = [
  {
    name: 'Заседание закрыто: состав присутствующих больше не меняется',
    code: 'sitting-not-open',
    holds: (_, { status }) => status !== 'closed',
  },
  {
    name: 'Отметить можно члена этой комиссии',
    code: 'not-of-the-commission',
    field: 'member',
    holds: ({ member }, { called }) => called.seats.some(({ person }) => person === member),
  },
  {
    name: 'Себя отмечает каждый сам, других — секретарь этой комиссии',
    code: 'presence-of-another',
    field: 'member',
    holds: ({ member }, sitting, { actor }) => member === actor.person || isSecretary(sitting, actor.person),
  },
  {
    name: 'Так уже отмечено',
    code: 'presence-unchanged',
    field: 'present',
    holds: ({ member, present }, sitting) => sitting.present.includes(member) !== present,
  },
  {
    name: 'Пока идёт голосование, проголосовавшего отсутствующим не отмечают: его голос считают',
    code: 'presence-after-ballot',
    field: 'present',
    holds: ({ member }, { items }) =>
      !items.some(({ at }) => at.stage === 'voting' && at.ballots.some((ballot) => ballot.member === member)),
  },
];
