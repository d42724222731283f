import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Accepted, Problem } from '@veche/contracts';
import { derivedId } from '@veche/event-store';

/** A command that was answered with yes: sent again under its key, it must be answered the same. */
export interface Acknowledged {
  readonly person: string;
  readonly path: string;
  readonly body: object;
  readonly key: string;
  readonly answer: Accepted;
}

/** The platform said no, in its own words. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(what: string, problem: Problem) {
    super(`${what}: ${problem.status} ${problem.code} ${JSON.stringify(problem.errors ?? problem.detail)}`);
    this.problem = problem;
  }
}

const AGAIN_AFTER = 100;

/** What a client tries again besides silence: a store that is away, a lost race. */
const passing = ({ status, code }: Problem): boolean =>
  code === 'conflict' || (status === 503 && code === 'unavailable');

/** Nothing where whoever answered was not the platform, or was cut short. */
const problemIn = async (answer: Response): Promise<Problem | undefined> => {
  if (!answer.headers.get('content-type')?.includes('problem+json')) return undefined;
  return answer.json().catch(() => undefined) as Promise<Problem | undefined>;
};

export interface Sending {
  readonly body?: object | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Milliseconds after which an answer is not waited for any more; what was asked is asked again. */
const PATIENCE = 30_000;

const send = (url: URL, method: string, { body, headers = {} }: Sending, over: AbortSignal): Promise<Response> =>
  fetch(url, {
    method,
    signal: AbortSignal.any([over, AbortSignal.timeout(PATIENCE)]),
    headers:
      body === undefined || body instanceof Uint8Array ? headers : { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
  });

/**
 * People at their screens, by HTTP alone. What is not answered is sent again under the same key until it is; what was
 * acknowledged is remembered here, outside of the product.
 */
export class Players {
  readonly acknowledged: Acknowledged[] = [];
  readonly #base: string;
  readonly #over: AbortSignal;
  readonly #sessions = new Map<string, Promise<string>>();

  /** @param over when they all go home, whatever they are at */
  constructor(base: string, over: AbortSignal = new AbortController().signal) {
    this.#base = base;
    this.#over = over;
  }

  async #untilAnswered(method: string, path: string, sending: Sending): Promise<Response> {
    for (;;) {
      const answer = await send(new URL(path, this.#base), method, sending, this.#over).catch(() => undefined);
      this.#over.throwIfAborted();
      if (answer?.ok) return answer;
      const problem = answer && (await problemIn(answer));
      if (problem && !passing(problem)) throw new Refusal(`${method} ${path}`, problem);
      await sleep(AGAIN_AFTER);
    }
  }

  async #enter(person: string): Promise<string> {
    const answer = await this.#untilAnswered('POST', '/api/sessions', { body: { person } });
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** The cookie of somebody who has signed in. */
  session(person: string): Promise<string> {
    const session = this.#sessions.get(person) ?? this.#enter(person);
    this.#sessions.set(person, session);
    return session;
  }

  /** @throws {Refusal} */
  async ask<Body>(person: string, method: string, path: string, { body, headers }: Sending = {}): Promise<Body> {
    const cookie = await this.session(person);
    const answer = await this.#untilAnswered(method, path, { ...(body && { body }), headers: { ...headers, cookie } });
    return (await answer.json()) as Body;
  }

  read<Body>(person: string, path: string): Promise<Body> {
    return this.ask<Body>(person, 'GET', path);
  }

  /**
   * One command. The key is the person, the address and what is sent, so that the same step is the same command.
   * @throws {Refusal}
   */
  async command(person: string, path: string, body: object = {}): Promise<Accepted> {
    const key = derivedId(person, path, JSON.stringify(body));
    const answer = await this.ask<Accepted>(person, 'POST', path, { body, headers: { 'idempotency-key': key } });
    this.acknowledged.push({ person, path, body, key, answer });
    return answer;
  }

  /** Sends an acknowledged command once more. @returns what is wrong with the answer */
  async again({ person, path, body, key, answer }: Acknowledged): Promise<readonly string[]> {
    const told = await this.ask<Accepted>(person, 'POST', path, { body, headers: { 'idempotency-key': key } }).catch(
      (error: Error) => error.message,
    );
    return isDeepStrictEqual(told, answer)
      ? []
      : [`again: ${path} was ${JSON.stringify(answer)}, is ${JSON.stringify(told)}`];
  }
}
