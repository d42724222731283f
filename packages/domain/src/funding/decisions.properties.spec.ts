import { describe, expect, it } from '@jest/globals';
import type { FundingCommand, FundingEvent } from '@veche/contracts';
import fc from 'fast-check';
import { Refusal } from '../decision.ts';
import { heldByRow } from './caps.ts';
import { funding } from './decisions.ts';
import { type Award, emptyLedger, type Ledger } from './ledger.ts';
import { acting, applicationOf, approved, command, INN, kopecks, OTHER_INN, row } from './sample.fixture.ts';

type Role = Parameters<typeof acting>[0];
type Step = readonly [Role, FundingCommand];

const INNS = [INN, OTHER_INN, '7728168971'];
const CLUSTERS = ['pribor', 'food'];
const SERVICES = ['R-5.3', 'R-6.1', 'R-7.1', 'R-7.3', 'F-9'];
const LINES = SERVICES.map((service) => ({ service, kopecks: kopecks(service === 'F-9' ? 1_500_000 : 400_000) }));
const GENERAL = ['R-5.3', 'R-6.1'];

const roubles = fc.oneof(
  fc.integer({ min: 0, max: 400_000 }),
  fc.constantFrom(0.01, 50_000, 100_000, 200_000, 300_000),
);
const estimate = fc
  .record({
    service: fc.constantFrom(...SERVICES),
    cost: roubles,
    percent: fc.integer({ min: 0, max: 100 }),
    event: fc.constantFrom('Форум', 'Станки'),
  })
  .map(({ service, cost, percent, event }) => row(service, cost, Math.floor(cost * percent) / 100, { event }));

const ofAward = fc.constantFrom<(inn: string) => Step[]>(
  () => [['accountant', command.release]],
  () => [['curator', command.prepare({ executor: { inn: '7736050003', name: 'Исполнитель' } })]],
  () => [
    ['applicant', command.sign('applicant')],
    ['curator', command.sign('executor', 'Экз.')],
  ],
  () => [['director', command.sign('fund')]],
  () => [['director', command.confirm]],
  () => [['director', command.pay]],
);
const withMoney = fc
  .tuple(fc.constantFrom(command.act, command.ownPayment, command.order), roubles)
  .map(([of, sum]) => (): Step[] => [[of === command.act ? 'curator' : 'accountant', of(sum)]]);
const reserving = fc
  .tuple(fc.array(estimate, { minLength: 1, maxLength: 3 }), fc.constantFrom(...CLUSTERS))
  .map(([rows, cluster]) => (inn: string): Step[] => [['system', command.reserve(rows, { inn, cluster })]]);

const whose = ([role, sent]: Step, inn: string): Step => [
  role,
  { ...sent, data: { ...sent.data, award: applicationOf(inn) } } as FundingCommand,
];
const steps = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: reserving },
        { weight: 5, arbitrary: ofAward },
        { weight: 4, arbitrary: withMoney },
      ),
      fc.constantFrom(...INNS),
    ),
    { minLength: 20, maxLength: 60 },
  )
  .map((all) => all.flatMap(([make, inn]) => make(inn).map((step) => whose(step, inn))));

const decided = (ledger: Ledger, [role, sent]: Step): readonly FundingEvent[] | string => {
  try {
    return funding.decide(sent, ledger, acting(role));
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

const start = funding.evolve(emptyLedger, approved(LINES));

/** The ledger after each of the events that the commands bring about. */
const walk = (all: readonly Step[], seen: (ledger: Ledger, event: FundingEvent, before: Ledger) => void) => {
  let ledger = start;
  for (const step of all) {
    const events = decided(ledger, step);
    if (typeof events === 'string') continue;
    for (const event of events) {
      const before = ledger;
      ledger = funding.evolve(before, event);
      seen(ledger, event, before);
    }
  }
};

const held = ({ awards }: Ledger, which: (award: Award, index: number) => boolean): bigint =>
  Object.values(awards).reduce(
    (sum, award) => heldByRow(award).reduce((own, part, index) => (which(award, index) ? own + part : own), sum),
    0n,
  );
const isFor = (service: string) => (award: Award, index: number) => award.reserved.rows[index]?.service === service;
const limit = (amount: number) => BigInt(kopecks(amount));

describe('after any commands, at each event', () => {
  it('no cap is passed: enterprise, event, cluster, line, year', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, (ledger) => {
          const sum = (which: Parameters<typeof held>[1]) => held(ledger, which);
          expect(sum(() => true)).toBeLessThanOrEqual(limit(3_100_000));
          for (const cluster of CLUSTERS) {
            expect(sum((award) => award.reserved.cluster === cluster)).toBeLessThanOrEqual(limit(775_000));
          }
          for (const { service, kopecks: line } of LINES) expect(sum(isFor(service))).toBeLessThanOrEqual(BigInt(line));
          for (const event of ['Форум', 'Станки']) {
            const on = (service: string, most: number, inn?: string) =>
              expect(
                sum(
                  (award, index) =>
                    isFor(service)(award, index) &&
                    award.reserved.rows[index]?.event === event &&
                    (inn === undefined || award.reserved.inn === inn),
                ),
              ).toBeLessThanOrEqual(limit(most));
            on('R-7.1', 50_000);
            on('F-9', 1_000_000);
            for (const inn of INNS) on('R-7.3', 300_000, inn);
          }
          for (const inn of INNS) {
            const own = (services: readonly string[]) =>
              sum(
                (award, index) =>
                  award.reserved.inn === inn && services.some((service) => isFor(service)(award, index)),
              );
            expect(own(GENERAL)).toBeLessThanOrEqual(limit(200_000));
            expect(own(['F-9'])).toBeLessThanOrEqual(limit(300_000));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('paid is at most accepted, accepted at most committed, committed at most reserved', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, (ledger) => {
          for (const award of Object.values(ledger.awards)) {
            expect(award.paid).toBeLessThanOrEqual(award.held);
            expect(award.held).toBeLessThanOrEqual(BigInt(award.reserved.fundShareKopecks));
            if (award.stage !== 'released') expect(award.held + award.ownShare).toBe(award.cost);
            expect(award.paid === 0n || ['accepted', 'paid'].includes(award.stage)).toBe(true);
            if (award.stage === 'released') expect([award.held, award.paid]).toEqual([0n, 0n]);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a release frees just what was held, and touches no other award', () => {
    fc.assert(
      fc.property(steps, (all) => {
        walk(all, (ledger, event, before) => {
          if (event.type !== 'FundsReleased') return;
          const { award: id, fundShareKopecks } = event.data;
          expect(held(before, () => true) - held(ledger, () => true)).toBe(BigInt(fundShareKopecks));
          expect({ ...ledger.awards, [id]: null }).toEqual({ ...before.awards, [id]: null });
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a refusal changes nothing, and the same command is decided the same way again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let ledger = start;
        for (const step of all) {
          const before = structuredClone(ledger);
          const events = decided(ledger, step);
          expect(ledger).toEqual(before);
          expect(decided(ledger, step)).toEqual(events);
          if (typeof events !== 'string') ledger = events.reduce(funding.evolve, ledger);
        }
      }),
      { numRuns: 15 },
    );
  });
});

it('commands at random reach every stage, so that the properties speak of something', () => {
  const stages = new Set<string>();
  const script: readonly Step[] = [
    ['system', command.reserve([row('R-6.1', 50_000, 45_000)])],
    ['curator', command.prepare({ executor: { inn: '7736050003', name: 'Исполнитель' } })],
    ['applicant', command.sign('applicant')],
    ['curator', command.sign('executor', 'Экз.')],
    ['director', command.sign('fund')],
    ['curator', command.act(50_000)],
    ['director', command.confirm],
    ['accountant', command.ownPayment(5_000)],
    ['accountant', command.order(45_000)],
    ['director', command.pay],
  ];
  fc.assert(
    fc.property(steps, (more) =>
      walk([...script.slice(0, (more.length * 7) % 11), ...more], (ledger) => {
        for (const { stage } of Object.values(ledger.awards)) stages.add(stage);
      }),
    ),
    { numRuns: 60 },
  );
  expect([...stages].toSorted()).toEqual(['accepted', 'committed', 'paid', 'released', 'reserved']);
});
