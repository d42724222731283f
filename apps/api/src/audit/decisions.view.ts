import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { asDecisionEvent, type DecisionEntry, decisionsMovedBy, evolveEntry } from '@veche/domain';
import type { View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type Tables = { 'views.decisions': DecisionEntry };

/** The register of decisions: what each is about, how it stands and which sittings had it on their agenda. */
export const decisionsView: View<DecisionEntry, 'decision'> = {
  name: 'decisions',
  version: 3,
  columns: {
    decision: 'text',
    kind: 'text',
    centre: 'text',
    cluster: 'text',
    inn: 'text',
    name: 'text',
    outcome: 'text',
    day: 'text',
    asked: 'text',
    share: 'text',
    edition: 'text',
    campaign: 'text',
    year: 'integer',
    sittings: 'jsonb',
  },
  key: ['decision'],
  indexes: [['centre', 'day']],
  keysOf: (event) => decisionsMovedBy(asDecisionEvent(event)).map((decision) => ({ decision })),
  fold: (row, event) => evolveEntry(row, asDecisionEvent(event)),
};

export class ListDecisions extends Query<DecisionEntry[]> {
  readonly centre: string;
  /** The position of the log that the answer has to show. */
  readonly after: string | undefined;
  /** Only this one, decided or not. */
  readonly decision: string | undefined;

  constructor(wanted: Pick<ListDecisions, 'centre'> & Partial<Pick<ListDecisions, 'after' | 'decision'>>) {
    super();
    this.centre = wanted.centre;
    this.after = wanted.after;
    this.decision = wanted.decision;
  }
}

@QueryHandler(ListDecisions)
export class ListDecisionsHandler implements IQueryHandler<ListDecisions> {
  constructor(private readonly installation: Installation) {}

  async execute({ centre, after, decision }: ListDecisions): Promise<DecisionEntry[]> {
    await awaitView(this.installation, 'decisions', after);
    const ofCentre = this.installation.database
      .withTables<Tables>()
      .selectFrom('views.decisions')
      .selectAll()
      .where('centre', '=', centre);
    if (decision !== undefined) return ofCentre.where('decision', '=', decision).execute();
    return ofCentre.where('outcome', '<>', 'under-way').orderBy('day', 'desc').orderBy('decision').execute();
  }
}
