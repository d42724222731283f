import { day, inn, kopecks } from '@veche/contracts';
import { z } from 'zod';
import {
  email,
  longText,
  personName,
  phone,
  roublesInUnits,
  shortText,
  signature,
  website,
  wholeNumber,
  year,
} from './fields.ts';
import { type Form, titled } from './form.ts';

const estimateRow = z
  .strictObject({
    service: shortText,
    description: longText,
    costKopecks: kopecks,
    fundShareKopecks: kopecks,
    ownShareKopecks: kopecks,
  })
  .refine(
    ({ costKopecks, fundShareKopecks, ownShareKopecks }) =>
      BigInt(fundShareKopecks) + BigInt(ownShareKopecks) === BigInt(costKopecks),
    { path: ['ownShareKopecks'], error: 'Доля Фонда и собственная доля вместе дают стоимость' },
  );

/** Figures may be missing for the years before the foundation. */
const yearFigures = z.strictObject({
  year,
  revenueThousands: roublesInUnits.nullable(),
  jobsCreated: wholeNumber.nullable(),
  headcount: wholeNumber.nullable(),
});

const person = z.strictObject({ name: personName, position: shortText, experience: longText });

const schema = z.strictObject({
  campaignYear: titled(year, { ru: 'Год отбора', en: 'Year of the selection' }),
  organisation: titled(shortText, { ru: 'Наименование субъекта МСП', en: 'SME name' }),
  inn: titled(inn, { ru: 'ИНН', en: 'Taxpayer number (INN)' }),
  contactName: titled(personName, { ru: 'Контактное лицо: ФИО', en: 'Contact: full name' }),
  contactPosition: titled(shortText, { ru: 'Контактное лицо: должность', en: 'Contact: position' }),
  phone: titled(phone, { ru: 'Телефон', en: 'Phone' }),
  email: titled(email, { ru: 'Электронная почта', en: 'E-mail' }),
  project: titled(shortText, { ru: 'Название проекта/бренда', en: 'Project / brand name' }),
  website: titled(website.optional(), { ru: 'Веб-сайт проекта (если есть)', en: 'Web site (if any)' }),
  description: titled(longText, { ru: 'Краткое описание проекта', en: 'Short description of the project' }),
  goals: titled(longText, { ru: 'Цели софинансирования', en: 'Goals of the co-financing' }),
  estimate: titled(z.array(estimateRow).min(1).max(50), { ru: 'Смета расходов', en: 'Estimate' }),
  figures: titled(z.array(yearFigures).length(6), {
    ru: 'Финансовые и операционные показатели',
    en: 'Financial and operating figures',
  }),
  earlierSupport: titled(z.array(z.strictObject({ year, kind: shortText })).max(50), {
    ru: 'Предыдущая поддержка: год и тип',
    en: 'Earlier support: year and kind',
  }),
  earlierEffect: titled(longText.optional(), { ru: 'Эффект от поддержки', en: 'Effect of that support' }),
  head: titled(person, { ru: 'Руководитель проекта/компании', en: 'Head of the project / company' }),
  specialists: titled(z.array(person).min(1).max(50), { ru: 'Ключевые специалисты', en: 'Key specialists' }),
  additional: titled(longText.optional(), { ru: 'Дополнительная информация', en: 'Additional information' }),
  date: titled(day, { ru: 'Дата', en: 'Date' }),
  signature: titled(signature, { ru: 'Подпись и печать (при наличии)', en: 'Signature and stamp (if any)' }),
});

type Passport = z.infer<typeof schema>;

/** Four past years, the plan of the campaign's year and of the next: the columns roll with the year (H25). */
const yearsRoll = ({ campaignYear, figures }: Passport): boolean =>
  figures.every((column, index) => column.year === campaignYear - 4 + index);

/** Appendix 4, the application in a selection; its sections are numbered as printed, without a fifth (U37). */
export const PROJECT_PASSPORT: Form = {
  id: 'project-passport',
  clause: '002 App.4',
  title: { ru: 'Паспорт-анкета кластерного проекта', en: 'Passport of a cluster project' },
  schema: schema
    .refine(yearsRoll, { path: ['figures'], error: 'Нужны четыре прошедших года, год отбора и следующий' })
    .refine(({ earlierSupport, earlierEffect }) => earlierSupport.length === 0 || earlierEffect !== undefined, {
      path: ['earlierEffect'],
      error: 'Укажите, какой эффект дала прежняя поддержка',
    }),
};
