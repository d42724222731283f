import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ApplicationEvent, SittingEvent } from '@veche/contracts';
import { decimalSumOf } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

export type AgendaRow = {
  readonly application: string;
  readonly centre: string;
  readonly cluster: string;
  readonly inn: string;
  readonly name: string;
  readonly project: string;
  readonly year: number;
  readonly filed_at: string;
  readonly cost: string;
  readonly asked: string;
  /** The commission of the edition to which it was admitted; null while it is not, and when it is over. */
  readonly rule: string | null;
  readonly admitted_on: string | null;
  /** The sitting that has it on its agenda and is not closed. */
  readonly sitting: string | null;
  readonly position: bigint;
};

type Tables = { 'views.agenda': AgendaRow };
type Event = RecordedEvent & (ApplicationEvent | SittingEvent);
type Filed = Extract<ApplicationEvent, { type: 'ApplicationFiled' }>['data'];

const ofApplication = new Set<string>([
  'ApplicationFiled',
  'ApplicationAdmitted',
  'ApplicationRefused',
  'ApplicationWithdrawn',
  'ApplicationConcluded',
]);

const keysOf = (event: Event): { application: string }[] => {
  if (event.type === 'SittingCalled') return event.data.items.map(({ application }) => ({ application }));
  if (event.type === 'SittingClosed') return event.data.outcomes.map(({ application }) => ({ application }));
  return ofApplication.has(event.type) ? [{ application: (event as { data: Filed }).data.application }] : [];
};

const filed = (data: Filed, position: bigint): AgendaRow => ({
  application: data.application,
  centre: data.centre,
  cluster: data.cluster,
  inn: data.inn,
  name: data.name,
  project: data.passport.project,
  year: data.year,
  filed_at: data.filedAt,
  cost: decimalSumOf(data.estimate.map(({ costKopecks }) => costKopecks)),
  asked: decimalSumOf(data.estimate.map(({ fundShareKopecks }) => fundShareKopecks)),
  rule: null,
  admitted_on: null,
  sitting: null,
  position,
});

type Moves = {
  readonly [Type in Event['type']]?: (
    row: AgendaRow,
    data: Extract<Event, { type: Type }>['data'],
  ) => Partial<AgendaRow>;
};

const moves: Moves = {
  ApplicationAdmitted: (_, { commission, on }) => ({ rule: commission, admitted_on: on }),
  // Of several that were called at the same moment, the first in the log hears it: the others find out when they open.
  SittingCalled: (row, { sitting }) => (row.sitting === null ? { sitting } : {}),
  // At once what is decided cannot be heard again: the conclusion comes to the application a moment later.
  SittingClosed: (row, { sitting, outcomes }) => {
    if (row.sitting !== sitting) return {};
    const heard = outcomes.find(({ application }) => application === row.application);
    return { sitting: null, ...(heard?.outcome !== 'postponed' && { rule: null }) };
  },
  // What was put off is heard again.
  ApplicationConcluded: (_, { outcome }) => (outcome === 'postponed' ? {} : { rule: null }),
  ApplicationRefused: () => ({ rule: null }),
  ApplicationWithdrawn: () => ({ rule: null }),
};

/** The applications as a secretary looks for them when a sitting is to be called. */
export const agendaView: View<AgendaRow, 'application', Event> = {
  name: 'agenda',
  version: 3,
  columns: {
    application: 'text',
    centre: 'text',
    cluster: 'text',
    inn: 'text',
    name: 'text',
    project: 'text',
    year: 'integer',
    filed_at: 'text',
    cost: 'text',
    asked: 'text',
    rule: 'text',
    admitted_on: 'text',
    sitting: 'text',
    position: 'bigint',
  },
  key: ['application'],
  indexes: [['centre', 'rule']],
  keysOf,
  fold: (row, event) => {
    const { position } = event;
    if (row !== undefined && position <= row.position) return row;
    if (event.type === 'ApplicationFiled') return filed(event.data, position);
    return row && { ...row, ...moves[event.type]?.(row, event.data as never), position };
  },
};

interface Wanted {
  readonly centre: string;
  readonly rule?: string;
  readonly applications?: readonly string[];
  readonly after?: string | undefined;
}

/** Applications admitted to the commissions, in the order of their filing. */
export const agendaRows = async (
  installation: Pick<Installation, 'database' | 'log' | 'views'>,
  { centre, rule, applications, after }: Wanted,
): Promise<AgendaRow[]> => {
  await awaitView(installation, 'agenda', after);
  let rows = installation.database
    .withTables<Tables>()
    .selectFrom('views.agenda')
    .selectAll()
    .where('centre', '=', centre)
    .where('rule', 'is not', null);
  if (rule !== undefined) rows = rows.where('rule', '=', rule);
  if (applications !== undefined) rows = rows.where('application', 'in', applications);
  return rows.orderBy('filed_at').execute();
};

/** The applications that wait for a sitting of a commission. */
export class ListWaiting extends Query<AgendaRow[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(ListWaiting)
export class ListWaitingHandler implements IQueryHandler<ListWaiting> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted }: ListWaiting): Promise<AgendaRow[]> {
    const rows = await agendaRows(this.installation, wanted);
    return rows.filter(({ sitting }) => sitting === null);
  }
}
