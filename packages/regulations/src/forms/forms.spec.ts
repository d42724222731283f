import { describe, expect, it } from '@jest/globals';
import { OREL_2026 } from '../orel-2026/edition.ts';
import { APPLICATION } from './application.ts';
import { fieldTitles } from './form.ts';
import { PROJECT_PASSPORT } from './project-passport.ts';
import { SCORING_SHEET } from './scoring-sheet.ts';
import { SERVICE_REQUEST } from './service-request.ts';

const signature = { name: 'Иванова Анна Петровна', on: '2026-05-12' };
const contact = { phone: '+74862000000', email: 'anna@example.org' };

const request = {
  date: '2026-05-12',
  surname: 'Иванова',
  firstName: 'Анна',
  birthDate: '1990-02-03',
  inn: '7707083893',
  activity: 'Производство мебели',
  service: 'consultation',
  ...contact,
  onMspPlatform: true,
  consentToNews: false,
  signature,
};

const application = {
  date: '2026-05-12',
  organisation: 'ООО «Мебель»',
  inn: '7707083893',
  applicant: 'Иванова Анна Петровна',
  contactName: 'Иванова Анна Петровна',
  contactPosition: 'директор',
  contactPhone: contact.phone,
  contactEmail: contact.email,
  cluster: 'Мебельный кластер',
  reportYear: 2025,
  headcount: 12,
  revenueMillions: '14,5',
  assetsMillions: '3',
  scoring: true,
  service: 'R-5.3',
  content: 'Разработка сайта и фирменного стиля с нуля, итог — работающий сайт',
  ...Object.fromEntries(['D1', 'D2', 'D3', 'D4', 'D5', 'D6'].map((id) => [id, true])),
  regulationRead: true,
  consentToPersonalData: true,
  noObjectionToRegister: true,
  signature,
};

const passport = {
  campaignYear: 2026,
  organisation: 'ООО «Мебель»',
  inn: '7707083893',
  contactName: 'Иванова Анна',
  contactPosition: 'директор',
  ...contact,
  project: 'Мебель из Орла',
  description: 'Производим мебель',
  goals: 'Выйти на рынки соседних областей',
  estimate: [
    {
      service: 'R-5.3',
      description: 'Сайт',
      costKopecks: '10000000',
      fundShareKopecks: '9000000',
    },
  ],
  figures: [2022, 2023, 2024, 2025, 2026, 2027].map((year) => ({
    year,
    revenueThousands: '1200',
    jobsCreated: 1,
    headcount: 10,
  })),
  earlierSupport: [],
  head: { name: 'Иванова Анна', experience: '10 лет' },
  specialists: 'Петров Пётр, технолог, мебель',
  date: '2026-05-12',
  signature,
};

const sheet = { session: 's-1', application: 'a-1', member: 'm-1', scores: [5, 4, 3, 2, 0], date: '2026-05-12' };

const papers = [
  ['Appendix 1', SERVICE_REQUEST, request],
  ['Appendix 2', APPLICATION, application],
  ['Appendix 3', SCORING_SHEET, sheet],
  ['Appendix 4', PROJECT_PASSPORT, passport],
] as const;

describe('the forms', () => {
  it.each(papers)('%s takes a paper that is filled in', (_, form, paper) => {
    expect(form.schema.safeParse(paper).error).toBeUndefined();
  });

  it.each(papers)('%s refuses a field that it does not have', (_, form, paper) => {
    expect(form.schema.safeParse({ ...paper, extra: 1 }).success).toBe(false);
  });

  it('are the four appendices of the regulation', () => {
    expect(OREL_2026.forms.map(({ clause }) => clause)).toEqual(['002 App.1', '002 App.2', '002 App.3', '002 App.4']);
  });

  it('give each field its title in Russian and in English', () => {
    for (const form of OREL_2026.forms) {
      for (const [name, title] of Object.entries(fieldTitles(form.schema))) {
        expect(title.ru).toMatch(/[а-яё]/i);
        expect(title.en).not.toBe(name);
      }
    }
  });
});

describe('the application', () => {
  it.each(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'consentToPersonalData'])('must have %s ticked', (name) => {
    expect(APPLICATION.schema.safeParse({ ...application, [name]: false }).success).toBe(false);
  });

  it('tells figures of the year before its date', () => {
    expect(APPLICATION.schema.safeParse({ ...application, reportYear: 2024 }).error?.issues[0]?.path).toEqual([
      'reportYear',
    ]);
  });

  it('has a taxpayer number whose check digit is right', () => {
    expect(APPLICATION.schema.safeParse({ ...application, inn: '7707083894' }).error?.issues[0]?.path).toEqual(['inn']);
  });
});

describe('the project passport', () => {
  const wrong = (changed: object) =>
    PROJECT_PASSPORT.schema.safeParse({ ...passport, ...changed }).error?.issues[0]?.path[0];

  it('rolls its six columns with the year of the selection', () => {
    expect(wrong({ campaignYear: 2027 })).toBe('figures');
  });

  it('has shares that add up to the cost', () => {
    expect(wrong({ estimate: [{ ...passport.estimate[0], ownShareKopecks: '1' }] })).toBe('estimate');
  });

  it('tells the effect of earlier support when there was some', () => {
    expect(wrong({ earlierSupport: [{ year: 2024, kind: 'Сайт' }] })).toBe('earlierEffect');
  });
});
