import { describe, expect, it } from '@jest/globals';
import type { CampaignCommand } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { acting, campaignAnnounced, given } from '@veche/testing';
import fc from 'fast-check';
import { announcing, selectionDays } from './announcing.ts';

const { edition: _, announcedOn: __, resultsDue: ___, ...announced } = campaignAnnounced.data;
const announce = (changed: Partial<CampaignCommand['data']> = {}): CampaignCommand => ({
  type: 'AnnounceCampaign',
  data: { ...announced, ...changed },
});
const situation = (lines: readonly string[] = ['R-5.3', 'R-6.1'], at = '2026-05-04T09:00:00.000Z') => ({
  ...acting('director', 'orel'),
  at,
  facts: { lines },
});

describe('announcing a selection', () => {
  it('the head of the centre announces it; the event says by which edition and when the results are due', () => {
    expect(given(announcing).when(announce(), situation()).events()).toEqual([campaignAnnounced]);
  });

  it.each(['curator', 'secretary', 'administrator', 'applicant'] as const)('a %s does not', (role) => {
    const by = { ...situation(), actor: acting(role, 'orel').actor };
    expect(given(announcing).when(announce(), by).refusal()).toBe('forbidden');
  });

  it('the head of another centre does not', () => {
    const by = { ...situation(), actor: acting('director', 'krasnoyarsk').actor };
    expect(given(announcing).when(announce(), by).refusal()).toBe('forbidden');
  });

  it('is announced once', () => {
    expect(given(announcing, campaignAnnounced).when(announce(), situation()).refusal()).toBe(
      'campaign-already-announced',
    );
  });

  it('filing ends after the day of the announcement, and leaves the commission a day of the twenty', () => {
    const until = (filingUntil: string) => given(announcing).when(announce({ filingUntil }), situation()).refusal();
    expect(until('2026-05-04')).toBe('campaign-term-outside');
    expect(until('2026-05-05')).toBeUndefined();
    expect(until('2026-05-23')).toBeUndefined();
    expect(until('2026-05-24')).toBe('campaign-term-outside');
  });

  it('each service has a line in the approved budget of the year; without a budget there are none', () => {
    for (const lines of [['R-5.3'], []]) {
      expect(given(announcing).when(announce(), situation(lines)).refusal()).toBe('campaign-service-without-line');
    }
  });

  it('only services that the edition co-finances in the year are awarded', () => {
    const ask = (services: string[], year = 2026) =>
      given(announcing).when(announce({ services, year }), situation(services)).refusal();
    expect(ask(['R-2'])).toBe('campaign-service-not-offered');
    expect(ask(['F-11'])).toBe('campaign-service-not-offered');
    expect(ask(['R-99'])).toBe('campaign-service-not-offered');
    expect(ask(['R-5.3'], 2025)).toBe('campaign-service-not-offered');
    expect(ask(['F-9'])).toBeUndefined();
  });

  it('no service whose share is divided among members: only one of them applies', () => {
    const ask = (services: string[]) => given(announcing).when(announce({ services }), situation(services)).refusal();
    expect(ask(['F-6.1'])).toBe('service-shared-by-members');
    expect(ask(['R-7.1', 'R-7.2', 'F-6.6', 'F-8'])).toBeUndefined();
  });

  it('when the calendar of the last day is not known, the results have no day and filing still ends inside twenty', () => {
    const december = situation(undefined, '2026-12-20T09:00:00.000Z');
    const [event] = given(announcing)
      .when(announce({ filingUntil: '2026-12-28' }), december)
      .events();
    expect(event?.data).toMatchObject({ announcedOn: '2026-12-20', resultsDue: null });
    expect(
      given(announcing)
        .when(announce({ filingUntil: '2027-01-09' }), december)
        .refusal(),
    ).toBe('campaign-term-outside');
  });

  it('on any day, filing begins after the announcement and ends before the results are due', () => {
    const edition = editionNamed('orel-2026-04-21');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (n) => {
        const day = new Date(Date.UTC(2026, 3, 21 + n)).toISOString().slice(0, 10);
        const { earliestFilingUntil, suggestedFilingUntil, latestFilingUntil, resultsDue } = selectionDays(
          edition,
          day,
        );
        expect(day < earliestFilingUntil).toBe(true);
        expect(earliestFilingUntil <= suggestedFilingUntil && suggestedFilingUntil <= latestFilingUntil).toBe(true);
        if (resultsDue !== null) expect(latestFilingUntil < resultsDue).toBe(true);
      }),
    );
  });
});
