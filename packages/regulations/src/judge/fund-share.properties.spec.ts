import { describe, expect, it } from '@jest/globals';
import type { FundShareRequest, UsedMoney } from '@veche/contracts';
import fc from 'fast-check';
import { editionInForce, latestBudget } from '../centres.ts';
import type { Edition } from '../edition.ts';
import { fundShare } from './fund-share.ts';

const OREL = editionInForce('orel', '2026-06-01');
const BUDGET = latestBudget('orel');
const BUDGET_KOPECKS = BUDGET?.kopecks ?? 0n;

const coFinanced = OREL.services.filter(({ payment }) => payment === 'co-financed');
const insideGeneral = new Set(OREL.limits.flatMap((rule) => (rule.kind === 'general-limit' ? rule.services : [])));

const kopecks = (most: bigint) => fc.bigInt({ min: 0n, max: most }).map(String);
const used: fc.Arbitrary<UsedMoney> = fc.record(
  {
    general: kopecks(300_000_00n),
    onUnit: kopecks(400_000_00n),
    onEvent: kopecks(1_200_000_00n),
    onCluster: kopecks(3_000_000_00n),
    bySme: kopecks(400_000_00n),
    clusterBudget: kopecks(2_000_000_00n),
    yearBudget: kopecks(8_000_000_00n),
  },
  { requiredKeys: [] },
);

const request: fc.Arbitrary<FundShareRequest> = fc.record({
  service: fc.constantFrom(...coFinanced.map(({ code }) => code)),
  costKopecks: kopecks(1_000_000_00n),
  specialOperationFamily: fc.boolean(),
  participants: fc.integer({ min: 6, max: 40 }),
  used,
});

const judge = (asked: FundShareRequest, edition: Edition = OREL) => fundShare(edition, asked, BUDGET);
const shareOf = (asked: FundShareRequest, edition: Edition = OREL): bigint =>
  BigInt(judge(asked, edition).fundShareKopecks);

describe('for any request', () => {
  it('the two shares add up to the price, and neither is negative', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { fundShareKopecks, ownShareKopecks } = judge(asked);
        expect(BigInt(fundShareKopecks) + BigInt(ownShareKopecks)).toBe(BigInt(asked.costKopecks));
        expect(BigInt(ownShareKopecks)).toBeGreaterThanOrEqual(0n);
      }),
    );
  });

  it('no rule would have allowed less than the share, and the binding ones allow just it', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { fundShareKopecks, boundBy, trace } = judge(asked);
        const limits = trace.steps.flatMap(({ rule, outcome }) =>
          outcome.result === 'limits' ? [{ rule, most: BigInt(outcome.toKopecks) }] : [],
        );
        for (const { most } of limits) expect(most).toBeGreaterThanOrEqual(BigInt(fundShareKopecks));
        expect(boundBy.length).toBeGreaterThan(0);
        for (const rule of boundBy)
          expect(limits.find((limit) => limit.rule === rule)?.most).toBe(BigInt(fundShareKopecks));
      }),
    );
  });

  it('the share is maximal: one kopeck more breaks a rule', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const { fundShareKopecks, trace } = judge(asked);
        const more = BigInt(fundShareKopecks) + 1n;
        const broken = trace.steps.filter(
          ({ outcome }) => outcome.result === 'limits' && BigInt(outcome.toKopecks) < more,
        );
        expect(broken.length).toBeGreaterThan(0);
      }),
    );
  });

  it('the order of the rules does not matter', () => {
    const reordered = fc.shuffledSubarray([...OREL.limits], { minLength: OREL.limits.length });
    fc.assert(
      fc.property(request, reordered, (asked, limits) => {
        const [one, other] = [judge(asked), judge(asked, { ...OREL, limits })];
        expect(other.fundShareKopecks).toBe(one.fundShareKopecks);
        expect(other.boundBy.toSorted()).toEqual(one.boundBy.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('the more is used, the smaller the share or the same', () => {
    const key = fc.constantFrom('general', 'onUnit', 'onEvent', 'onCluster', 'bySme', 'clusterBudget', 'yearBudget');
    fc.assert(
      fc.property(request, key, fc.bigInt({ min: 0n, max: 500_000_00n }), (asked, name, more) => {
        const before = BigInt(asked.used?.[name] ?? '0');
        const later = { ...asked, used: { ...asked.used, [name]: String(before + more) } };
        expect(shareOf(later)).toBeLessThanOrEqual(shareOf(asked));
      }),
    );
  });

  it('the dearer the service, the larger the share or the same', () => {
    fc.assert(
      fc.property(request, fc.bigInt({ min: 0n, max: 500_000_00n }), (asked, more) => {
        const dearer = { ...asked, costKopecks: String(BigInt(asked.costKopecks) + more) };
        expect(shareOf(dearer)).toBeGreaterThanOrEqual(shareOf(asked));
      }),
    );
  });

  it('the same question always has the same answer, to the letter', () => {
    fc.assert(fc.property(request, (asked) => expect(judge(asked)).toEqual(judge(structuredClone(asked)))));
  });
});

describe('for any sequence of awards', () => {
  const award = fc.record({
    service: fc.constantFrom('R-5.3', 'R-6.1', 'R-6.2', 'R-7.3', 'F-6.4', 'F-9'),
    costKopecks: kopecks(500_000_00n),
    sme: fc.integer({ min: 0, max: 9 }),
    event: fc.integer({ min: 0, max: 2 }),
    cluster: fc.integer({ min: 0, max: 1 }),
  });

  it('no limit of an SME, an event, a cluster or the year is ever exceeded', () => {
    fc.assert(
      fc.property(fc.array(award, { minLength: 20, maxLength: 80 }), (awards) => {
        const given = new Map<string, bigint>();
        const at = (key: string): string => String(given.get(key) ?? 0n);
        for (const { service, costKopecks, sme, event, cluster } of awards) {
          const keys = {
            general: `general ${sme}`,
            bySme: `${service} by ${sme}`,
            onEvent: service === 'R-7.3' ? `R-7.3 on ${event} by ${sme}` : `${service} on ${event}`,
            onCluster: `F-9 by cluster ${cluster}`,
            clusterBudget: `cluster ${cluster}`,
            yearBudget: 'year',
          };
          const usedNow = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, at(key)]));
          const share = shareOf({ service, costKopecks, used: usedNow });
          for (const [name, key] of Object.entries(keys)) {
            const counts = name === 'general' ? insideGeneral.has(service) : name !== 'onCluster' || service === 'F-9';
            if (counts) given.set(key, BigInt(at(key)) + share);
          }
        }
        const most = (prefix: string): bigint =>
          [...given].reduce((max, [key, sum]) => (key.startsWith(prefix) && sum > max ? sum : max), 0n);
        expect(most('general')).toBeLessThanOrEqual(200_000_00n);
        expect(most('R-7.3 on')).toBeLessThanOrEqual(300_000_00n);
        expect(most('F-9 by cluster')).toBeLessThanOrEqual(2_500_000_00n);
        expect(most('F-9 on')).toBeLessThanOrEqual(1_000_000_00n);
        for (let sme = 0; sme < 10; sme += 1) expect(most(`F-9 by ${sme}`)).toBeLessThanOrEqual(300_000_00n);
        expect(most('cluster')).toBeLessThanOrEqual(BUDGET_KOPECKS / 4n);
        expect(most('year')).toBeLessThanOrEqual(BUDGET_KOPECKS);
      }),
    );
  });
});
