import { describe, expect, it } from '@jest/globals';
import type { ApplicantFacts, ApplicationCheckingFacts, ApplicationCommand, ApplicationEvent } from '@veche/contracts';
import {
  APPLICATION,
  acting,
  applicationAdmitted,
  applicationChecked,
  applicationFiled,
  given,
  goodFacts,
  informationProvided,
  informationRequested,
  knownFacts,
} from '@veche/testing';
import fc from 'fast-check';
import { applying } from './applying.ts';
import { factsToBeginWith } from './checking.ts';

const presumed: ApplicantFacts = {
  taxRegistrationDate: { value: '2020-03-01', source: 'запись организации', date: '2026-05-01' },
};
const outside: ApplicationCheckingFacts = { known: knownFacts, presumed, profile: 'furniture' };

const check = (facts: ApplicantFacts): ApplicationCommand => ({
  type: 'CheckApplication',
  data: { centre: 'orel', application: APPLICATION, facts },
});
const knowing = (facts: Partial<ApplicationCheckingFacts> = {}, at = '2026-05-07T09:00:00.000Z') =>
  ({ ...acting('curator', 'orel'), at, facts: { ...outside, ...facts } }) as never;

const without = (name: keyof ApplicantFacts): ApplicantFacts => ({ ...goodFacts, [name]: undefined });
const types = (events: readonly ApplicationEvent[]) => events.map(({ type }) => type);
type Data<Type extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: Type }>['data'];
const dataOf = <Type extends ApplicationEvent['type']>(
  events: readonly ApplicationEvent[],
  wanted: Type,
): Data<Type> | undefined => events.find(({ type }) => type === wanted)?.data as Data<Type> | undefined;

const checking = (facts: ApplicantFacts, by = knowing(), filed = applicationFiled) =>
  given(applying, filed).when(check(facts), by);

describe('checking an application', () => {
  it('admits when every reason that can be known at filing passes, to the commission of the cluster', () => {
    const events = checking(goodFacts).events();
    expect(types(events)).toEqual(['ApplicationChecked', 'ApplicationAdmitted']);
    expect(events[1]).toEqual(applicationAdmitted);
    const tourism = checking(goodFacts, knowing({ profile: 'tourism' })).events();
    expect(dataOf(tourism, 'ApplicationAdmitted')).toMatchObject({ commission: 'commission-tourism' });
  });

  it('what comes later is not asked for: the selection itself, the executor, the day of signing', () => {
    const { trace } = dataOf(checking(goodFacts).events(), 'ApplicationChecked') ?? {};
    const outcome = (rule: string) => trace?.steps.find((step) => step.rule === rule)?.outcome.result;
    expect(outcome('E10')).toBe('not-checked');
    expect(outcome('refusal-3')).toBe('passed');
    expect(trace?.steps.flatMap(({ facts }) => facts).map(({ name }) => name)).not.toContain('sameGroupAsExecutor');
  });

  it('refuses by each reason, in words with its clause; the rule that sums them up is not told twice', () => {
    const debt = { taxDebtKopecks: { value: '5000001', source: 'справка', date: '2026-05-07' } };
    const sent = { taxDebtSentToBailiff: { value: true, source: 'банк данных', date: '2026-05-07' } };
    const events = checking({ ...goodFacts, ...debt, ...sent }).events();
    expect(types(events)).toEqual(['ApplicationChecked', 'ApplicationRefused']);
    expect(dataOf(events, 'ApplicationRefused')?.reasons).toEqual([
      { rule: 'refusal-4', clause: '002 §5.3(4)', text: expect.stringContaining('приставу') },
    ]);
  });

  it('with one fact unknown nothing is decided, and it is told what is not established', () => {
    const events = checking(without('onMspPlatform')).events();
    expect(types(events)).toEqual(['ApplicationChecked']);
    expect(dataOf(events, 'ApplicationChecked')).toMatchObject({
      verdict: 'not-established',
      notEstablished: expect.arrayContaining(['refusal-10']),
    });
  });

  it('whichever fact the centre leaves out, it is never admitted', () => {
    const optional = Object.keys(goodFacts) as (keyof ApplicantFacts)[];
    fc.assert(
      fc.property(fc.subarray(optional, { minLength: 1 }), (left) => {
        const facts = Object.fromEntries(Object.entries(goodFacts).filter(([name]) => !left.includes(name as never)));
        expect(types(checking(facts).events())).not.toContain('ApplicationAdmitted');
      }),
    );
  });
});

describe('the facts of a check', () => {
  it('what the platform knows counts whatever is stated: membership, money', () => {
    const claimed = { clusterMember: { value: true, source: 'со слов', date: '2026-05-07' } };
    const known = { ...knownFacts, clusterMember: { value: false, source: 'реестр участников', date: '2026-05-07' } };
    expect(types(checking({ ...goodFacts, ...claimed }, knowing({ known })).events())).toContain('ApplicationRefused');
  });

  it('what is presumed counts until the centre finds otherwise: declarations, the date of registration', () => {
    const facts = dataOf(checking(goodFacts).events(), 'ApplicationChecked')?.facts;
    expect(facts).toMatchObject({ productionSharing: { value: false, source: 'заверение заявителя, приложение № 2' } });
    const young = { taxRegistrationDate: { value: '2026-01-01', source: 'ЕГРЮЛ', date: '2026-05-07' } };
    expect(types(checking({ ...goodFacts, ...young }).events())).toContain('ApplicationRefused');
  });

  it('whoever asks for the terms of a family of a participant of the operation is admitted when it is shown', () => {
    const { data } = applicationFiled;
    const filed = { ...applicationFiled, data: { ...data, specialOperationFamily: true } };
    const shown = (value: boolean) => ({ specialOperationFamily: { value, source: 'справка', date: '2026-05-07' } });
    const events = checking(goodFacts, knowing(), filed).events();
    expect(types(events)).toEqual(['ApplicationChecked']);
    expect(dataOf(events, 'ApplicationChecked')?.verdict).toBe('not-established');
    expect(types(checking({ ...goodFacts, ...shown(false) }, knowing(), filed).events())).toHaveLength(1);
    expect(types(checking({ ...goodFacts, ...shown(true) }, knowing(), filed).events())).toContain(
      'ApplicationAdmitted',
    );
  });
});

describe('information that was asked for', () => {
  const missing = (value: boolean): ApplicantFacts => ({
    ...goodFacts,
    requestedInformationMissing: { value, source: 'дело', date: '2026-05-14' },
  });
  const after = (...history: ApplicationEvent[]) => ({
    by: (at: string, facts = goodFacts) =>
      given(applying, applicationFiled, ...history).when(check(facts), knowing({}, at)),
  });

  it('while the applicant has the turn, the check waits; after the last day without an answer it refuses', () => {
    const asked = after(informationRequested());
    expect(asked.by('2026-05-13T09:00:00.000Z').refusal()).toBe('application-awaits-answer');
    const events = asked.by('2026-05-13T21:00:00.000Z', missing(false)).events();
    expect(dataOf(events, 'ApplicationRefused')?.reasons).toMatchObject([{ rule: 'refusal-12' }]);
  });

  it('an answer in time is enough unless the centre finds that it is not', () => {
    const answered = after(informationRequested(), informationProvided);
    expect(types(answered.by('2026-05-12T09:00:00.000Z').events())).toContain('ApplicationAdmitted');
    expect(types(answered.by('2026-05-12T09:00:00.000Z', missing(true)).events())).toContain('ApplicationRefused');
  });

  it('about a late answer, and a term whose day is not known, the centre decides', () => {
    const late: ApplicationEvent = { ...informationProvided, data: { ...informationProvided.data, on: '2026-05-14' } };
    for (const history of [[informationRequested(), late], [informationRequested(null)]]) {
      const decided = (facts: ApplicantFacts) =>
        types(
          after(...history)
            .by('2026-05-14T09:00:00.000Z', facts)
            .events(),
        );
      expect(decided(goodFacts)).toEqual(['ApplicationChecked']);
      expect(decided(missing(false))).toContain('ApplicationAdmitted');
      expect(decided(missing(true))).toContain('ApplicationRefused');
    }
  });

  it('is not taken to be there because it was not asked for yet when the application was checked first', () => {
    const late: ApplicationEvent = { ...informationProvided, data: { ...informationProvided.data, on: '2026-05-14' } };
    const first = dataOf(checking(without('onMspPlatform')).events(), 'ApplicationChecked');
    expect(first?.facts.requestedInformationMissing?.value).toBe(false);
    const history = [
      applicationFiled,
      { type: 'ApplicationChecked', data: first },
      informationRequested(),
      late,
    ] as readonly ApplicationEvent[];
    const application = history.reduce(applying.evolve, applying.initial);
    if (application.status === 'none') throw new Error('Nothing was filed');
    const facts = factsToBeginWith(application, { facts: outside, at: '2026-05-14T09:00:00.000Z' });
    expect(facts.requestedInformationMissing).toBeUndefined();
    expect(facts.inSmeRegister).toEqual(goodFacts.inSmeRegister);
  });

  it('what nobody has asked for is not missing', () => {
    expect(types(checking(missing(true)).events())).toContain('ApplicationAdmitted');
  });
});

describe('who checks, and when', () => {
  it('curators and secretaries of the centre, again as long as nothing is decided', () => {
    const again = given(applying, applicationFiled, applicationChecked('not-established'));
    expect(again.when(check(goodFacts), knowing()).refusal()).toBeUndefined();
    for (const actor of [acting('applicant', 'orel').actor, acting('curator', 'krasnoyarsk').actor]) {
      const situation = { actor, at: '2026-05-07T09:00:00.000Z', facts: outside } as never;
      expect(again.when(check(goodFacts), situation).refusal()).toBe('forbidden');
    }
  });

  it('not the representative of the organisation, whatever office they hold at the centre', () => {
    const actor = { ...acting('curator', 'orel').actor, person: applicationFiled.data.representative };
    const situation = { actor, at: '2026-05-07T09:00:00.000Z', facts: outside } as never;
    expect(checking(goodFacts, situation).refusal()).toBe('own-organisation');
  });

  it('not what is decided already, and not what is not there', () => {
    const decided = given(applying, applicationFiled, applicationChecked('eligible'), applicationAdmitted);
    expect(decided.when(check(goodFacts), knowing()).refusal()).toBe('application-not-open');
    expect(given(applying).when(check(goodFacts), knowing()).refusal()).toBe('forbidden');
  });
});
