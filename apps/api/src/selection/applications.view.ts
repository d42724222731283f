import type { ApplicationEvent, ApplicationStatus, AwardStage, ShownOutcome } from '@veche/contracts';
import { outcomeShown, sumOf } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { sql } from 'kysely';
import { awaitView } from '../await-view.ts';
import type { Installation } from '../installation.ts';

/** Nothing personal stands here: people are read from the application's own stream by whoever may. */
export type ApplicationEntry = {
  readonly application: string;
  readonly centre: string;
  readonly campaign: string;
  readonly cluster: string;
  readonly inn: string;
  readonly name: string;
  readonly representative: string;
  readonly year: number;
  readonly edition: string;
  readonly services: string[];
  readonly cost: string;
  readonly asked: string;
  readonly status: ApplicationStatus;
  readonly outcome: ShownOutcome | null;
  /** The last day of the turn that is open: of an answer, of a notice. */
  readonly due: string | null;
  readonly notified: boolean;
  readonly filed_at: string;
  readonly revision: number;
};

/** An entry with where the money of its award stands, which another view tells. */
export type ListedApplication = ApplicationEntry & { readonly award: AwardStage | null };

type Tables = {
  'views.applications': ApplicationEntry;
  'views.awards': { centre: string; year: number; award: string; state: { stage: AwardStage } | null };
};
type Event = RecordedEvent & ApplicationEvent;
type Filed = Extract<ApplicationEvent, { type: 'ApplicationFiled' }>['data'];

const sum = (amounts: readonly string[]): string => String(sumOf(amounts));

const filed = (data: Filed, revision: number): ApplicationEntry => {
  const { application, centre, campaign, cluster, inn, name, representative, year, edition, estimate } = data;
  return {
    ...{ application, centre, campaign, cluster, inn, name, representative, year, edition },
    services: [...new Set(estimate.map(({ service }) => service))],
    cost: sum(estimate.map(({ costKopecks }) => costKopecks)),
    asked: sum(estimate.map(({ fundShareKopecks }) => fundShareKopecks)),
    status: 'filed',
    outcome: null,
    due: null,
    notified: false,
    filed_at: data.filedAt,
    revision,
  };
};

const changes: {
  readonly [Type in Exclude<ApplicationEvent['type'], 'ApplicationFiled'>]: (
    data: Extract<ApplicationEvent, { type: Type }>['data'],
    before: ApplicationEntry,
  ) => Partial<ApplicationEntry>;
} = {
  ApplicationChecked: () => ({}),
  ApplicationAdmitted: () => ({ status: 'admitted', due: null }),
  ApplicationRefused: () => ({ status: 'refused', due: null }),
  InformationRequested: ({ due }) => ({ status: 'information-requested', due }),
  InformationProvided: () => ({ status: 'filed', due: null }),
  ApplicationWithdrawn: () => ({ status: 'withdrawn', due: null }),
  ApplicationConcluded: ({ outcome, noticeDue, fundShareKopecks }, { asked }) =>
    outcome === 'postponed'
      ? { status: 'admitted', outcome, due: null }
      : { status: 'concluded', outcome: outcomeShown(outcome, fundShareKopecks, asked), due: noticeDue },
  ApplicantNotified: () => ({ notified: true, due: null }),
};

/** The applications of all selections, each as it stands. */
export const applicationsView: View<ApplicationEntry, 'application', Event> = {
  name: 'applications',
  version: 2,
  columns: {
    application: 'text',
    centre: 'text',
    campaign: 'text',
    cluster: 'text',
    inn: 'text',
    name: 'text',
    representative: 'text',
    year: 'integer',
    edition: 'text',
    services: 'jsonb',
    cost: 'text',
    asked: 'text',
    status: 'text',
    outcome: 'text',
    due: 'text',
    notified: 'boolean',
    filed_at: 'text',
    revision: 'integer',
  },
  key: ['application'],
  indexes: [['centre', 'campaign'], ['representative']],
  keysOf: ({ type, data }) =>
    type === 'ApplicationFiled' || Object.hasOwn(changes, type) ? [{ application: data.application }] : [],
  fold: (row, event) => {
    const { type, data, revision } = event;
    if (row !== undefined && revision <= row.revision) return row;
    if (type === 'ApplicationFiled') return filed(data, revision);
    const change = changes[type] as (data: object, before: ApplicationEntry) => Partial<ApplicationEntry>;
    return row && { ...row, ...change(data, row), revision };
  },
};

export interface WantedApplications {
  /** The position of the log that the answer has to show. */
  readonly after?: string | undefined;
  readonly centre?: string | undefined;
  readonly campaign?: string | undefined;
  readonly status?: ApplicationStatus | undefined;
  readonly representative?: string | undefined;
  /** Only this one. */
  readonly application?: string | undefined;
}

/** The applications that are wanted, in the order of their filing. */
export const listApplications = async (
  installation: Pick<Installation, 'database' | 'log' | 'views'>,
  { after, ...wanted }: WantedApplications,
): Promise<ListedApplication[]> => {
  await Promise.all(['applications', 'awards'].map((view) => awaitView(installation, view, after)));
  let rows = installation.database
    .withTables<Tables>()
    .selectFrom('views.applications as applications')
    .leftJoin('views.awards as awards', (join) =>
      join
        .onRef('awards.centre', '=', 'applications.centre')
        .onRef('awards.year', '=', 'applications.year')
        .onRef('awards.award', '=', 'applications.application'),
    )
    .selectAll('applications')
    .select(sql<AwardStage | null>`awards.state ->> 'stage'`.as('award'));
  for (const column of ['application', 'centre', 'campaign', 'status', 'representative'] as const) {
    const value = wanted[column];
    if (value !== undefined) rows = rows.where(`applications.${column}`, '=', value);
  }
  return rows.orderBy('filed_at').orderBy('application').execute();
};
