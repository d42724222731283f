import { describe, expect, it } from '@jest/globals';
import { editionInForce } from '../centres.ts';
import { offersSuffice } from './offers.ts';

const OREL = editionInForce('orel', '2026-06-01');

describe('commercial offers', () => {
  it.each([
    [0, false, false],
    [1, false, false],
    [2, false, true],
    [3, false, true],
    [4, false, false],
    [0, true, false],
    [1, true, true],
    [3, true, true],
  ])('%i of them, sole organiser %s: enough %s', (offers, sole, enough) => {
    expect(offersSuffice(OREL, 'R-7.1', offers, sole).enough).toBe(enough);
  });

  it('are not asked for where the executor comes from the list', () => {
    expect(offersSuffice(OREL, 'R-5.3', 0, false)).toMatchObject({ enough: true, trace: { steps: [] } });
  });

  it('are counted whole, for a service that exists', () => {
    expect(() => offersSuffice(OREL, 'R-7.1', 1.5, false)).toThrow(expect.objectContaining({ field: 'offers' }));
    expect(() => offersSuffice(OREL, 'R-8', 1, false)).toThrow(expect.objectContaining({ code: 'unknown-service' }));
  });
});
