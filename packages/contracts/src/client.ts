import './no-eval.ts';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from './contract.ts';
import { type Problem, problem } from './problems.ts';

/** The platform answered, and the answer is no. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(refused: Problem) {
    super(`${refused.code}: ${refused.title}`);
    this.name = 'Refusal';
    this.problem = refused;
  }
}

export type PlatformClient = ContractRouterClient<typeof contract>;

/** A problem document is read here: the link knows `application/json` alone and would hand it over as a file. */
const fetchOrRefuse = async (request: Request, init: RequestInit): Promise<Response> => {
  const response = await fetch(request, init);
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  throw new Refusal(problem.parse(await response.json()));
};

/**
 * Every route of the platform as a typed call.
 * @param origin where the platform stands, without a path: `http://localhost:3000`
 * @param headers what each call carries besides, as the cookie of whoever a server asks for
 * @throws {Refusal} from each call that the platform refuses; any other error means that it gave no answer of its own
 */
export const createPlatformClient = (origin: string, headers: Readonly<Record<string, string>> = {}): PlatformClient =>
  createORPCClient(new OpenAPILink(contract, { url: origin, headers: { ...headers }, fetch: fetchOrRefuse }));

/** What became of a question to the platform: its answer, its refusal, or silence. */
export type Answer<T> =
  | { readonly outcome: 'answered'; readonly value: T }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  | { readonly outcome: 'unreachable' };

/** An answer that did not come. */
export type Missed = Exclude<Answer<unknown>, { readonly outcome: 'answered' }>;

/** A new id for what a command makes. Not `randomUUID`: that exists only where the page came over HTTPS. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  // The version and the variant of a random UUID.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
};

const inWords = (input: readonly unknown[]): string =>
  JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));

/** Whether the command may have been carried out although its sender was not told. */
const isInDoubt = (answer: Answer<unknown>): boolean =>
  answer.outcome === 'unreachable' || (answer.outcome === 'refused' && answer.problem.status >= 500);

/**
 * Sends a command under a key of its own, which stays the same while the same input is tried again after silence, so that
 * twice is once. Each form has a sender of its own.
 */
export const createSender = () => {
  let doubt: { readonly key: string; readonly said: string } | undefined;
  return async <T>(input: readonly unknown[], send: (key: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const said = inWords(input);
    const key = doubt?.said === said ? doubt.key : newId();
    const answer = await send(key);
    doubt = isInDoubt(answer) ? { key, said } : undefined;
    return answer;
  };
};

/** Waits for a call and tells what became of it; never throws. */
export const answerTo = async <T>(call: Promise<T>): Promise<Answer<T>> => {
  try {
    return { outcome: 'answered', value: await call };
  } catch (error) {
    return error instanceof Refusal ? { outcome: 'refused', problem: error.problem } : { outcome: 'unreachable' };
  }
};
