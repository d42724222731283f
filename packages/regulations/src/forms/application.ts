import { day, inn } from '@veche/contracts';
import { z } from 'zod';
import {
  email,
  longText,
  personName,
  phone,
  roublesInUnits,
  shortText,
  signature,
  ticked,
  wholeNumber,
  year,
} from './fields.ts';
import { type Form, titled } from './form.ts';

const schema = z.strictObject({
  date: titled(day, { ru: 'Дата', en: 'Date' }),
  organisation: titled(shortText, { ru: 'Наименование организации/ИП', en: 'Organisation / entrepreneur name' }),
  inn: titled(inn, { ru: 'ИНН', en: 'Taxpayer number (INN)' }),
  applicant: titled(personName, { ru: 'ФИО заявителя (полностью)', en: 'Full name of the applicant' }),
  contactName: titled(personName, { ru: 'Контактное лицо: ФИО', en: 'Contact: full name' }),
  contactPosition: titled(shortText, { ru: 'Контактное лицо: должность', en: 'Contact: position' }),
  contactPhone: titled(phone, { ru: 'Контактное лицо: телефон', en: 'Contact: phone' }),
  contactEmail: titled(email, { ru: 'Контактное лицо: электронная почта', en: 'Contact: e-mail' }),
  cluster: titled(shortText, { ru: 'Наименование кластера', en: 'Cluster' }),
  reportYear: titled(year, { ru: 'Предшествующий календарный год', en: 'Previous calendar year' }),
  headcount: titled(wholeNumber, {
    ru: 'Средняя численность сотрудников за предшествующий год, чел.',
    en: 'Average headcount of the previous year, persons',
  }),
  revenueMillions: titled(roublesInUnits, {
    ru: 'Выручка без учёта НДС за предшествующий год, млн руб.',
    en: 'Revenue without VAT of the previous year, million roubles',
  }),
  assetsMillions: titled(roublesInUnits, {
    ru: 'Балансовая стоимость активов за предшествующий год, млн руб.',
    en: 'Book value of assets of the previous year, million roubles',
  }),
  scoring: titled(ticked, { ru: 'Услуги: 1) скоринг субъекта МСП', en: 'Services: 1) scoring of the SME' }),
  service: titled(shortText, { ru: 'Услуги: 2)', en: 'Services: 2)' }),
  content: titled(longText.min(30), {
    ru: 'Состав услуги: работы, итоговые документы, стадия, техническое задание',
    en: 'Content of the service: works, final papers, stage, technical task',
  }),
  D1: titled(ticked, { ru: 'Являюсь субъектом МСП', en: 'Is an SME' }),
  D2: titled(ticked, {
    ru: 'Не являюсь участником соглашений о разделе продукции',
    en: 'Not in production sharing',
  }),
  D3: titled(ticked, { ru: 'Не веду деятельность в сфере игорного бизнеса', en: 'No gambling' }),
  D4: titled(ticked, { ru: 'Не являюсь финансовой организацией', en: 'Not a financial institution' }),
  D5: titled(ticked, { ru: 'Не являюсь нерезидентом Российской Федерации', en: 'Not a non-resident' }),
  D6: titled(ticked, {
    ru: 'В течение двух лет не применялись процедуры банкротства и санкции по лицензии',
    en: 'No insolvency procedure and no sanction on a licence in the last two years',
  }),
  regulationRead: titled(ticked, { ru: 'С регламентом ознакомлен', en: 'Has read the regulation' }),
  consentToPersonalData: titled(ticked, {
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to personal data',
  }),
  noObjectionToRegister: titled(ticked, {
    ru: 'Не возражаю против включения в реестр получателей поддержки',
    en: 'No objection to the register of support recipients',
  }),
  signature: titled(signature, { ru: 'Подпись заявителя', en: 'Signature of the applicant' }),
});

/** Appendix 2, for co-financed services (U69). The year of the figures is the one before the date of the application. */
export const APPLICATION: Form = {
  id: 'application',
  clause: '002 App.2',
  title: { ru: 'Заявление об оказании услуг', en: 'Application for services' },
  schema: schema.refine(({ date, reportYear }) => reportYear === Number(date.slice(0, 4)) - 1, {
    path: ['reportYear'],
    error: 'Нужен год, предшествующий дате заявления',
  }),
};
