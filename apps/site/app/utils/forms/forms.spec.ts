import { describe, expect, it } from '@jest/globals';
import { applicationBody, applicationErrors, noApplication, phoneOf, type TypedApplication } from './application';
import { aboutMinutes, errorsOfStep, minutesLeft, nextStep, stepOf, steps } from './applicationSteps';
import { typedAgain } from './filedApplication';
import { joiningErrors, noJoining } from './joining';
import { noOrganisation, numberState, okvedCodes, organisationErrors, wrongOkved } from './organisation';

const consent = { version: '2026-11', sha256: 'a'.repeat(64) };
const known = { year: 2026, allowed: ['20000000'], consent };
const INN = '5753000010';
const year = { revenue: '1 250,5', jobs: '2', headcount: '20' };

const filled = (): TypedApplication => ({
  ...noApplication(),
  member: `it ${INN}`,
  contactName: 'Заявкин Микула',
  contactPosition: 'директор',
  contactPhone: '8 (4862) 00-00-00',
  contactEmail: 'a@veche.example',
  project: 'Склад',
  description: 'Учёт',
  goals: 'Рынок',
  rows: [{ service: 'R-5.3', description: 'Сайт', cost: '250 000', share: '', unit: '', event: '', participants: '' }],
  years: Array.from({ length: 6 }, () => year),
  earlier: 'no',
  headName: 'Заявкин',
  headExperience: '12 лет',
  specialists: 'Иванова',
  presentation: {
    file: '0b8ff0a4-52f8-4a59-9d4f-0c3c6d2cf0ab',
    name: 'Склад.pdf',
    sha256: 'b'.repeat(64),
    size: 1,
  },
  declarations: [
    'isSme',
    'noProductionSharing',
    'noGambling',
    'noFinancialInstitution',
    'noNonResident',
    'noInsolvencyInTwoYears',
    'regulationRead',
    'noObjectionToRegister',
  ],
  consent: ['given'],
});
const valid = () => ({ ...filled(), member: `it ${validInn}` });
const validInn = [
  '5753000010',
  '5753000011',
  '5753000012',
  '5753000013',
  '5753000014',
  '5753000015',
  '5753000016',
  '5753000017',
  '5753000018',
  '5753000019',
].find((inn) => numberState('inn', inn) === 'good');

describe('An organisation that is typed in', () => {
  it('is told of a wrong check digit as soon as the number is whole, not before', () => {
    expect([numberState('inn', '575300'), numberState('inn', '57530000x')]).toEqual(['unfinished', 'bad']);
    const states = Array.from({ length: 10 }, (_, digit) => numberState('inn', `575300001${digit}`));
    expect(states.filter((state) => state === 'good')).toHaveLength(1);
  });

  it('lists its codes as people do', () => {
    expect(okvedCodes('62.01, 63.11;62.01\n 26')).toEqual(['62.01', '63.11', '26']);
    expect(wrongOkved('62.01, шесть')).toEqual(['шесть']);
  });

  it('has one error a field, and none for a site it does not have', () => {
    const fields = organisationErrors({ ...noOrganisation(), okved: 'a, b' }).map(({ field }) => field);
    expect(fields).toEqual([...new Set(fields)]);
    expect(fields).toContain('okved');
    expect(fields).not.toContain('website');
  });
});

describe('An application to join', () => {
  it('that is empty lacks each answer, each statement and the consent', () => {
    expect(joiningErrors(noJoining(), { consent }).map(({ field }) => field)).toEqual([
      'inn',
      'questionnaire.products',
      'questionnaire.competences',
      'questionnaire.headcount',
      'statements.notInLiquidation',
      'statements.notInReorganisation',
      'statements.notBankrupt',
      'statements.acceptsAgreement',
      'consent.given',
    ]);
  });
});

describe('An application for support', () => {
  it('that is filled in lacks nothing', () => {
    expect(applicationErrors(valid(), known)).toEqual([]);
  });

  it('has errors only on fields of its steps, and takes all their minutes while it is empty', () => {
    const errors = applicationErrors(noApplication(), { ...known, allowed: [] });
    expect(errors.filter(({ field }) => stepOf(field) === undefined)).toEqual([]);
    expect(minutesLeft(errors)).toBe(steps.reduce((sum, { minutes }) => sum + minutes, 0));
    expect(steps.filter((step) => errorsOfStep(step, errors).length === 0)).toEqual([]);
  });

  it('asks for all that the rules allow where no share is written, and for no more than that', () => {
    expect(applicationBody(valid(), known).estimate[0]).toMatchObject({
      costKopecks: '25000000',
      fundShareKopecks: '20000000',
    });
    const greedy = valid();
    greedy.rows = greedy.rows.map((row) => ({ ...row, share: '200 000,01' }));
    expect(applicationErrors(greedy, known).map(({ field }) => field)).toEqual(['estimate.0.fundShareKopecks']);
  });

  it('names the most that the fund can pay when more is asked for', () => {
    const greedy = valid();
    greedy.rows = greedy.rows.map((row) => ({ ...row, share: '240 000' }));
    const [error] = applicationErrors(greedy, known);
    expect(error?.text.replaceAll(/\s/g, ' ')).toBe('Фонд может оплатить не больше 200 000,00 ₽: уменьшите долю фонда');
  });

  it('needs the plan of its year, which no organisation is too young for', () => {
    const form = valid();
    form.years = form.years.map(() => ({ revenue: '', jobs: '', headcount: '' }));
    expect(applicationErrors(form, known)).toEqual([
      { field: 'passport.figures.4.revenueThousands', text: 'Напишите план на 2026 год' },
    ]);
  });

  it('that was filed can be changed: it is typed in as it was, and declared anew', () => {
    const form = valid();
    const { cluster, inn, passport, estimate, specialOperationFamily, presentation, ...rest } = applicationBody(
      form,
      known,
    );
    const filed = { cluster, inn, passport, estimate, specialOperationFamily, presentation, people: rest };
    const again = typedAgain(filed as never);
    expect({ ...again, declarations: form.declarations, consent: form.consent }).toMatchObject({
      member: form.member,
      contactPhone: '+74862000000',
      years: form.years.map(() => ({ revenue: '1250,5', jobs: '2', headcount: '20' })),
      earlier: 'no',
    });
    const body = applicationBody({ ...again, declarations: form.declarations, consent: form.consent }, known);
    expect(body).toEqual(applicationBody({ ...form, rows: again.rows }, known));
    expect(body.estimate[0]).toMatchObject({ costKopecks: '25000000', fundShareKopecks: '20000000' });
    expect([again.declarations, again.consent]).toEqual([[], []]);
  });

  it('takes numbers as people type them; a blank year is one before the foundation', () => {
    const form = valid();
    form.years = [{ revenue: '', jobs: '', headcount: '' }, ...form.years.slice(1)];
    const { figures } = applicationBody(form, known).passport;
    expect(figures.slice(0, 2)).toEqual([
      { year: 2022, revenueThousands: null, jobsCreated: null, headcount: null },
      { year: 2023, revenueThousands: '1250.5', jobsCreated: 2, headcount: 20 },
    ]);
    expect(applicationErrors(form, known)).toEqual([]);
  });

  it.each([
    ['8 (4862) 00-00-00', '+74862000000'],
    ['+7 486 200 00 00', '+74862000000'],
    ['12345', '12345'],
  ])('understands the telephone %s', (text, phone) => {
    expect(phoneOf(text)).toBe(phone);
  });

  it('goes from step to step to the check', () => {
    expect(nextStep('company')?.id).toBe('project');
    expect(nextStep('declarations')).toBeUndefined();
  });
});

it('minutes that are left are named in the genitive', () => {
  expect([2, 11, 21, 58].map(aboutMinutes)).toEqual([
    'около 2 минут',
    'около 11 минут',
    'около 21 минуты',
    'около 58 минут',
  ]);
});
