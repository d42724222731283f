import { day, estimateRow, FileApplication, figureYears, passport } from '@veche/contracts';
import { z } from 'zod';
import { shortText, signature, year } from './fields.ts';
import { type Form, titled } from './form.ts';

/** What is filed on the platform is the form: each field is the one of the command, under the name the paper gives it. */
const { inn, contactName, contactPosition, contactPhone, contactEmail, headName, headExperience, specialists } =
  FileApplication.schema.shape;
const { project, website, description, goals, figures, earlierSupport, earlierEffect, additional } = passport.shape;

const schema = z.strictObject({
  campaignYear: titled(year, { ru: 'Год отбора', en: 'Year of the selection' }),
  organisation: titled(shortText, { ru: 'Наименование субъекта МСП', en: 'SME name' }),
  inn: titled(inn, { ru: 'ИНН', en: 'Taxpayer number (INN)' }),
  contactName: titled(contactName, { ru: 'Контактное лицо: ФИО', en: 'Contact: full name' }),
  contactPosition: titled(contactPosition, { ru: 'Контактное лицо: должность', en: 'Contact: position' }),
  phone: titled(contactPhone, { ru: 'Телефон', en: 'Phone' }),
  email: titled(contactEmail, { ru: 'Электронная почта', en: 'E-mail' }),
  project: titled(project, { ru: 'Название проекта/бренда', en: 'Project / brand name' }),
  website: titled(website, { ru: 'Веб-сайт проекта (если есть)', en: 'Web site (if any)' }),
  description: titled(description, { ru: 'Краткое описание проекта', en: 'Short description of the project' }),
  goals: titled(goals, { ru: 'Цели софинансирования', en: 'Goals of the co-financing' }),
  estimate: titled(z.array(estimateRow).min(1).max(20), { ru: 'Смета расходов', en: 'Estimate' }),
  figures: titled(figures, {
    ru: 'Финансовые и операционные показатели',
    en: 'Financial and operating figures',
  }),
  earlierSupport: titled(earlierSupport, {
    ru: 'Предыдущая поддержка: год и тип',
    en: 'Earlier support: year and kind',
  }),
  earlierEffect: titled(earlierEffect, { ru: 'Эффект от поддержки', en: 'Effect of that support' }),
  head: titled(z.strictObject({ name: headName, experience: headExperience }), {
    ru: 'Руководитель проекта/компании',
    en: 'Head of the project / company',
  }),
  specialists: titled(specialists, { ru: 'Ключевые специалисты', en: 'Key specialists' }),
  additional: titled(additional, { ru: 'Дополнительная информация', en: 'Additional information' }),
  date: titled(day, { ru: 'Дата', en: 'Date' }),
  signature: titled(signature, { ru: 'Подпись и печать (при наличии)', en: 'Signature and stamp (if any)' }),
});

type Filled = z.infer<typeof schema>;

/** Four past years, the plan of the campaign's year and of the next: the columns roll with the year (H25). */
const yearsRoll = ({ campaignYear, figures: columns }: Filled): boolean =>
  columns.every((column, index) => column.year === figureYears(campaignYear)[index]);

/** Appendix 4, the application in a selection; its sections are numbered as printed, without a fifth (U37). */
export const PROJECT_PASSPORT: Form = {
  id: 'project-passport',
  clause: '002 App.4',
  title: { ru: 'Паспорт-анкета кластерного проекта', en: 'Passport of a cluster project' },
  schema: schema
    .refine(yearsRoll, { path: ['figures'], error: 'Нужны четыре прошедших года, год отбора и следующий' })
    .refine((filled) => filled.earlierSupport.length === 0 || filled.earlierEffect !== undefined, {
      path: ['earlierEffect'],
      error: 'Укажите, какой эффект дала прежняя поддержка',
    }),
};
