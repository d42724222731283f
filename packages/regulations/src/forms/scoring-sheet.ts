import { day } from '@veche/contracts';
import { z } from 'zod';
import { longText, shortText } from './fields.ts';
import { type Form, titled } from './form.ts';

const score = z.int().min(0).max(5);

const schema = z.strictObject({
  session: titled(shortText, { ru: 'Заседание', en: 'Session' }),
  application: titled(shortText, { ru: 'Заявка', en: 'Application' }),
  member: titled(shortText, { ru: 'Член комиссии', en: 'Member of the commission' }),
  scores: titled(z.tuple([score, score, score, score, score]), {
    ru: 'Баллы по пяти критериям, целые числа от 0 до 5',
    en: 'Scores by the five criteria, whole numbers from 0 to 5',
  }),
  date: titled(day, { ru: 'Дата', en: 'Date' }),
  note: titled(longText.optional(), { ru: 'Примечание', en: 'Note' }),
});

/** Appendix 3: one sheet per member and application. */
export const SCORING_SHEET: Form = {
  id: 'scoring-sheet',
  clause: '002 App.3',
  title: { ru: 'Критерии оценки заявок', en: 'Criteria of applications' },
  schema,
};
