import { describe, expect, it } from '@jest/globals';
import { accepted, after, committed, decide, ownPaid, RESERVED, ROWS, SIGNED, types } from './history.fixture.ts';
import { approved, command, director, kopecks, LINES, OTHER_INN, row } from './sample.fixture.ts';

describe('the budget of a year', () => {
  it('is proposed by the accountant and approved by the director', () => {
    const events = after([], ['accountant', command.propose()], ['director', command.approve]);
    expect(types(events)).toEqual(['BudgetProposed', 'BudgetApproved']);
    expect(events[1]?.data).toMatchObject({ approvedBy: director, on: '2026-06-10', lines: expect.any(Array) });
  });

  it('is not approved by who proposed it', () => {
    const proposed = decide([], 'accountant', command.propose(), director).events();
    expect(decide(proposed, 'director', command.approve).refusal()).toBe('own-proposal');
  });

  it('is not approved before it is proposed, nor twice', () => {
    expect(decide([], 'director', command.approve).refusal()).toBe('budget-not-proposed');
    expect(decide([approved()], 'director', command.approve).refusal()).toBe('budget-not-proposed');
  });

  it('has one line for a service, which the Fund pays for by the regulation in force', () => {
    const proposing = (...lines: { service: string; kopecks: string }[]) =>
      decide([], 'accountant', command.propose(lines)).refusal();
    const line = { service: 'R-6.1', kopecks: '1' };
    expect(proposing(line, line)).toBe('budget-line-repeated');
    expect(proposing({ ...line, service: 'R-1' })).toBe('budget-service-unknown');
    expect(proposing({ ...line, service: 'X-1' })).toBe('budget-service-unknown');
    expect(proposing({ ...line, kopecks: String(10n ** 15n + 1n) })).toBe('budget-too-large');
    expect(proposing({ ...line, kopecks: '0' })).toBeUndefined();
  });

  it('may become less than what is held: that is kept, and nothing new is reserved', () => {
    const less = LINES.map((line) => (line.service === 'R-6.1' ? { ...line, kopecks: kopecks(40_000) } : line));
    const history = after(RESERVED, ['accountant', command.propose(less)], ['director', command.approve]);
    const asked = command.reserve([row('R-6.1', 1_000, 1)], { inn: OTHER_INN });
    expect(types(decide(history, 'system', asked).events())).toEqual(['ReservationRefused']);
    expect(types(after(history, ...SIGNED)).at(-1)).toBe('FundsCommitted');
  });

  it.each(['curator', 'director', 'applicant', 'system'] as const)('is not proposed by the %s', (role) => {
    expect(decide([], role, command.propose()).refusal()).toBe('forbidden');
  });
});

describe('a reservation', () => {
  it('holds what is asked when all caps allow it, and stores why', () => {
    const [event] = decide([approved()], 'system', command.reserve(ROWS)).events();
    expect(event).toMatchObject({
      type: 'FundsReserved',
      data: { fundShareKopecks: kopecks(45_000), on: '2026-06-10' },
    });
    expect(event?.data).toHaveProperty('traces.0.steps.0.rule');
  });

  it('of the last kopeck of a line is made, and of one kopeck more is refused with its rule', () => {
    const [last, more] = [row('R-6.1', 60_000, 46_000), row('R-6.1', 60_000, 46_000.01)];
    expect(types(decide([approved()], 'system', command.reserve([last])).events())).toEqual(['FundsReserved']);
    const [refused] = decide([approved()], 'system', command.reserve([more])).events();
    expect(refused).toMatchObject({
      type: 'ReservationRefused',
      data: { reasons: [{ rule: 'L16.line', clause: '002 §5.3(11); §7.4' }] },
    });
  });

  it('is of all rows or of none', () => {
    const rows = [...ROWS, row('F-6.4', 10_000, 1)];
    expect(types(decide([approved()], 'system', command.reserve(rows)).events())).toEqual(['ReservationRefused']);
  });

  it('measures a top-up of an advertising account by the share that is awarded', () => {
    const asked = (topUp: number) => [row('R-5.3', 200_000, 10_000, { adTopUpKopecks: kopecks(topUp) })];
    expect(types(decide([approved()], 'system', command.reserve(asked(3_000))).events())).toEqual(['FundsReserved']);
    const [refused] = decide([approved()], 'system', command.reserve(asked(3_000.01))).events();
    expect(refused).toMatchObject({ type: 'ReservationRefused', data: { reasons: [{ rule: 'L08' }] } });
  });

  it('of money that is held already is refused; after a release or a refusal it may be tried again', () => {
    expect(decide(RESERVED, 'system', command.reserve(ROWS)).events()).toMatchObject([
      { type: 'ReservationRefused', data: { reasons: [{ rule: 'one-award' }], traces: [] } },
    ]);
    const released = after(RESERVED, ['accountant', command.release]);
    expect(types(decide(released, 'system', command.reserve(ROWS)).events())).toEqual(['FundsReserved']);
    const refused = decide([], 'system', command.reserve(ROWS)).events();
    expect(types(refused)).toEqual(['ReservationRefused']);
    expect(types(decide([...refused, approved()], 'system', command.reserve(ROWS)).events())).toEqual([
      'FundsReserved',
    ]);
  });

  it('of nothing is refused', () => {
    expect(decide([approved()], 'system', command.reserve([row('R-6.1', 1, 0)])).refusal()).toBe('amount-empty');
  });

  it.each(['accountant', 'director', 'curator'] as const)('is not made by the %s', (role) => {
    expect(decide([approved()], role, command.reserve(ROWS)).refusal()).toBe('forbidden');
  });
});

describe('a release', () => {
  it.each(['accountant', 'director'] as const)(
    'by the %s frees what was held, before and after the contract',
    (role) => {
      for (const history of [RESERVED, committed()]) {
        expect(decide(history, role, command.release).events()).toMatchObject([
          { type: 'FundsReleased', data: { fundShareKopecks: kopecks(45_000) } },
        ]);
      }
    },
  );

  it('does not free what was accepted, paid, released or never reserved', () => {
    const paid = after(ownPaid(), ['accountant', command.order(45_000)], ['director', command.pay]);
    const released = after(RESERVED, ['director', command.release]);
    for (const history of [accepted(), paid, released]) {
      expect(decide(history, 'accountant', command.release).refusal()).toBe('award-not-releasable');
    }
    expect(decide([], 'accountant', command.release).refusal()).toBe('award-unknown');
  });
});
