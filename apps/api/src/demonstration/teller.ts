import type { Accepted } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import { DEMONSTRATION_CLOCK } from './clock.ts';
import type { Example } from './people.ts';

type Headers = Readonly<Record<string, string>>;

const refusal = async (method: string, path: string, answer: Response): Promise<Error> =>
  new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);

/**
 * Tells the examples by the requests that people send, each in somebody's name and at a moment of the story. Told again, it
 * changes nothing: each request carries a key of its own.
 */
export const createTeller = (base: string, token: string) => {
  const sessions = new Map<string, Promise<Headers>>();

  const send = (method: string, path: string, headers: Headers, body?: object | Uint8Array): Promise<Response> =>
    fetch(new URL(path, base), {
      method,
      headers:
        body === undefined || body instanceof Uint8Array ? headers : { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });

  const enter = async (person: string): Promise<Headers> => {
    const answer = await send('POST', '/api/sessions', {}, { person });
    if (!answer.ok) throw await refusal('POST', '/api/sessions', answer);
    return {
      cookie: answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    };
  };

  /** Whoever could not sign in yet may try again. */
  const forget = (person: string): boolean => sessions.delete(person);

  const sessionOf = (person: string): Promise<Headers> => {
    const session = sessions.get(person) ?? enter(person);
    sessions.set(person, session);
    return session;
  };

  /** One command of `example`, at an instant; the answer is where the log stands after it. */
  const command = async (example: Example | Headers, at: string, path: string, body: object): Promise<Accepted> => {
    const who = 'person' in example ? await sessionOf(String(example['person'])) : (example as Headers);
    const key = derivedId('demonstration', path, JSON.stringify(body));
    const clock = { [DEMONSTRATION_CLOCK]: `${token} ${at}` };
    const answer = await send('POST', path, { ...who, ...clock, 'idempotency-key': key }, body);
    if (!answer.ok) throw await refusal('POST', path, answer);
    return (await answer.json()) as Accepted;
  };

  /** Anything that is no command: what somebody reads, or hands in as a file. */
  const request = async <Body>(
    example: Example,
    method: 'GET' | 'POST',
    path: string,
    { headers = {}, body }: { readonly headers?: Headers; readonly body?: Uint8Array } = {},
  ): Promise<Body> => {
    const answer = await send(method, path, { ...(await sessionOf(example.person)), ...headers }, body);
    if (!answer.ok) throw await refusal(method, path, answer);
    return (await answer.json()) as Body;
  };

  const leave = async (): Promise<void> => {
    await Promise.all(
      [...sessions.values()].map(async (session) => send('DELETE', '/api/sessions/current', await session)),
    );
  };

  return { command, request, forget, leave };
};

export type Teller = ReturnType<typeof createTeller>;
