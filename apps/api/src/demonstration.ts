import type { Role, Session } from '@veche/contracts';
import { derivedId } from '@veche/event-store';

/**
 * Tells a running installation the examples, by the same requests that people send: `demonstration.js <base address>`.
 * Sent again, it changes nothing: each request carries its own key. The token of the installer is in VECHE_BOOTSTRAP_TOKEN.
 */

interface Example {
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly { readonly role: Role; readonly centre?: string }[];
}

const orel = (role: Role) => ({ role, centre: 'orel' });

const ADMINISTRATOR: Example = {
  name: 'administrator',
  fullName: 'Примерова Аделаида Демонстрационовна',
  roles: [{ role: 'administrator' }],
};

const PEOPLE: readonly Example[] = [
  { name: 'director', fullName: 'Вымыслов Добрыня Показович', roles: [orel('director')] },
  { name: 'curator', fullName: 'Нарочнова Забава Учебновна', roles: [orel('curator')] },
  { name: 'secretary', fullName: 'Протоколова Василиса Образцовна', roles: [orel('secretary')] },
  { name: 'chair', fullName: 'Вечевой Садко Примерович', roles: [orel('chair')] },
  { name: 'member-1', fullName: 'Голосова Алёна Пробновна', roles: [orel('commission-member')] },
  { name: 'member-2', fullName: 'Баллов Илья Макетович', roles: [orel('commission-member')] },
  { name: 'council-member', fullName: 'Советова Марфа Условновна', roles: [orel('council-member')] },
  { name: 'accountant', fullName: 'Копейкина Любава Счётовна', roles: [orel('accountant')] },
  { name: 'controller', fullName: 'Проверкин Ратибор Сверович', roles: [{ role: 'financial-controller' }] },
  { name: 'applicant', fullName: 'Заявкин Микула Небылицын', roles: [orel('applicant')] },
];

const FROM = '2026-01-01';
const idOf = ({ name }: Example): string => derivedId('demonstration person', name);

type Credentials = Readonly<Record<string, string>>;

const post = (base: string, path: string, body: object, headers: Credentials = {}): Promise<Response> =>
  fetch(new URL(path, base), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const refused = async (path: string, answer: Response): Promise<Error> =>
  new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);

const send = async (base: string, path: string, body: object, headers: Credentials): Promise<void> => {
  const key = derivedId('demonstration', path, JSON.stringify(body));
  const answer = await post(base, path, body, { ...headers, 'idempotency-key': key });
  if (!answer.ok) throw await refused(path, answer);
};

const introduce = async (base: string, example: Example, headers: Credentials): Promise<void> => {
  const person = idOf(example);
  const { name, fullName, roles } = example;
  await send(base, '/api/people', { person, fullName, email: `${name}@veche.example` }, headers);
  for (const role of roles) await send(base, `/api/people/${person}/roles`, { ...role, from: FROM }, headers);
};

/** The cookie of the administrator's session; undefined as long as nobody has made them one. */
const signIn = async (base: string): Promise<Credentials | undefined> => {
  const answer = await post(base, '/api/sessions', { person: idOf(ADMINISTRATOR) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw await refused('/api/sessions', answer);
  const { roles } = (await answer.json()) as Pick<Session, 'roles'>;
  if (!roles.some(({ role }) => role === 'administrator')) return undefined;
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return { cookie: cookies.join('; ') };
};

/**
 * @param base the address of a running installation in demonstration mode
 * @throws when a request is refused
 */
export const tellExamples = async (base: string, bootstrapToken: string): Promise<void> => {
  let administrator = await signIn(base);
  if (administrator === undefined) {
    await introduce(base, ADMINISTRATOR, { authorization: `Bearer ${bootstrapToken}` });
    administrator = await signIn(base);
  }
  if (administrator === undefined) throw new Error('The first administrator holds no role');
  for (const person of PEOPLE) await introduce(base, person, administrator);
  await fetch(new URL('/api/sessions/current', base), { method: 'DELETE', headers: administrator });
};

if (import.meta.main) {
  const [base = 'http://127.0.0.1:3000'] = process.argv.slice(2);
  await tellExamples(base, process.env.VECHE_BOOTSTRAP_TOKEN ?? '');
}
