import { describe, expect, it } from '@jest/globals';
import type { FundShareAnswer, FundShareRequest } from '@veche/contracts';
import { fundShareAnswer } from '@veche/contracts';
import { editionInForce, latestBudget } from '../centres.ts';
import type { Budget } from '../edition.ts';
import { fundShare } from './fund-share.ts';

const OREL = editionInForce('orel', '2026-06-01');
const KRASNOYARSK = editionInForce('krasnoyarsk', '2022-06-01');
const BUDGET = latestBudget('orel');

const roubles = (amount: number): string => String(amount * 100);

const share = (
  service: string,
  cost: number,
  rest: Partial<FundShareRequest> = {},
  budget: Budget | undefined = BUDGET,
) => fundShare(OREL, { service, costKopecks: roubles(cost), ...rest }, budget);

const stepOf = ({ trace }: FundShareAnswer, rule: string) => trace.steps.find((step) => step.rule === rule);

const expectShare = (answer: FundShareAnswer, fund: number, own: number, boundBy: readonly string[]): void => {
  expect(answer).toMatchObject({ fundShareKopecks: roubles(fund), ownShareKopecks: roubles(own), boundBy });
};

describe('the share of the Fund', () => {
  it('of marketing for 250,000 is 200,000: 10% own would leave 225,000, the limits cut it', () => {
    const answer = share('R-5.3', 250_000);
    expectShare(answer, 200_000, 50_000, ['L15.unit', 'L01']);
    expect(stepOf(answer, 'L05')?.outcome).toEqual({ result: 'limits', toKopecks: roubles(225_000) });
  });

  it('of legal services for 100,000 is 95,000 for a family of the special operation, and 5,000 are their own', () => {
    expectShare(share('R-6.1', 100_000, { specialOperationFamily: true }), 95_000, 5_000, ['L06']);
  });

  it('of legal services for 150,000 is capped at 100,000 for a family of the special operation too', () => {
    expectShare(share('R-6.1', 150_000, { specialOperationFamily: true }), 100_000, 50_000, ['L15.unit']);
  });

  it('of an exhibition in Russia for 320,000 is 288,000', () => {
    expectShare(share('R-7.3', 320_000), 288_000, 32_000, ['L05']);
  });

  it('of an exhibition in Russia for 400,000 is capped at 300,000', () => {
    expectShare(share('R-7.3', 400_000), 300_000, 100_000, ['L10']);
  });

  it('of an exhibition by federal money for 300,000 is 240,000: 20% are own', () => {
    expectShare(share('F-9', 300_000), 240_000, 60_000, ['L07']);
  });

  it('of an exhibition by federal money for 400,000 is capped at 300,000', () => {
    expectShare(share('F-9', 400_000), 300_000, 100_000, ['L09.sme']);
  });

  it('of an exhibition by federal money keeps 20% own for a family of the special operation', () => {
    const answer = share('F-9', 300_000, { specialOperationFamily: true });
    expectShare(answer, 240_000, 60_000, ['L07']);
    expect(stepOf(answer, 'L07')).toMatchObject({ reading: ['U10'] });
  });

  it('of a trademark for 50,000 is 45,000', () => {
    expectShare(share('R-5.1.1', 50_000), 45_000, 5_000, ['L05']);
  });

  it('of a trademark for 60,000 is capped at 50,000', () => {
    expectShare(share('R-5.1.1', 60_000), 50_000, 10_000, ['L15.unit']);
  });

  it('is rounded down to the whole kopeck', () => {
    const answer = fundShare(OREL, { service: 'R-6.1', costKopecks: '101' }, BUDGET);
    expect(answer).toMatchObject({ fundShareKopecks: '90', ownShareKopecks: '11' });
  });

  it('of a price of nothing is nothing, and refused', () => {
    const answer = share('R-6.1', 0);
    expectShare(answer, 0, 0, ['L05']);
    expect(stepOf(answer, 'L16')?.outcome.result).toBe('refused');
  });
});

describe('what is used already', () => {
  it('leaves the rest of the general limit to the next service', () => {
    expectShare(share('R-6.1', 100_000, { used: { general: roubles(150_000) } }), 50_000, 50_000, ['L01']);
  });

  it('ends the general limit at its last kopeck', () => {
    const spent = String(200_000_00 - 1);
    expect(share('R-6.1', 100_000, { used: { general: spent } }).fundShareKopecks).toBe('1');
    const answer = share('R-6.1', 100_000, { used: { general: roubles(200_000) } });
    expectShare(answer, 0, 100_000, ['L01']);
    expect(stepOf(answer, 'L16')?.outcome.result).toBe('refused');
  });

  it('of the general limit does not block an event with a special limit', () => {
    const answer = share('R-7.3', 320_000, { used: { general: roubles(200_000) } });
    expectShare(answer, 288_000, 32_000, ['L05']);
    expect(stepOf(answer, 'L02')?.outcome.result).toBe('not-checked');
  });

  it('on the same event and by the same SME is one sum: the larger of the two names counts', () => {
    const used = { onUnit: roubles(100_000), onEvent: roubles(250_000) };
    expectShare(share('R-7.3', 400_000, { used }), 50_000, 350_000, ['L10']);
  });

  it('by the same SME over all federal exhibitions of the year leaves what 300,000 has left', () => {
    expectShare(share('F-9', 300_000, { used: { bySme: roubles(290_000) } }), 10_000, 290_000, ['L09.sme']);
  });

  it('on one Russian event counts against 1,000,000', () => {
    expectShare(share('F-9', 300_000, { used: { onEvent: roubles(990_000) } }), 10_000, 290_000, ['L09.event']);
  });

  it('by one cluster on exhibitions counts against 2,500,000', () => {
    expectShare(share('F-9', 300_000, { used: { onCluster: roubles(2_499_999) } }), 1, 299_999, ['L09.cluster']);
  });

  it('by one cluster over all services counts against 25% of the budget: 1,787,500 of 7,150,000', () => {
    const answer = share('R-6.1', 100_000, { used: { clusterBudget: roubles(1_700_000) } });
    expectShare(answer, 87_500, 12_500, ['L04']);
  });

  it('by the centre counts against the budget of the year', () => {
    const answer = share('R-6.1', 100_000, { used: { yearBudget: roubles(7_150_000) } });
    expectShare(answer, 0, 100_000, ['L15.year']);
  });

  it('is not checked against a budget that nobody gave, and the trace says so', () => {
    const answer = fundShare(OREL, { service: 'R-6.1', costKopecks: roubles(100_000) }, undefined);
    expectShare(answer, 90_000, 10_000, ['L05']);
    expect(stepOf(answer, 'L04')?.outcome.result).toBe('not-checked');
    expect(stepOf(answer, 'L15.year')?.explanation.ru).toContain('бюджет года не указан');
  });

  it('of a budget that cannot be read is a no', () => {
    const used = { clusterBudget: '1' };
    const answer = fundShare(OREL, { service: 'R-6.1', costKopecks: roubles(100_000), used }, undefined);
    expectShare(answer, 0, 100_000, ['L04']);
    expect(stepOf(answer, 'L04')?.outcome.result).toBe('not-established');
  });
});

describe('a top-up of an advertising account', () => {
  it('may be 30% of the share: 60,000 of 200,000', () => {
    const answer = share('R-5.3', 250_000, { adTopUpKopecks: roubles(60_000) });
    expectShare(answer, 200_000, 50_000, ['L15.unit', 'L01']);
    expect(stepOf(answer, 'L08')?.outcome.result).toBe('passed');
  });

  it('of one kopeck more is refused, and the trace says what is allowed', () => {
    const answer = share('R-5.3', 250_000, { adTopUpKopecks: String(60_000_01) });
    expectShare(answer, 0, 250_000, ['L08']);
    expect(stepOf(answer, 'L08')?.explanation.ru).toContain('не больше 60\u00A0000,00\u00A0₽');
  });

  it('is payable under no other service', () => {
    expectShare(share('R-6.1', 100_000, { adTopUpKopecks: '1' }), 0, 100_000, ['L08']);
  });
});

describe('participants', () => {
  it('of consultations with foreign experts are at least 6', () => {
    expectShare(share('F-6.1', 100_000, { participants: 5 }), 0, 100_000, ['L11']);
    expectShare(share('F-6.1', 100_000, { participants: 6 }), 90_000, 10_000, ['L05']);
  });

  it('of consultations share the sum, which is charged to the general limit of each', () => {
    const used = { general: roubles(190_000) };
    expectShare(share('F-6.1', 150_000, { participants: 6, used }), 60_000, 90_000, ['L01']);
  });

  it.each(['R-7.2', 'F-8'])('of a business mission (%s) are at least 3', (mission) => {
    expectShare(share(mission, 100_000, { participants: 2 }), 0, 100_000, ['L12']);
    expectShare(share(mission, 100_000, { participants: 3 }), 90_000, 10_000, ['L05']);
  });

  it('whose number is not given are not enough', () => {
    const answer = share('R-7.2', 100_000);
    expectShare(answer, 0, 100_000, ['L12']);
    expect(stepOf(answer, 'L12')?.outcome.result).toBe('not-established');
  });
});

describe('a service without a share', () => {
  it('is free: the Fund computes nothing and the applicant pays nothing', () => {
    expectShare(share('R-1', 100_000), 0, 0, ['L17.free']);
  });

  it('is internal: an internship of the staff is no service for SMEs', () => {
    expectShare(share('F-11', 100_000), 0, 100_000, ['L18']);
  });

  it('of an edition without amounts is refused: a limit that cannot be read is a no', () => {
    const answer = fundShare(KRASNOYARSK, { service: 'K-3', costKopecks: roubles(100_000) }, undefined);
    expectShare(answer, 0, 100_000, ['K.amounts']);
  });
});

describe('a question that cannot be put', () => {
  it.each([
    ['an unknown service', { service: 'R-10' }, 'unknown-service', 'service'],
    ['a negative price', { costKopecks: '-1' }, 'invalid-amount', 'costKopecks'],
    ['a fraction of a kopeck', { costKopecks: '1.5' }, 'invalid-amount', 'costKopecks'],
    ['a negative sum used', { used: { general: '-1' } }, 'invalid-amount', 'used.general'],
    ['an unknown name of a used sum', { used: { special: '1' } }, 'invalid-value', 'used.special'],
    ['a fraction of a participant', { participants: 2.5 }, 'invalid-value', 'participants'],
  ])('%s names its field', (_, wrong, code, field) => {
    const request = { service: 'R-6.1', costKopecks: '100', ...wrong } as FundShareRequest;
    expect(() => fundShare(OREL, request, BUDGET)).toThrow(expect.objectContaining({ code, field }));
  });
});

describe('the trace of a share', () => {
  it('tells each rule in Russian figures: 25 000,00 ₽ из 250 000,00 ₽', () => {
    const explanation = stepOf(share('R-5.3', 250_000), 'L05')?.explanation.ru.replaceAll('\u00A0', ' ');
    expect(explanation).toContain('Собственная доля не меньше 10 % стоимости: 25 000,00 ₽ из 250 000,00 ₽');
  });

  it('fits the published format', () => {
    for (const { code } of OREL.services) {
      const answer = share(code, 100_000, { participants: 6, adTopUpKopecks: '0' });
      expect(fundShareAnswer.parse(answer)).toEqual(answer);
    }
  });

  it('names the edition and its hash', () => {
    expect(share('R-1', 0).trace.edition).toMatchObject({
      id: 'orel-2026-04-21',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});
