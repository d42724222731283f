import { applicationOf, type FileApplication, type FilingFacts, figureYears, type MessageOf } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { dayOf } from '../day.ts';
import type { Policy } from '../decision.ts';
import { isShared, notShared } from './announcing.ts';
import type { Application } from './application.ts';

export type File = MessageOf<typeof FileApplication>;

type FilingPolicy = Policy<File, Application, FilingFacts>;

/** Whether the centre has begun to look at it: from then on the papers stay as they are (H12). */
const checkBegun = (application: Application): boolean =>
  application.status !== 'none' &&
  application.status !== 'withdrawn' &&
  (application.status !== 'filed' || application.checked !== null || application.request !== null);

const whoFiles: readonly FilingPolicy[] = [
  {
    name: 'Такого отбора в центре нет',
    code: 'forbidden',
    holds: ({ centre, campaign, inn, application }, _, { facts }) =>
      facts.campaign?.centre === centre && application === applicationOf(campaign, inn),
  },
  {
    name: 'Заявку подаёт представитель организации от своего имени',
    code: 'application-not-representative',
    field: 'inn',
    holds: ({ representative }, _, { facts, actor }) =>
      facts.organisation?.representative === actor.person && representative === actor.person,
  },
  {
    name: 'Заявки на этот отбор принимают до последнего дня приёма включительно',
    code: 'campaign-closed',
    holds: (_, __, { facts, at }) => facts.campaign !== null && dayOf(at) <= facts.campaign.filingUntil,
  },
  {
    name: 'Пока приём открыт и проверка не начата, заявку можно подать заново; позже её не меняют',
    code: 'application-check-begun',
    holds: (_, application) => !checkBegun(application),
  },
  {
    name: 'Поддержку получают участники кластера: в день подачи организация в нём состоит',
    code: 'application-not-member',
    field: 'cluster',
    holds: (_, __, { facts }) => facts.member,
  },
];

const whatIsFiled: readonly FilingPolicy[] = [
  {
    name: 'Согласие даётся на тот текст, который показан сегодня',
    code: 'application-consent-unknown',
    field: 'consent',
    holds: (_, __, { facts }) => facts.consentKnown,
  },
  {
    name: 'Презентация приложена к заявке этим же лицом, в формате PDF',
    code: 'application-presentation-unknown',
    field: 'presentation',
    holds: (_, __, { facts }) => facts.presentationKnown,
  },
  {
    name: 'Показатели даются за четыре прошедших года, год отбора и следующий год',
    code: 'application-years-wrong',
    field: 'passport.figures',
    holds: ({ passport }, _, { facts }) => {
      const years = figureYears(facts.campaign?.year ?? 0);
      return passport.figures.length === years.length && passport.figures.every(({ year }, at) => year === years[at]);
    },
  },
  {
    name: 'Если поддержка уже была, нужно сказать, какой эффект она дала',
    code: 'application-effect-missing',
    field: 'passport.earlierEffect',
    holds: ({ passport }) => passport.earlierSupport.length === 0 || passport.earlierEffect !== undefined,
  },
];

const whatIsAsked: readonly FilingPolicy[] = [
  {
    name: 'Просить можно только об услугах, на которые объявлен отбор',
    code: 'application-service-outside-campaign',
    field: 'estimate',
    holds: ({ estimate }, _, { facts }) => estimate.every(({ service }) => facts.campaign?.services.includes(service)),
  },
  {
    ...notShared,
    field: 'estimate',
    holds: ({ estimate }, _, { facts: { campaign } }) =>
      campaign === null || !estimate.some(({ service }) => isShared(editionNamed(campaign.edition), service)),
  },
  {
    name: 'В каждой строке сметы у Фонда просят больше нуля',
    code: 'application-share-missing',
    field: 'estimate',
    holds: ({ estimate }) => estimate.every(({ fundShareKopecks }) => BigInt(fundShareKopecks) > 0n),
  },
  {
    name: 'В каждой строке сметы у Фонда просят не больше, чем позволяют все пределы сегодня; остальное платит заявитель',
    code: 'application-share-too-large',
    field: 'estimate',
    holds: ({ estimate }, _, { facts: { shares } }) =>
      shares.length === estimate.length &&
      estimate.every(
        ({ fundShareKopecks }, row) => BigInt(fundShareKopecks) <= BigInt(shares[row]?.fundShareKopecks ?? '0'),
      ),
  },
];

/** What an application must keep to be taken [002 §5.2, §7.1, App.4]. */
export const filingPolicies: readonly FilingPolicy[] = [...whoFiles, ...whatIsFiled, ...whatIsAsked];
