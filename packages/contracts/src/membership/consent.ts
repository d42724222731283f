import { z } from 'zod';
import { words } from '../regulation/judge.ts';
import { sha256 } from '../values.ts';

/**
 * Consent to the processing of personal data, as the applicant reads it [152-FZ art. 9]. A consent names the version and the
 * hash of the Russian text; whoever changes a letter gives the text a new version.
 */
export const PERSONAL_DATA_CONSENT = {
  version: '2026-11',
  text: {
    ru: [
      'Я даю центру кластерного развития, в который обращаюсь, согласие на обработку моих персональных данных: фамилии, имени, отчества, должности, телефона и адреса электронной почты.',
      'Цель: рассмотрение обращений организации, которую я представляю, участие её в кластере и получение ею услуг центра.',
      'Центр вправе собирать, записывать, хранить, уточнять, использовать и удалять эти данные, в том числе с помощью автоматизированных средств. В открытые реестры они не попадают.',
      'Согласие действует, пока организация участвует в кластере или получает услуги, и ещё столько, сколько закон обязывает хранить документы о них. Отозвать его можно письмом в центр; тогда данные удаляют, если закон не обязывает хранить их дальше.',
    ].join('\n\n'),
    en: [
      'I consent that the cluster development centre I am turning to processes my personal data: surname, name, patronymic, position, telephone and e-mail address.',
      'Purpose: consideration of the requests of the organisation I represent, its participation in a cluster and its receiving services of the centre.',
      'The centre may collect, record, keep, correct, use and erase these data, also by automatic means. They do not appear in public registers.',
      'The consent is valid as long as the organisation takes part in a cluster or receives services, and as long afterwards as the law obliges to keep the papers about them. It can be withdrawn by a letter to the centre; the data are then erased unless the law obliges to keep them longer.',
    ].join('\n\n'),
  },
} as const;

/** The text that is shown today; `sha256` is that of its Russian words in UTF-8. */
export const consentText = z.object({ version: z.string(), sha256, text: words });
export type ConsentText = z.infer<typeof consentText>;

/** The statements of an application to join, each of which must be made [002 §10.1]. */
export const MEMBERSHIP_STATEMENTS = {
  notInLiquidation: {
    ru: 'Организация не находится в стадии ликвидации',
    en: 'The organisation is not in liquidation',
  },
  notInReorganisation: {
    ru: 'Организация не находится в стадии реорганизации',
    en: 'The organisation is not in reorganisation',
  },
  notBankrupt: {
    ru: 'В отношении организации нет решения суда о банкротстве и не открыто конкурсное производство',
    en: 'There is no decision of a court on bankruptcy, and no bankruptcy proceedings are opened',
  },
  acceptsAgreement: {
    ru: 'Организация согласна с соглашением участников кластера и обязуется его исполнять',
    en: 'The organisation accepts the agreement of the members of the cluster and undertakes to keep it',
  },
} as const;
