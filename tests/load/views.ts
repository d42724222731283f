import type { RecordedEvent, View } from '@veche/event-store';

type Held = { readonly role: string; readonly centre: string; readonly from: string };
type Person = {
  readonly person: string;
  readonly full_name: string | null;
  readonly email: string | null;
  readonly roles: Held[];
  readonly revision: number;
};
type Office = { readonly centre: string; readonly role: string; readonly holders: number; readonly granted: bigint };
type Term = {
  readonly person: string;
  readonly role: string;
  readonly centre: string;
  readonly begun: string;
  readonly ended: string | null;
};
type Day = { readonly day: string; readonly events: bigint; readonly last: string };

const text = ({ data }: RecordedEvent, field: string): string => String(data[field]);
const concerns = ({ type }: RecordedEvent): boolean => type === 'RoleGranted' || type === 'RoleWithdrawn';

/** People with their roles: a list in a row. */
const people: View<Person, 'person'> = {
  name: 'people',
  version: 1,
  columns: { person: 'text', full_name: 'text', email: 'text', roles: 'jsonb', revision: 'integer' },
  key: ['person'],
  personal: [{ subject: 'person', columns: ['full_name', 'email'] }],
  keysOf: (event) => [{ person: text(event, 'person') }],
  fold: (row, event, { person }) => {
    const { revision } = event;
    if (event.type === 'PersonRegistered')
      return { person, full_name: text(event, 'fullName'), email: text(event, 'email'), roles: [], revision };
    if (row === undefined) return undefined;
    const [role, centre] = [text(event, 'role'), text(event, 'centre')];
    const others = row.roles.filter((held) => held.role !== role || held.centre !== centre);
    if (event.type === 'RoleWithdrawn') return { ...row, roles: others, revision };
    return { ...row, roles: [...others, { role, centre, from: text(event, 'from') }], revision };
  },
};

/** How many hold each office: few rows that many events touch. */
const offices: View<Office, 'centre' | 'role'> = {
  name: 'offices',
  version: 1,
  columns: { centre: 'text', role: 'text', holders: 'integer', granted: 'bigint' },
  key: ['centre', 'role'],
  keysOf: (event) => (concerns(event) ? [{ centre: text(event, 'centre'), role: text(event, 'role') }] : []),
  fold: (row, { type }, key) => {
    const { holders, granted } = row ?? { holders: 0, granted: 0n };
    return type === 'RoleGranted'
      ? { ...key, holders: holders + 1, granted: granted + 1n }
      : { ...key, holders: holders - 1, granted };
  },
};

/** Every term of office: almost a row per event. */
const terms: View<Term, 'person' | 'role' | 'centre'> = {
  name: 'terms',
  version: 1,
  columns: { person: 'text', role: 'text', centre: 'text', begun: 'date', ended: 'date' },
  key: ['person', 'role', 'centre'],
  keysOf: (event) =>
    concerns(event)
      ? [{ person: text(event, 'person'), role: text(event, 'role'), centre: text(event, 'centre') }]
      : [],
  fold: (row, event, key) =>
    event.type === 'RoleGranted'
      ? { ...key, begun: text(event, 'from'), ended: null }
      : row && { ...row, ended: text(event, 'on') },
};

/** What happened on each day: every event touches one of a few rows. */
const days: View<Day, 'day'> = {
  name: 'days',
  version: 1,
  columns: { day: 'date', events: 'bigint', last: 'timestamptz' },
  key: ['day'],
  keysOf: ({ metadata }) => [{ day: String(metadata['at']).slice(0, 10) }],
  fold: (row, { recordedAt }, { day }) => ({ day, events: (row?.events ?? 0n) + 1n, last: recordedAt }),
};

/** Views of the kinds the platform has: long and short, with lists, dates, counts and personal columns. */
export const views = [people, offices, terms, days] as readonly View[];
