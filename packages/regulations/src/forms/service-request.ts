import { day, inn } from '@veche/contracts';
import { z } from 'zod';
import { email, personName, phone, shortText, signature } from './fields.ts';
import { type Form, titled } from './form.ts';

const schema = z.strictObject({
  date: titled(day, { ru: 'Дата', en: 'Date' }),
  surname: titled(personName, { ru: 'Фамилия', en: 'Surname' }),
  firstName: titled(personName, { ru: 'Имя', en: 'First name' }),
  patronymic: titled(personName.optional(), { ru: 'Отчество', en: 'Patronymic' }),
  birthDate: titled(day, { ru: 'Дата рождения', en: 'Birth date' }),
  organisation: titled(shortText.optional(), { ru: 'Наименование организации', en: 'Organisation name' }),
  inn: titled(inn, { ru: 'ИНН', en: 'Taxpayer number (INN)' }),
  brand: titled(shortText.optional(), { ru: 'Бренд / торговое наименование', en: 'Brand / trade name' }),
  activity: titled(shortText, { ru: 'Вид деятельности', en: 'Kind of activity' }),
  service: titled(z.literal('consultation'), { ru: 'Вид услуги', en: 'Kind of service' }),
  phone: titled(phone, { ru: 'Номер телефона', en: 'Phone' }),
  email: titled(email, { ru: 'Электронная почта', en: 'E-mail' }),
  onMspPlatform: titled(z.boolean(), { ru: 'Регистрация заявителя на ЦП МСП', en: 'Registered on the MSP platform' }),
  consentToNews: titled(z.boolean(), {
    ru: 'Согласие на обработку персональных данных для информации о господдержке',
    en: 'Consent to personal data for information on state support',
  }),
  accepted: titled(z.boolean().optional(), {
    ru: 'Услуги оказаны в полном объёме и в срок, претензий не имею',
    en: 'Services given in full and in time, no claims',
  }),
  signature: titled(signature, { ru: 'Подпись заявителя', en: 'Signature of the applicant' }),
  certifiedBy: titled(signature.optional(), {
    ru: 'Подпись заявителя поставлена в моём присутствии',
    en: 'Signed in my presence (employee of the centre)',
  }),
});

/** Appendix 1. Request and acceptance are one paper in two states (U42); a «no» to news serves the request all the same (H49). */
export const SERVICE_REQUEST: Form = {
  id: 'service-request',
  clause: '002 App.1',
  title: {
    ru: 'Запрос на предоставление услуги в Центре кластерного и инновационного развития',
    en: 'Request for a service of the cluster and innovation development centre',
  },
  schema: schema.refine(({ birthDate, date }) => birthDate < date, {
    path: ['birthDate'],
    error: 'Дата рождения должна быть раньше даты запроса',
  }),
};
