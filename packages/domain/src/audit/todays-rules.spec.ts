import { describe, expect, it } from '@jest/globals';
import type { FundingEvent } from '@veche/contracts';
import { approved, entry, filed, reserved, streams } from './case.fixture.ts';
import { sharesUnder } from './todays-rules.ts';

const TODAY = entry.edition;
const OTHER = '22222222-0000-4000-8000-000000000009.7707083893';
const reservedRows = ({ data }: FundingEvent) => ('rows' in data ? data.rows : []);
const [site, certificate] = reservedRows(reserved());

/** The award, as an edition would have let it through that left these shares to the rows. */
const letThrough = (...shares: readonly string[]): FundingEvent => {
  const event = reserved();
  const rows = reservedRows(event).map((row, index) => ({ ...row, fundShareKopecks: shares[index] ?? '0' }));
  return { ...event, data: { ...event.data, rows } } as FundingEvent;
};

describe('what another edition would have let through', () => {
  it('is nothing to tell of when it is the same, or when no money was asked for', () => {
    expect(sharesUnder(TODAY, entry, streams(filed(), approved, letThrough('16000000', '4000000')))).toEqual([]);
    expect(sharesUnder(TODAY, entry, streams(filed(), approved))).toEqual([]);
    expect(sharesUnder(TODAY, entry, streams(filed(), approved, reserved(OTHER)))).toEqual([]);
  });

  it('names the rows for which it leaves less, and how much', () => {
    expect(sharesUnder(TODAY, entry, streams(filed(), approved, letThrough('25000000', '0')))).toEqual([
      { service: site?.service, recordedKopecks: '25000000', todayKopecks: '20000000' },
    ]);
  });

  it('is measured by the ledger of that moment: what others held before counts, what came after does not', () => {
    const asked = letThrough('16000000', '4000000');
    const after = streams(filed(), approved, asked, reserved(OTHER, '50000000'));
    expect(sharesUnder(TODAY, entry, after)).toEqual([]);
    const before = sharesUnder(TODAY, entry, streams(filed(), approved, reserved(OTHER, '50000000'), asked));
    expect(before.map(({ service }) => service)).toContain(certificate?.service);
  });

  it('without an approved budget is nothing at all', () => {
    expect(sharesUnder(TODAY, entry, streams(filed(), letThrough('16000000', '4000000')))).toEqual([
      { service: site?.service, recordedKopecks: '16000000', todayKopecks: '0' },
      { service: certificate?.service, recordedKopecks: '4000000', todayKopecks: '0' },
    ]);
  });

  it('is nothing for a service that the edition does not have, and the other rows are told as before', () => {
    const asked = letThrough('16000000', '4000000');
    const [first, second] = reservedRows(asked);
    const rows = [{ ...first, service: 'R-99.9' }, second];
    const event = { ...asked, data: { ...asked.data, rows } } as FundingEvent;
    expect(sharesUnder(TODAY, entry, streams(filed(), approved, event))).toEqual([
      { service: 'R-99.9', recordedKopecks: '16000000', todayKopecks: '0' },
    ]);
  });
});
