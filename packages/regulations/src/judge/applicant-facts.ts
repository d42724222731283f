import type { UsedFact, Words } from '@veche/contracts';
import type { FactName } from '../edition.ts';

/** How a fact of an applicant is named, and how it is told when it holds and when it does not. */
export interface FactWording {
  readonly title: Words;
  readonly unit: UsedFact['unit'];
  readonly yes?: Words;
  readonly no?: Words;
}

const yesOrNo = (title: Words, yes: Words, no: Words): FactWording => ({ title, unit: 'none', yes, no });

export const FACTS: Readonly<Record<FactName, FactWording>> = {
  inSmeRegister: yesOrNo(
    { ru: 'включение в Единый реестр субъектов МСП', en: 'being in the Unified SME Register' },
    { ru: 'Заявитель есть в Едином реестре субъектов МСП.', en: 'The applicant is in the Unified SME Register.' },
    { ru: 'Заявителя нет в Едином реестре субъектов МСП.', en: 'The applicant is not in the Unified SME Register.' },
  ),
  meetsArticle4: yesOrNo(
    { ru: 'соответствие статье 4 Закона № 209-ФЗ', en: 'meeting article 4 of Law 209-FZ' },
    { ru: 'Критерии статьи 4 Закона № 209-ФЗ соблюдены.', en: 'The criteria of article 4 of Law 209-FZ are met.' },
    {
      ru: 'Критерии статьи 4 Закона № 209-ФЗ не соблюдены.',
      en: 'The criteria of article 4 of Law 209-FZ are not met.',
    },
  ),
  registeredInRegion: { title: { ru: 'регион регистрации', en: 'region of registration' }, unit: 'none' },
  separateUnitInRegion: yesOrNo(
    { ru: 'обособленное подразделение в области', en: 'a separate unit in the region' },
    { ru: 'Обособленное подразделение в области есть.', en: 'There is a separate unit in the region.' },
    { ru: 'Обособленного подразделения в области нет.', en: 'There is no separate unit in the region.' },
  ),
  activeInRegion: yesOrNo(
    { ru: 'фактическая деятельность в регионе', en: 'real activity in the region' },
    { ru: 'Заявитель ведёт деятельность в регионе.', en: 'The applicant is active in the region.' },
    { ru: 'Заявитель не ведёт деятельности в регионе.', en: 'The applicant is not active in the region.' },
  ),
  taxesPaidInRegion: yesOrNo(
    { ru: 'уплата налогов в бюджет области', en: 'taxes paid to the budget of the region' },
    { ru: 'Налоги платятся в бюджет области.', en: 'Taxes are paid to the budget of the region.' },
    { ru: 'Налоги в бюджет области не платятся.', en: 'No taxes are paid to the budget of the region.' },
  ),
  clusterMember: yesOrNo(
    { ru: 'участие в кластере', en: 'membership of a cluster' },
    { ru: 'Заявитель — участник кластера.', en: 'The applicant is a member of a cluster.' },
    { ru: 'Заявитель не участник кластера.', en: 'The applicant is not a member of a cluster.' },
  ),
  taxRegistrationDate: {
    title: { ru: 'дата регистрации в налоговом органе', en: 'day of tax registration' },
    unit: 'date',
  },
  scoringPassed: yesOrNo(
    { ru: 'прохождение скоринга или прескоринга', en: 'passing of scoring or prescoring' },
    { ru: 'Скоринг или прескоринг пройден.', en: 'Scoring or prescoring is passed.' },
    { ru: 'Скоринг или прескоринг не пройден.', en: 'Scoring or prescoring is not passed.' },
  ),
  onMspPlatform: yesOrNo(
    { ru: 'регистрация на Цифровой платформе МСП.РФ', en: 'registration on the MSP.RF platform' },
    { ru: 'Заявитель зарегистрирован на МСП.РФ.', en: 'The applicant is registered on MSP.RF.' },
    { ru: 'Заявитель не зарегистрирован на МСП.РФ.', en: 'The applicant is not registered on MSP.RF.' },
  ),
  selectionPassed: yesOrNo(
    { ru: 'прохождение конкурсного отбора', en: 'passing of the competitive selection' },
    { ru: 'Конкурсный отбор пройден.', en: 'The competitive selection is passed.' },
    { ru: 'Конкурсный отбор не пройден.', en: 'The competitive selection is not passed.' },
  ),
  specialOperationFamily: yesOrNo(
    {
      ru: 'участие в СВО или родство с участником',
      en: 'being of the family of a participant of the special operation',
    },
    {
      ru: 'Статус участника СВО или члена его семьи подтверждён.',
      en: 'The status of a participant or family is confirmed.',
    },
    {
      ru: 'Заявитель не участник СВО и не член его семьи.',
      en: 'The applicant is neither a participant nor of the family.',
    },
  ),
  underReorganisation: yesOrNo(
    { ru: 'реорганизация', en: 'reorganisation' },
    { ru: 'Заявитель в процессе реорганизации.', en: 'The applicant is under reorganisation.' },
    { ru: 'Реорганизации нет.', en: 'There is no reorganisation.' },
  ),
  underLiquidation: yesOrNo(
    { ru: 'ликвидация', en: 'liquidation' },
    { ru: 'Заявитель в процессе ликвидации.', en: 'The applicant is under liquidation.' },
    { ru: 'Ликвидации нет.', en: 'There is no liquidation.' },
  ),
  underBankruptcy: yesOrNo(
    { ru: 'процедура банкротства', en: 'bankruptcy procedure' },
    { ru: 'В отношении заявителя введена процедура банкротства.', en: 'A bankruptcy procedure is opened.' },
    { ru: 'Процедур банкротства нет.', en: 'There is no bankruptcy procedure.' },
  ),
  activitySuspended: yesOrNo(
    { ru: 'приостановление деятельности', en: 'suspension of activity' },
    { ru: 'Деятельность заявителя приостановлена.', en: 'The activity of the applicant is suspended.' },
    { ru: 'Деятельность не приостановлена.', en: 'The activity is not suspended.' },
  ),
  sameGroupAsFund: yesOrNo(
    { ru: 'одна группа лиц с Фондом', en: 'one group of persons with the Fund' },
    { ru: 'Заявитель в одной группе лиц с Фондом.', en: 'The applicant is in one group of persons with the Fund.' },
    { ru: 'С Фондом в одну группу лиц заявитель не входит.', en: 'The applicant is not in one group with the Fund.' },
  ),
  sameGroupAsExecutor: yesOrNo(
    { ru: 'одна группа лиц с исполнителем', en: 'one group of persons with the executor' },
    { ru: 'Заявитель в одной группе лиц с исполнителем.', en: 'The applicant is in one group with the executor.' },
    {
      ru: 'С исполнителем в одну группу лиц заявитель не входит.',
      en: 'The applicant is not in one group with the executor.',
    },
  ),
  taxDebtKopecks: { title: { ru: 'задолженность по налогам и сборам', en: 'debt on taxes and fees' }, unit: 'kopecks' },
  taxDebtSentToBailiff: yesOrNo(
    { ru: 'направление долга приставу', en: 'the debt being sent to a bailiff' },
    { ru: 'Долг направлен судебному приставу.', en: 'The debt is sent to a bailiff.' },
    { ru: 'Приставу долг не направлялся.', en: 'The debt is not sent to a bailiff.' },
  ),
  lastBreach: {
    title: { ru: 'последнее нарушение условий поддержки', en: 'last breach of support conditions' },
    unit: 'date',
  },
  lastInsolvencyOrLicenceSanction: {
    title: {
      ru: 'последняя процедура банкротства или санкция по лицензии',
      en: 'last insolvency procedure or licence sanction',
    },
    unit: 'date',
  },
  financialInstitution: yesOrNo(
    { ru: 'статус финансовой организации', en: 'being a financial institution' },
    { ru: 'Заявитель — финансовая организация.', en: 'The applicant is a financial institution.' },
    { ru: 'Заявитель не финансовая организация.', en: 'The applicant is not a financial institution.' },
  ),
  consumerCooperative: yesOrNo(
    { ru: 'статус потребительского кооператива', en: 'being a consumer cooperative' },
    { ru: 'Заявитель — потребительский кооператив.', en: 'The applicant is a consumer cooperative.' },
    { ru: 'Заявитель не потребительский кооператив.', en: 'The applicant is not a consumer cooperative.' },
  ),
  productionSharing: yesOrNo(
    { ru: 'участие в соглашении о разделе продукции', en: 'production sharing' },
    { ru: 'Заявитель — участник соглашения о разделе продукции.', en: 'The applicant is in production sharing.' },
    {
      ru: 'В соглашениях о разделе продукции заявитель не участвует.',
      en: 'The applicant is not in production sharing.',
    },
  ),
  gambling: yesOrNo(
    { ru: 'игорный бизнес', en: 'gambling' },
    { ru: 'Заявитель ведёт игорный бизнес.', en: 'The applicant runs gambling.' },
    { ru: 'Игорного бизнеса нет.', en: 'There is no gambling.' },
  ),
  nonResident: yesOrNo(
    { ru: 'статус нерезидента', en: 'being a non-resident' },
    { ru: 'Заявитель — нерезидент Российской Федерации.', en: 'The applicant is a non-resident of Russia.' },
    { ru: 'Заявитель — резидент Российской Федерации.', en: 'The applicant is a resident of Russia.' },
  ),
  treatyAllowsNonResident: yesOrNo(
    { ru: 'исключение по международному договору', en: 'an exception by treaty' },
    { ru: 'Действует исключение по международному договору.', en: 'A treaty makes an exception.' },
    { ru: 'Исключения по международному договору нет.', en: 'No treaty makes an exception.' },
  ),
  moneyLeftForServiceKopecks: {
    title: { ru: 'остаток средств на услугу', en: 'money left for the service' },
    unit: 'kopecks',
  },
  requestedInformationMissing: yesOrNo(
    { ru: 'непредставление запрошенной информации', en: 'requested information not being given' },
    { ru: 'Запрошенная информация в срок не представлена.', en: 'Requested information was not given in time.' },
    {
      ru: 'Запрошенная информация представлена или не запрашивалась.',
      en: 'Requested information was given, or none was requested.',
    },
  ),
  sameSupportActive: yesOrNo(
    { ru: 'действующая аналогичная поддержка', en: 'the same support still running' },
    {
      ru: 'Аналогичная поддержка уже оказывается, договор не закрыт актом.',
      en: 'The same support is running: its contract is not closed by an act.',
    },
    { ru: 'Аналогичной незавершённой поддержки нет.', en: 'No such support is running.' },
  ),
  exciseGoodsOrMinerals: yesOrNo(
    { ru: 'подакцизные товары или добыча полезных ископаемых', en: 'excisable goods or extraction of minerals' },
    {
      ru: 'Среди видов деятельности есть подакцизные товары или полезные ископаемые.',
      en: 'The activities include excisable goods or minerals.',
    },
    {
      ru: 'Подакцизных товаров и полезных ископаемых среди видов деятельности нет.',
      en: 'The activities include neither excisable goods nor minerals.',
    },
  ),
  taxDutyUnfulfilled: yesOrNo(
    { ru: 'неисполненная обязанность по налогам', en: 'unfulfilled tax duty' },
    { ru: 'Есть неисполненная обязанность по налогам.', en: 'There is an unfulfilled tax duty.' },
    { ru: 'Неисполненной обязанности по налогам нет.', en: 'There is no unfulfilled tax duty.' },
  ),
  profileFitsCluster: yesOrNo(
    { ru: 'соответствие профилю кластера', en: 'fitting the profile of the cluster' },
    { ru: 'Заявитель подходит профилю кластера.', en: 'The applicant fits the profile of the cluster.' },
    { ru: 'Заявитель не подходит профилю кластера.', en: 'The applicant does not fit the profile of the cluster.' },
  ),
  matchingOkvedCodes: {
    title: { ru: 'число подходящих кодов ОКВЭД', en: 'number of matching activity codes' },
    unit: 'none',
  },
};
