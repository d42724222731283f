import type {
  ApplyForMembership,
  ApplyingFacts,
  CheckMembership,
  CouncilFacts,
  MessageOf,
  ProposeExclusion,
} from '@veche/contracts';
import { dayOf } from '../day.ts';
import type { Message, Policy } from '../decision.ts';
import type { OpenQuestion } from './ballot.ts';
import { type Membership, memberOn } from './membership.ts';

type Known = Exclude<Membership, { status: 'none' }>;

/** Somebody else than the organisation's own representative takes part in deciding on it. */
const notOwn = {
  name: 'Представитель организации не участвует в решениях о ней',
  code: 'own-organisation',
} as const;

export const applyingPolicies: readonly Policy<MessageOf<typeof ApplyForMembership>, Membership, ApplyingFacts>[] = [
  {
    name: 'Согласие даётся на тот текст, который показан сегодня: прочитайте его ещё раз',
    code: 'consent-not-known',
    field: 'consent',
    holds: (_, __, { facts }) => facts.consentKnown,
  },
  {
    name: 'Организация уже подала заявку, решения по ней ещё нет',
    code: 'already-applied',
    holds: (_, { status }) => status !== 'applied' && status !== 'before-council',
  },
  {
    name: 'Организация уже участвует в этом кластере',
    code: 'already-member',
    holds: (_, membership, { at }) => !memberOn(membership, dayOf(at)),
  },
];

export const checkingPolicies: readonly Policy<MessageOf<typeof CheckMembership>, Known>[] = [
  { ...notOwn, holds: (_, { representative }, { actor }) => representative !== actor.person },
  {
    name: 'Сведения из источника получены не позже дня проверки',
    code: 'fact-from-future',
    field: 'facts',
    holds: ({ facts }, _, { at }) => Object.values(facts).every((fact) => fact === undefined || fact.date <= dayOf(at)),
  },
];

const onCouncil = {
  name: 'Голосует тот, кто сегодня занимает место в совете этого кластера',
  code: 'not-on-council',
} as const;

/** The rules of voting; the first that does not hold tells the member why they may not. */
export const votingPolicies: readonly Policy<Message, OpenQuestion, CouncilFacts>[] = [
  { ...onCouncil, holds: (_, __, { actor, facts }) => facts.council.includes(actor.person) },
  { ...notOwn, holds: (_, { barred }, { actor }) => barred.get(actor.person) !== 'own-organisation' },
  {
    name: 'Кто проверял заявку, тот по ней не голосует',
    code: 'own-check',
    holds: (_, { barred }, { actor }) => barred.get(actor.person) !== 'own-check',
  },
  {
    name: 'Голосование ещё не началось: участник предупреждён за десять рабочих дней',
    code: 'vote-not-begun',
    holds: (_, { from }, { at }) => from <= dayOf(at),
  },
  {
    name: 'Каждый член совета голосует один раз',
    code: 'already-voted',
    holds: (_, { votes }, { actor }) => !votes.some(({ member }) => member === actor.person),
  },
];

export const closingPolicies: readonly Policy<Message, OpenQuestion & { readonly representative: string }>[] = [
  { ...notOwn, holds: (_, { representative }, { actor }) => representative !== actor.person },
  {
    name: 'Голосование ещё не началось: участник предупреждён за десять рабочих дней',
    code: 'vote-not-begun',
    holds: (_, { from }, { at }) => from <= dayOf(at),
  },
];

type Member = Extract<Membership, { status: 'member' }>;

export const exclusionPolicies: readonly Policy<MessageOf<typeof ProposeExclusion>, Member, CouncilFacts>[] = [
  { ...notOwn, holds: (_, { representative }, { actor }) => representative !== actor.person },
  {
    name: 'Предложить исключение может куратор или тот, кто сегодня занимает место в совете этого кластера',
    code: 'not-on-council',
    holds: (_, __, { actor, facts }) => actor.role === 'curator' || facts.council.includes(actor.person),
  },
  {
    name: 'Исключение уже предложено, совет о нём ещё не решил',
    code: 'exclusion-already-proposed',
    holds: (_, { exclusion }) => exclusion === null,
  },
];
