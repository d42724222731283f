import { describe, expect, it } from '@jest/globals';
import type { ApplicationCommand, EstimateRow, FilingFacts } from '@veche/contracts';
import {
  APPLICANT,
  acting,
  actor,
  applicationAdmitted,
  applicationChecked,
  applicationFiled,
  applicationSent,
  filingFacts,
  given,
  informationProvided,
  informationRequested,
  share,
} from '@veche/testing';
import fc from 'fast-check';
import { applying } from './applying.ts';

type Sent = Extract<ApplicationCommand, { type: 'FileApplication' }>['data'];

const file = (changed: Partial<Sent> = {}): ApplicationCommand => ({
  type: 'FileApplication',
  data: { ...applicationSent, ...changed },
});

const knowing = (facts: Partial<FilingFacts> = {}, at = '2026-05-06T09:00:00.000Z') =>
  ({ actor: actor('applicant', 'orel', APPLICANT), at, facts: { ...filingFacts, ...facts } }) as never;

const refusal = (changed: Partial<Sent>, facts: Partial<FilingFacts> = {}, at?: string) =>
  given(applying).when(file(changed), knowing(facts, at)).refusal();

describe('filing an application', () => {
  it('the representative of a member files it; what the caps allowed at that moment stands among the facts', () => {
    expect(given(applying).when(file(), knowing()).events()).toEqual([applicationFiled]);
  });

  it('nobody of the staff files for an applicant', () => {
    const by = { ...acting('curator', 'orel'), facts: filingFacts } as never;
    expect(given(applying).when(file(), by).refusal()).toBe('forbidden');
  });

  it('a selection that is not known, or is of another centre, looks like none', () => {
    expect(refusal({}, { campaign: null })).toBe('forbidden');
    const { campaign } = filingFacts;
    expect(refusal({}, { campaign: campaign && { ...campaign, centre: 'krasnoyarsk' } })).toBe('forbidden');
    expect(refusal({ application: applicationSent.application.replace('5753', '7707') })).toBe('forbidden');
  });

  it('only the representative of the organisation files, in their own name', () => {
    const organisation = { name: 'ООО «Пример»', representative: '00000000-0000-4000-8000-000000000009' };
    expect(refusal({}, { organisation })).toBe('application-not-representative');
    expect(refusal({}, { organisation: null })).toBe('application-not-representative');
    expect(refusal({ representative: organisation.representative })).toBe('application-not-representative');
  });

  it('is taken up to the last minute in Moscow of the last day of filing', () => {
    expect(refusal({}, {}, '2026-05-14T20:59:59.999Z')).toBeUndefined();
    expect(refusal({}, {}, '2026-05-14T21:00:00.000Z')).toBe('campaign-closed');
  });

  it('the organisation is a member of the cluster on that day', () => {
    expect(refusal({}, { member: false })).toBe('application-not-member');
  });

  it('consent is to the text of today, and the presentation is one that this person has sent', () => {
    expect(refusal({}, { consentKnown: false })).toBe('application-consent-unknown');
    expect(refusal({}, { presentationKnown: false })).toBe('application-presentation-unknown');
  });

  it('figures are of four past years, the year of the selection and the next one', () => {
    const { figures } = applicationSent.passport;
    const passport = { ...applicationSent.passport, figures: figures.map((row) => ({ ...row, year: row.year - 1 })) };
    expect(refusal({ passport })).toBe('application-years-wrong');
    expect(refusal({ passport: { ...passport, figures: figures.toReversed() } })).toBe('application-years-wrong');
    expect(refusal({ passport: { ...passport, figures: figures.slice(1) } })).toBe('application-years-wrong');
  });

  it('whoever had support before says what came of it', () => {
    const passport = { ...applicationSent.passport, earlierSupport: [{ year: 2024, kind: 'сайт' }] };
    expect(refusal({ passport })).toBe('application-effect-missing');
    expect(refusal({ passport: { ...passport, earlierEffect: 'Заказов вдвое больше' } })).toBeUndefined();
  });
});

const row = (fundShareKopecks: string, service = 'R-5.3'): EstimateRow => ({
  service,
  description: 'Работа',
  costKopecks: '25000000',
  fundShareKopecks,
});

describe('what is asked of the Fund', () => {
  it('only services of the selection can be asked for', () => {
    expect(refusal({ estimate: [row('1', 'R-7.1')] })).toBe('application-service-outside-campaign');
  });

  it('nothing is asked that is divided among members, not even where a selection was announced for it', () => {
    const { campaign } = filingFacts;
    const facts = { campaign: campaign && { ...campaign, services: ['F-6.1'] }, shares: [share('100')] };
    expect(refusal({ estimate: [row('100', 'F-6.1')] }, facts)).toBe('service-shared-by-members');
  });

  it('a row asks for more than nothing and for no more than all caps allow, to the kopeck', () => {
    expect(refusal({ estimate: [row('0')] })).toBe('application-share-missing');
    expect(refusal({ estimate: [row('20000000')] })).toBeUndefined();
    expect(refusal({ estimate: [row('20000001')] })).toBe('application-share-too-large');
  });

  it('where the caps allow nothing, or nothing is known of them, nothing can be asked', () => {
    expect(refusal({ estimate: [row('1')] }, { shares: [share('0')] })).toBe('application-share-too-large');
    expect(refusal({ estimate: [row('1')] }, { shares: [] })).toBe('application-share-too-large');
  });

  it('is refused exactly when some row goes over what it is allowed', () => {
    const amounts = fc.bigInt({ min: 1n, max: 30_000_000n }).map(String);
    const rows = fc.array(fc.record({ asked: amounts, allowed: amounts }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(rows, (all) => {
        const estimate = all.map(({ asked }) => row(asked));
        const over = all.some(({ asked, allowed }) => BigInt(asked) > BigInt(allowed));
        expect(refusal({ estimate }, { shares: all.map(({ allowed }) => share(allowed)) })).toBe(
          over ? 'application-share-too-large' : undefined,
        );
      }),
    );
  });
});

describe('filing again', () => {
  const again = (...history: Parameters<typeof applying.evolve>[1][]) =>
    given(applying, ...history)
      .when(file(), knowing())
      .refusal();

  it('replaces what was filed, and what was withdrawn', () => {
    expect(again(applicationFiled)).toBeUndefined();
    const { centre, application } = applicationSent;
    const withdrawn = { centre, application, reason: 'Уточняем смету', on: '2026-05-06' };
    expect(again(applicationFiled, { type: 'ApplicationWithdrawn', data: withdrawn })).toBeUndefined();
  });

  it('not once the check has begun', () => {
    expect(again(applicationFiled, applicationChecked('not-established'))).toBe('application-check-begun');
    expect(again(applicationFiled, informationRequested())).toBe('application-check-begun');
    expect(again(applicationFiled, informationRequested(), informationProvided)).toBe('application-check-begun');
    expect(again(applicationFiled, applicationChecked('eligible'), applicationAdmitted)).toBe(
      'application-check-begun',
    );
  });
});
