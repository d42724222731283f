import { setTimeout as pause } from 'node:timers/promises';
import type { Accepted } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import { DEMONSTRATION_CLOCK } from './clock.ts';
import type { Example } from './people.ts';

type Headers = Readonly<Record<string, string>>;

/** Who sends something: an example, in a session of theirs, or whoever shows these headers. */
export type Sender = Example | Headers;

const isExample = (sender: Sender): sender is Example => 'roles' in sender;

interface Sent {
  readonly headers?: Headers;
  /** An object is sent as JSON, bytes as they are. */
  readonly body?: object | Uint8Array;
}

/** Milliseconds: how long a process may take on a busy machine, and how soon one looks again. */
const PATIENCE = 60_000;
const LOOK_AGAIN = 50;

const refusal = async (method: string, path: string, answer: Response): Promise<Error> =>
  new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);

/**
 * Tells the examples by the requests that people send, each in somebody's name and at a moment of the story. Told again, it
 * changes nothing: each request carries a key of its own.
 */
export class Teller {
  readonly #sessions = new Map<string, Promise<Headers>>();

  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  /** One command, at an instant; the answer is where the log stands after it. */
  async command(sender: Sender, at: string, path: string, body: object): Promise<Accepted> {
    const who = isExample(sender) ? await this.#sessionOf(sender.person) : sender;
    const key = derivedId('demonstration', path, JSON.stringify(body));
    const headers = { ...who, [DEMONSTRATION_CLOCK]: `${this.token} ${at}`, 'idempotency-key': key };
    return this.#answer<Accepted>('POST', path, { headers, body });
  }

  /** Anything that is no command: what somebody reads, or hands in as a file. */
  async request<Body>(example: Example, method: 'GET' | 'POST', path: string, sent: Sent = {}): Promise<Body> {
    const headers = { ...(await this.#sessionOf(example.person)), ...sent.headers };
    return this.#answer<Body>(method, path, { ...sent, headers });
  }

  /** Asks again and again until something that the platform does by itself is done. @throws when it is not, for long */
  async until(done: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await done())) {
      if (Date.now() > end) throw new Error(`${what} has not come about`);
      await pause(LOOK_AGAIN);
    }
  }

  /** Whoever could not sign in yet may try again. */
  forget({ person }: Example): void {
    this.#sessions.delete(person);
  }

  /** Everybody signs out. */
  async leave(): Promise<void> {
    const sessions = [...this.#sessions.values()];
    await Promise.all(
      sessions.map(async (session) => this.#send('DELETE', '/api/sessions/current', { headers: await session })),
    );
  }

  #send(method: string, path: string, { headers = {}, body }: Sent): Promise<Response> {
    const url = new URL(path, this.base);
    if (body === undefined || body instanceof Uint8Array) {
      return fetch(url, { method, headers, ...(body !== undefined && { body: Buffer.from(body) }) });
    }
    return fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  async #answer<Body>(method: string, path: string, sent: Sent): Promise<Body> {
    const answer = await this.#send(method, path, sent);
    if (!answer.ok) throw await refusal(method, path, answer);
    return (await answer.json()) as Body;
  }

  #sessionOf(person: string): Promise<Headers> {
    const session = this.#sessions.get(person) ?? this.#enter(person);
    this.#sessions.set(person, session);
    return session;
  }

  async #enter(person: string): Promise<Headers> {
    const answer = await this.#send('POST', '/api/sessions', { body: { person } });
    if (!answer.ok) throw await refusal('POST', '/api/sessions', answer);
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return { cookie: cookies.join('; ') };
  }
}
