import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { IdentityEvent, PersonView, Role } from '@veche/contracts';
import { identity, type Person } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type PersonRow = {
  readonly person: string;
  readonly full_name: string | null;
  readonly email: string | null;
  readonly erased: boolean;
  readonly roles: { role: Role; centre?: string; from: string; to?: string }[];
  readonly revision: number;
};

type Tables = { 'views.people': PersonRow };
type Event = RecordedEvent & IdentityEvent;

const TYPES: readonly string[] = ['PersonRegistered', 'RoleGranted', 'RoleWithdrawn', 'SubjectErased'];

/** People, what they are called, and the roles they hold. Names and addresses go when their subject is erased. */
export const peopleView: View<PersonRow, 'person', Event> = {
  name: 'people',
  version: 1,
  columns: {
    person: 'text',
    full_name: 'text',
    email: 'text',
    erased: 'boolean',
    roles: 'jsonb',
    revision: 'integer',
  },
  key: ['person'],
  personal: [{ subject: 'person', columns: ['full_name', 'email'] }],
  keysOf: ({ type, data }) => {
    if (!TYPES.includes(type)) return [];
    return [{ person: type === 'SubjectErased' ? data.subject : data.person }];
  },
  fold: (row, event, { person }) => {
    const { revision } = event;
    if (row !== undefined && revision <= row.revision) return row;
    if (event.type === 'PersonRegistered') {
      const { fullName, email } = event.data;
      return { person, full_name: fullName, email, erased: false, roles: [], revision };
    }
    if (row === undefined) return undefined;
    if (event.type === 'SubjectErased') return { ...row, erased: true, roles: [], revision };
    const before: Person = { status: 'registered', roles: row.roles };
    const after = identity.evolve(before, event);
    return { ...row, roles: (after.status === 'registered' ? after.roles : []) as PersonRow['roles'], revision };
  },
};

const shown = ({ person, full_name, email, erased, roles, revision }: PersonRow): PersonView => ({
  person,
  fullName: erased ? null : full_name,
  email: erased ? null : email,
  erased,
  roles,
  revision,
});

export class ListPeople extends Query<PersonView[]> {
  /** The position of the log that the answer has to show. */
  readonly after: string | undefined;

  constructor({ after }: { readonly after?: string | undefined } = {}) {
    super();
    this.after = after;
  }
}

@QueryHandler(ListPeople)
export class ListPeopleHandler implements IQueryHandler<ListPeople> {
  constructor(private readonly installation: Installation) {}

  async execute({ after }: ListPeople): Promise<PersonView[]> {
    const { database } = this.installation;
    await awaitView(this.installation, 'people', after);
    const rows = await database
      .withTables<Tables>()
      .selectFrom('views.people')
      .selectAll()
      .orderBy('full_name')
      .orderBy('person')
      .execute();
    return rows.map(shown);
  }
}
