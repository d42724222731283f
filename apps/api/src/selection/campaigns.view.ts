import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CampaignEvent, CampaignView } from '@veche/contracts';
import { dayOf } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { centre, editionNamed, serviceTitle } from '@veche/regulations';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type CampaignRow = {
  readonly campaign: string;
  readonly centre: string;
  readonly title: string;
  readonly year: number;
  readonly edition: string;
  readonly services: string[];
  readonly announced_on: string;
  readonly filing_until: string;
  readonly results_due: string | null;
  readonly revision: number;
};

type Tables = { 'views.campaigns': CampaignRow };
type Event = RecordedEvent & CampaignEvent;

/** The selections that were announced; days stand as texts, since a day is no instant. */
export const campaignsView: View<CampaignRow, 'campaign', Event> = {
  name: 'campaigns',
  version: 1,
  columns: {
    campaign: 'text',
    centre: 'text',
    title: 'text',
    year: 'integer',
    edition: 'text',
    services: 'jsonb',
    announced_on: 'text',
    filing_until: 'text',
    results_due: 'text',
    revision: 'integer',
  },
  key: ['campaign'],
  keysOf: ({ type, data }) => (type === 'CampaignAnnounced' ? [{ campaign: data.campaign }] : []),
  fold: (row, { data, revision }) => {
    if (row !== undefined && revision <= row.revision) return row;
    const { campaign, centre: where, title, year, edition, services } = data;
    const { announcedOn: announced_on, filingUntil: filing_until, resultsDue: results_due } = data;
    const named = { campaign, centre: where, title, year, edition, services };
    return { ...named, announced_on, filing_until, results_due, revision };
  },
};

/** By the day in Moscow; a selection whose last day is not known is over when its year is. */
const stateOn = ({ filing_until, results_due, year }: CampaignRow, today: string): CampaignView['state'] => {
  if (today <= filing_until) return 'filing';
  return today <= (results_due ?? `${year}-12-31`) ? 'deciding' : 'over';
};

/** Services with what the edition calls them. */
export const namedServices = (edition: string, codes: readonly string[]): CampaignView['services'] => {
  const named = editionNamed(edition);
  return codes.map((code) => ({ code, title: serviceTitle(named, code) }));
};

const shownOn =
  (today: string) =>
  (row: CampaignRow): CampaignView => ({
    centre: row.centre,
    centreTitle: centre(row.centre).title,
    campaign: row.campaign,
    title: row.title,
    year: row.year,
    edition: row.edition,
    services: namedServices(row.edition, row.services),
    announcedOn: row.announced_on,
    filingUntil: row.filing_until,
    resultsDue: row.results_due,
    state: stateOn(row, today),
    revision: row.revision,
  });

interface Wanted {
  /** The position of the log that the answer has to show. */
  readonly after?: string | undefined;
  readonly centre?: string | undefined;
  readonly campaign?: string | undefined;
}

export class ListCampaigns extends Query<CampaignView[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

const STATES: readonly CampaignView['state'][] = ['filing', 'deciding', 'over'];

/** Those open to applications first, each kind with the latest before the others. */
const inOrder = (one: CampaignView, other: CampaignView): number =>
  STATES.indexOf(one.state) - STATES.indexOf(other.state) || other.announcedOn.localeCompare(one.announcedOn);

@QueryHandler(ListCampaigns)
export class ListCampaignsHandler implements IQueryHandler<ListCampaigns> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted }: ListCampaigns): Promise<CampaignView[]> {
    const { database, now } = this.installation;
    await awaitView(this.installation, 'campaigns', wanted.after);
    let rows = database.withTables<Tables>().selectFrom('views.campaigns').selectAll();
    if (wanted.centre !== undefined) rows = rows.where('centre', '=', wanted.centre);
    if (wanted.campaign !== undefined) rows = rows.where('campaign', '=', wanted.campaign);
    return (await rows.execute()).map(shownOn(dayOf(now()))).toSorted(inOrder);
  }
}
