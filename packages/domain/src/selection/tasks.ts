import type { ApplicationEvent } from '@veche/contracts';
import { dayOf, daysAfter } from '../day.ts';
import type { Ground } from '../desk/ground.ts';
import { holds, type Looking, type Waiting } from '../desk/task.ts';
import { evolveBy } from '../evolution.ts';
import type { Application } from './application.ts';

/** As much of an application as tells whose turn it is. */
export interface ApplicationMatter {
  readonly centre: string;
  readonly name: string;
  readonly project: string;
  readonly cluster: string;
  readonly campaign: string;
  readonly representative: string;
  readonly status: Exclude<Application['status'], 'none'>;
  /** The day on which the present turn began. */
  readonly since: string;
  /** The last day of the answer, or of the notice; null when it cannot be named or there is none. */
  readonly due: string | null;
  /** What the last check found missing has not been asked for. */
  readonly incomplete: boolean;
  readonly answered: boolean;
  readonly notified: boolean;
  readonly outcome: 'awarded' | 'refused' | null;
  /** The commission that it is admitted to, and the sitting that hears it. */
  readonly commission: string | null;
  readonly heardAt: string | null;
}

type Filed = Extract<ApplicationEvent, { type: 'ApplicationFiled' }>['data'];

const asFiled = ({ centre, name, passport, cluster, campaign, representative, filedAt }: Filed): ApplicationMatter => ({
  centre,
  name,
  project: passport.project,
  cluster,
  campaign,
  representative,
  status: 'filed',
  since: dayOf(filedAt),
  due: null,
  incomplete: false,
  answered: false,
  notified: false,
  outcome: null,
  commission: null,
  heardAt: null,
});

const evolveKnown = evolveBy<ApplicationMatter, ApplicationEvent>({
  ApplicationFiled: (_, filed) => asFiled(filed),
  ApplicationChecked: (matter, { verdict }) => ({ ...matter, incomplete: verdict === 'not-established' }),
  ApplicationAdmitted: (matter, { commission, on }) => ({ ...matter, status: 'admitted', commission, since: on }),
  ApplicationRefused: (matter, { on }) => ({ ...matter, status: 'refused', since: on }),
  InformationRequested: (matter, { on, due }) => ({ ...matter, status: 'information-requested', since: on, due }),
  InformationProvided: (matter, { on }) => ({ ...matter, status: 'filed', answered: true, since: on, due: null }),
  ApplicationWithdrawn: (matter, { on }) => ({ ...matter, status: 'withdrawn', since: on }),
  ApplicationConcluded: (matter, { outcome, on, noticeDue }) =>
    outcome === 'postponed'
      ? { ...matter, heardAt: null, since: on }
      : { ...matter, status: 'concluded', outcome, heardAt: null, since: on, due: noticeDue },
  ApplicantNotified: (matter, { on }) => ({ ...matter, notified: true, since: on, due: null }),
});

export const evolveApplicationMatter = (
  matter: ApplicationMatter | undefined,
  event: ApplicationEvent,
): ApplicationMatter | undefined => {
  if (matter !== undefined) return evolveKnown(matter, event);
  return event.type === 'ApplicationFiled' ? asFiled(event.data) : undefined;
};

/** Calendar days for which a result is shown to the applicant as news. */
const NEWS = 10;

const forApplicant = (matter: ApplicationMatter, within: string, { today }: Looking): Waiting[] => {
  const { name: about, status, since, due, notified, outcome } = matter;
  const common = { about, within, role: 'applicant', since } as const;
  if (status === 'information-requested') {
    const follows = 'центр проверит заявку без ответа: непредставленные сведения — причина отказа (п. 5.3(12))';
    return [{ ...common, kind: 'information-answer', title: 'Ответить на запрос сведений', due, follows }];
  }
  const told = status === 'refused' || (status === 'concluded' && notified);
  if (!told || daysAfter(since, NEWS) < today) return [];
  const title =
    outcome === 'awarded' ? 'Прочитать решение: поддержка назначена' : 'Прочитать решение: отказ и его причины';
  return [{ ...common, kind: 'result', title, follows: null }];
};

const checkTitle = ({ status, answered, incomplete }: ApplicationMatter): string => {
  if (status === 'information-requested') return 'Завершить проверку: срок ответа прошёл';
  if (answered) return 'Проверить заявку снова: сведения получены';
  return incomplete ? 'Завершить проверку или запросить недостающее' : 'Проверить заявку';
};

const awaitsCheck = ({ status, due }: ApplicationMatter, today: string): boolean =>
  status === 'filed' || (status === 'information-requested' && due !== null && due < today);

/** Staff check; the day that counts is that of the results of the whole selection [002 §7.1]. */
const toCheck = (matter: ApplicationMatter, ground: Ground, { person, today }: Looking): Waiting[] => {
  if (!awaitsCheck(matter, today)) return [];
  const campaign = ground.campaign(matter.campaign);
  const isCurator = ground.cluster(matter.cluster)?.curator === person;
  return [
    {
      kind: 'application-check',
      title: checkTitle(matter),
      about: matter.name,
      within: campaign?.title ?? '',
      role: isCurator ? 'curator' : 'secretary',
      since: matter.since,
      due: campaign?.resultsDue ?? null,
      unit: 'calendar-days',
      follows: 'итоги отбора не подвести в срок (п. 7.1)',
    },
  ];
};

const toNotify = ({ status, notified, name, since, due }: ApplicationMatter, within: string): Waiting[] =>
  status === 'concluded' && !notified
    ? [
        {
          kind: 'notice',
          title: 'Уведомить об итогах отбора',
          about: name,
          within,
          role: 'secretary',
          since,
          due,
          follows: 'просрочка видна в проверке полноты решения (п. 7.3(4))',
        },
      ]
    : [];

/** What an application asks of whoever is looking; its applicant's part only of its representative. */
export const applicationTasks = (matter: ApplicationMatter, ground: Ground, looking: Looking): Waiting[] => {
  const within = ground.campaign(matter.campaign)?.title ?? '';
  const own = matter.representative === looking.person ? forApplicant(matter, within, looking) : [];
  const tasks = [...own, ...toCheck(matter, ground, looking), ...toNotify(matter, within)];
  return tasks.filter(({ role }) => holds(looking, role, matter.centre));
};
