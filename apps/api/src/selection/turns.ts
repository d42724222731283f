import type { ApplicationRow, CampaignView, Turn, Words } from '@veche/contracts';
import { termLeftOn } from '@veche/domain';
import type { ApplicationEntry, ListedApplication } from './applications.view.ts';

/** What a row is shown with besides itself. */
interface Around {
  readonly today: string;
  readonly campaign: CampaignView | undefined;
  readonly clusterTitle: Words;
}

type Wait = Pick<Turn, 'who' | 'name' | 'awaited'> & {
  readonly due: string | null;
  readonly unit: 'working-days' | 'calendar-days';
};

const centreWaits = (awaited: string, due: string | null, unit: Wait['unit']): Wait => ({
  who: 'centre',
  name: 'Центр',
  awaited,
  due,
  unit,
});

type Waiting = (entry: ApplicationEntry, around: Around) => Wait | undefined;

const nobody = (): undefined => undefined;

const waits: Readonly<Record<ApplicationEntry['status'], Waiting>> = {
  filed: (_, { campaign }) => centreWaits('Проверить заявку', campaign?.resultsDue ?? null, 'calendar-days'),
  'information-requested': ({ due, name }, { today }) =>
    due !== null && today > due
      ? centreWaits('Закончить проверку: срок ответа прошёл', due, 'working-days')
      : { who: 'applicant', name, awaited: 'Представить сведения', due, unit: 'working-days' },
  admitted: ({ outcome }, { campaign }) => {
    const awaited = outcome === 'postponed' ? 'Рассмотреть отложенный вопрос' : 'Рассмотреть на заседании';
    return { who: 'commission', name: 'Комиссия', awaited, due: campaign?.resultsDue ?? null, unit: 'calendar-days' };
  },
  concluded: ({ notified, due }) =>
    notified ? undefined : centreWaits('Уведомить заявителя об итогах', due, 'working-days'),
  refused: nobody,
  withdrawn: nobody,
};

const turnOf = (entry: ApplicationEntry, around: Around): Turn | null => {
  const wait = waits[entry.status](entry, around);
  if (wait === undefined) return null;
  const { due, unit, ...turn } = wait;
  return { ...turn, term: termLeftOn(around.today, due, unit) };
};

/** An application in a list: whose turn it is, and by which day. */
export const shownRow = (entry: ListedApplication, around: Around): ApplicationRow => {
  const { representative: _, edition: __, due: ___, notified: ____, cost, asked, filed_at, award, ...row } = entry;
  return {
    ...row,
    campaignTitle: around.campaign?.title ?? '',
    clusterTitle: around.clusterTitle,
    costKopecks: cost,
    askedKopecks: asked,
    filedAt: filed_at,
    // Money is reserved as soon as a vote has passed; what came of it is told once the sitting is over.
    award: row.status === 'concluded' ? award : null,
    turn: turnOf(entry, around),
  };
};
