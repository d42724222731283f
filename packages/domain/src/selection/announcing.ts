import type { AnnounceCampaign, AnnouncingFacts, CampaignCommand, CampaignEvent, MessageOf } from '@veche/contracts';
import { type Edition, editionInForce } from '@veche/regulations';
import { dayOf, daysAfter } from '../day.ts';
import { byType, type Decider, enforce, type Policy, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { dueOn } from '../term.ts';
import { type Campaign, campaignStream, evolveCampaign, unknownCampaign } from './campaign.ts';

type Announce = MessageOf<typeof AnnounceCampaign>;

/** The whole selection, from the announcement to the results [002 §7.1]. */
const SELECTION_TERM = 'T05';
/** For how long filing is open unless the centre sets another day (H09). */
const FILING_DAYS = 10;

const spanOf = ({ terms }: Edition): number => {
  const counting = terms.find(({ id }) => id === SELECTION_TERM)?.counting;
  return counting?.as === 'calendar-days' ? counting.count : 0;
};

/**
 * The days of a selection that is announced on a day (ISO): between which filing may end, and when the results are due.
 * `resultsDue` is null when the calendar is not known; then filing ends before the twentieth day whatever day of the week it is.
 */
export const selectionDays = (edition: Edition, announcedOn: string) => {
  const resultsDue = dueOn(edition, SELECTION_TERM, announcedOn);
  return {
    earliestFilingUntil: daysAfter(announcedOn, 1),
    suggestedFilingUntil: daysAfter(announcedOn, FILING_DAYS),
    latestFilingUntil: daysAfter(announcedOn, spanOf(edition) - 1),
    resultsDue,
  };
};

/** Whether the edition gives money for the service in the year. */
export const isOffered = ({ services }: Edition, code: string, year: number): boolean =>
  services.some(
    (service) => service.code === code && service.payment === 'co-financed' && service.validYears.includes(year),
  );

/** A rule of announcing and of applying: as long as one member applies alone, what several are charged with cannot be given. */
export const notShared = {
  name: 'Долю Фонда по этой услуге делят между участниками, у каждого убывает лимит: общих заявок платформа ещё не ведёт',
  code: 'service-shared-by-members',
} as const;

/** Whether the Fund's share of a service is divided among the members it is given to (U16). */
export const isShared = ({ services }: Edition, code: string): boolean =>
  services.some((service) => service.code === code && service.splitAmongParticipants === true);

type On = { readonly edition: Edition; readonly today: string };

const policiesOn = ({ edition, today }: On): readonly Policy<Announce, Campaign, AnnouncingFacts>[] => [
  {
    name: 'Отбор с таким обозначением уже объявлен',
    code: 'campaign-already-announced',
    holds: (_, campaign) => campaign.status === 'unknown',
  },
  {
    name: 'Приём заявок заканчивается после дня объявления и внутри срока отбора, чтобы комиссия успела заседать',
    code: 'campaign-term-outside',
    field: 'filingUntil',
    holds: ({ filingUntil }) => {
      const { earliestFilingUntil, latestFilingUntil } = selectionDays(edition, today);
      return earliestFilingUntil <= filingUntil && filingUntil <= latestFilingUntil;
    },
  },
  {
    name: 'Отбирают получателей услуг, которые редакция регламента софинансирует в этом году',
    code: 'campaign-service-not-offered',
    field: 'services',
    holds: ({ services, year }) => services.every((service) => isOffered(edition, service, year)),
  },
  {
    ...notShared,
    field: 'services',
    holds: ({ services }) => !services.some((service) => isShared(edition, service)),
  },
  {
    name: 'На каждую услугу есть строка в утверждённом бюджете года',
    code: 'campaign-service-without-line',
    field: 'services',
    holds: ({ services }, _, { facts }) => services.every((service) => facts.lines.includes(service)),
  },
];

const announceCampaign = (
  command: Announce,
  state: Campaign,
  situation: Situation<AnnouncingFacts>,
): CampaignEvent[] => {
  demand(command.type, situation.actor, command.data);
  const today = dayOf(situation.at);
  const edition = editionInForce(command.data.centre, today);
  enforce(policiesOn({ edition, today }), command, state, situation);
  const { resultsDue } = selectionDays(edition, today);
  return [
    { type: 'CampaignAnnounced', data: { ...command.data, edition: edition.id, announcedOn: today, resultsDue } },
  ];
};

export const announcing: Decider<Campaign, CampaignCommand, CampaignEvent, AnnouncingFacts> = {
  initial: unknownCampaign,
  evolve: evolveCampaign,
  decide: byType({ AnnounceCampaign: announceCampaign }),
  streamOf: ({ data }) => campaignStream(data.campaign),
};
