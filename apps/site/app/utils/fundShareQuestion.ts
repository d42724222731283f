import type { FundShareRequest, ServiceView } from '@veche/contracts';
import { type Locale, parseMoney } from '@veche/ui';
import type { LocationQuery } from 'vue-router';

export type QuestionField = 'service' | 'cost' | 'participants';

/** The form as it was typed. It stands in the address, which is where a form without scripts keeps it. */
export interface Typed {
  readonly service: string;
  readonly cost: string;
  readonly participants: string;
  readonly family: boolean;
}

const example: Typed = { service: 'R-5.3', cost: '250 000', participants: '', family: false };

const text = (value: LocationQuery[string] | undefined): string =>
  String([value].flat()[0] ?? '')
    .replaceAll('\0', '')
    .trim();

const typedIn = (query: LocationQuery): Typed | undefined =>
  'service' in query || 'cost' in query
    ? {
        service: text(query['service']),
        cost: text(query['cost']),
        participants: text(query['participants']),
        family: 'family' in query,
      }
    : undefined;

const requestOf = (typed: Typed, kopecks: bigint): FundShareRequest => ({
  service: typed.service,
  costKopecks: String(kopecks),
  ...(typed.family && { specialOperationFamily: true }),
  ...(typed.participants !== '' && { participants: Number(typed.participants) }),
});

/** What the address asks the rules: the example when it asks nothing; no request while a field is wrong. */
export const readQuestion = (query: LocationQuery, services: readonly ServiceView[], locale: Locale) => {
  const asked = typedIn(query);
  const typed = asked ?? example;
  const kopecks = parseMoney(typed.cost, locale) ?? 0n;
  const invalid: QuestionField[] = [];
  if (!services.some(({ code }) => code === typed.service)) invalid.push('service');
  if (kopecks === 0n) invalid.push('cost');
  if (!/^\d{0,5}$/.test(typed.participants)) invalid.push('participants');
  return {
    typed,
    isExample: asked === undefined,
    invalid,
    request: invalid.length === 0 ? requestOf(typed, kopecks) : undefined,
  };
};
