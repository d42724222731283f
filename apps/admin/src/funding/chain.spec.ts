import { describe, expect, it } from '@jest/globals';
import type { AwardPage } from '@veche/contracts';
import { chainSteps, isMine } from './chain.ts';

const no = { allowed: false, reason: '' };
const may = { allowed: true, reason: '' };
const can = {
  ...{ release: no, prepareContract: no, signForApplicant: no, signForExecutor: no, signForFund: no, recordAct: no },
  ...{ confirmAct: no, recordOwnPayment: no, orderPayment: no, approvePayment: no, rejectPayment: no },
};

const reserved = {
  ...{ stage: 'reserved', reservedOn: '2026-05-20', ownShareKopecks: '100', ownPaidKopecks: '0', ownPayments: [] },
  ...{ contract: null, act: null, accepted: null, ordered: null, payments: [], turn: null, can },
} as unknown as AwardPage;
const page = (of: object): AwardPage => ({ ...reserved, ...of });

const signing = page({ contract: { on: '2026-05-21', missing: ['fund'], signatures: [] } });
const signed = { on: '2026-05-21', missing: [], signatures: [{ on: '2026-05-22' }, { on: '2026-05-25' }] };
const committed = page({ stage: 'committed', contract: signed });
const ownPaid = { ownPaidKopecks: '100', ownPayments: [{ on: '2026-06-02' }] };
const accepted = { ...committed, stage: 'accepted' as const, accepted: { on: '2026-06-10' } } as AwardPage;
const paid = { ...accepted, ...ownPaid, stage: 'paid', payments: [{ on: '2026-06-20' }] } as AwardPage;

const staged = (of: AwardPage) => chainSteps(of).map(({ key, stage }) => `${key} ${stage}`);

describe('the way of the money', () => {
  it.each([
    ['reserved', reserved, ['past', 'now', 'ahead', 'ahead', 'ahead', 'ahead']],
    ['with a contract that is being signed', signing, ['past', 'past', 'now', 'ahead', 'ahead', 'ahead']],
    [
      'signed: the act and the own share go on beside each other',
      committed,
      ['past', 'past', 'past', 'now', 'now', 'ahead'],
    ],
    [
      'with its own share paid before the act',
      page({ ...committed, ...ownPaid }),
      ['past', 'past', 'past', 'now', 'past', 'ahead'],
    ],
    ['accepted, and the own share is awaited', accepted, ['past', 'past', 'past', 'past', 'now', 'ahead']],
    [
      'accepted and paid for by the applicant',
      page({ ...accepted, ...ownPaid }),
      ['past', 'past', 'past', 'past', 'past', 'now'],
    ],
    ['paid', paid, ['past', 'past', 'past', 'past', 'past', 'past']],
  ])('%s', (_, of, stages) => {
    const keys = ['reserve', 'contract', 'signatures', 'act', 'own', 'payment'];
    expect(staged(of)).toEqual(keys.map((key, index) => `${key} ${stages[index]}`));
  });

  it('of released money tells only how far it came', () => {
    expect(staged({ ...signing, stage: 'released' } as AwardPage)).toEqual(['reserve past', 'contract past']);
  });

  it('says on which day each step was over, by the last of its papers', () => {
    expect(chainSteps(paid).map(({ when }) => when)).toEqual([
      ...['2026-05-20', '2026-05-21', '2026-05-25', '2026-06-10', '2026-06-02', '2026-06-20'],
    ]);
    expect(
      chainSteps(reserved)
        .slice(1)
        .map(({ when }) => when),
    ).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it('of no own share has nothing to wait for once the contract is signed', () => {
    const free = { ownShareKopecks: '0' };
    expect(staged(page(free))).toContain('own ahead');
    expect(staged(page({ ...committed, ...free }))).toContain('own past');
  });
});

describe('the turn', () => {
  const turn = (who: 'centre' | 'executor' | 'applicant') => ({ who, name: '', awaited: '', term: null });
  it.each([
    ['whoever prepares the contract', { ...reserved, can: { ...can, prepareContract: may } }, true],
    [
      'whoever signs for the Fund, when the centre is to sign',
      { ...signing, turn: turn('centre'), can: { ...can, signForFund: may } },
      true,
    ],
    [
      'nobody of the centre, when the executor is to sign',
      { ...signing, turn: turn('executor'), can: { ...can, signForFund: may } },
      false,
    ],
    [
      'whoever registers the paper of the executor',
      { ...signing, turn: turn('executor'), can: { ...can, signForExecutor: may } },
      true,
    ],
    [
      'whoever may confirm the act, once there is one',
      { ...committed, act: {}, can: { ...can, confirmAct: may } },
      true,
    ],
    ['nobody who may confirm an act that is not there', { ...committed, can: { ...can, confirmAct: may } }, false],
    ['whoever orders the payment', { ...accepted, ...ownPaid, can: { ...can, orderPayment: may } }, true],
    [
      'whoever approves it, once it is ordered',
      { ...accepted, ...ownPaid, ordered: {}, can: { ...can, approvePayment: may } },
      true,
    ],
    [
      'nobody who may order another one meanwhile',
      { ...accepted, ...ownPaid, ordered: {}, can: { ...can, orderPayment: may } },
      false,
    ],
    ['nobody who only records what the applicant pays', { ...accepted, can: { ...can, recordOwnPayment: may } }, false],
    ['nobody, when all is paid', { ...paid, can: { ...can, orderPayment: may } }, false],
  ])('is that of %s', (_, of, mine) => {
    expect(isMine(of as AwardPage)).toBe(mine);
  });
});
