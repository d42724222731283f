import type { MembershipEvent, membershipFacts, Words } from '@veche/contracts';

/** What has happened, as a line of the history, with its clause. */
export const HAPPENINGS: Readonly<Record<MembershipEvent['type'], readonly [title: string, clause: string]>> = {
  MembershipApplied: ['Подана заявка на вступление', '002 §10.2'],
  ConsentGiven: ['Дано согласие на обработку персональных данных', '152-ФЗ ст. 9'],
  MembershipChecked: ['Заявка проверена', '002 §10.1'],
  MembershipRefused: ['Во вступлении отказано', '002 §10.4'],
  CouncilVoteCast: ['Подан голос в совете', '002 §10.3'],
  MembershipAdmitted: ['Организация принята в кластер', '002 §10.3'],
  LeavingRequested: ['Подано уведомление о выходе', '002 §10.5'],
  ExclusionProposed: ['Предложено исключить участника', '002 §10.5'],
  MemberExcluded: ['Участник исключён', '002 §10.5'],
  ExclusionDeclined: ['Совет не поддержал исключение', '002 §10.5'],
};

interface Asked {
  readonly title: Words;
  /** Where it is usually seen. */
  readonly source: string;
}

/** What a check asks for, in the order in which it is asked. */
export const ASKED: Readonly<Record<keyof typeof membershipFacts.shape, Asked>> = {
  underLiquidation: {
    title: { ru: 'Организация в стадии ликвидации', en: 'The organisation is in liquidation' },
    source: 'Выписка из ЕГРЮЛ',
  },
  underReorganisation: {
    title: { ru: 'Организация в стадии реорганизации', en: 'The organisation is in reorganisation' },
    source: 'Выписка из ЕГРЮЛ',
  },
  underBankruptcy: {
    title: {
      ru: 'Есть решение суда о банкротстве, открыто конкурсное производство',
      en: 'A court has decided on bankruptcy, and proceedings are opened',
    },
    source: 'Единый федеральный реестр сведений о банкротстве',
  },
  profileFitsCluster: {
    title: { ru: 'Профиль организации соответствует кластеру', en: 'The profile of the organisation fits the cluster' },
    source: 'Анкета организации',
  },
};

export const GROUNDS = {
  'activity-stopped': 'Участник прекратил деятельность',
  'members-initiative': 'Инициатива других участников',
  'agreement-breach': 'Нарушение соглашения участников',
} as const;
