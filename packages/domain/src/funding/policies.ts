import { editionInForce } from '@veche/regulations';
import { dayOf } from '../day.ts';
import type { Policy } from '../decision.ts';
import { sumOf } from '../kopecks.ts';
import { asSeen, proposalHash } from './approving.ts';
import type { Budget, Ledger } from './ledger.ts';
import type { Command } from './situation.ts';

/** Ten trillion roubles: sums of amounts then stay within what an amount can say. */
const AT_MOST = 10n ** 15n;

const total = (lines: Budget['lines']): bigint => sumOf(lines.map(({ kopecks }) => kopecks));

/** The services that the Fund pays for or gives its staff, by the edition in force at the centre on a day. */
const payableOn = (centre: string, day: string): ReadonlySet<string> =>
  new Set(editionInForce(centre, day).services.flatMap(({ code, payment }) => (payment === 'free' ? [] : [code])));

export const proposalPolicies: readonly Policy<Command<'ProposeBudget'>, Ledger>[] = [
  {
    name: 'У каждой услуги в бюджете одна строка',
    code: 'budget-line-repeated',
    field: 'lines',
    holds: ({ lines }) => new Set(lines.map(({ service }) => service)).size === lines.length,
  },
  {
    name: 'Строка бюджета — на услугу действующего регламента, за которую платит Фонд',
    code: 'budget-service-unknown',
    field: 'lines',
    holds: ({ centre, lines }, _, { at }) => {
      const payable = payableOn(centre, dayOf(at));
      return lines.every(({ service }) => payable.has(service));
    },
  },
  {
    name: 'Бюджет года — не больше 10 триллионов рублей',
    code: 'budget-too-large',
    field: 'lines',
    holds: ({ lines }) => total(lines) <= AT_MOST,
  },
];

export const approvalPolicies: readonly Policy<Command<'ApproveBudget'>, NonNullable<Ledger['proposed']>>[] = [
  {
    name: 'Бюджет утверждает не тот, кто его предложил: никто не утверждает свой шаг',
    code: 'own-proposal',
    holds: (_, { proposedBy }, { actor }) => actor.person !== proposedBy,
  },
  { ...asSeen, holds: ({ sha256 }, proposed) => sha256 === undefined || sha256 === proposalHash(proposed) },
];
