import { HttpException } from '@nestjs/common';
import { ValidationError } from '@orpc/contract';
import { ORPCError } from '@orpc/nest';
import type { FieldError, Problem, ProblemCode } from '@veche/contracts';
import { Refusal } from '@veche/domain';
import { EventStoreError, type EventStoreErrorCode, VaultError } from '@veche/event-store';
import { RegulationError } from '@veche/regulations';
import { meanings } from './meanings.ts';
import { type Particulars, Refused } from './refused.ts';

/** A refusal ready to be sent; `unexpected` is what must be looked into and is never shown. */
export interface Explained {
  readonly problem: Omit<Problem, 'instance'>;
  readonly headers: Readonly<Record<string, string>>;
  readonly unexpected?: unknown;
}

const explained = (code: ProblemCode, particulars: Particulars & { detail?: string } = {}): Explained => {
  const { status, title, detail } = meanings[code];
  const { headers = {}, ...rest } = particulars;
  return {
    problem: { type: `urn:veche:problem:${code}`, title, status, detail, code, ...rest } as Explained['problem'],
    headers,
  };
};

const fieldOf = (path: readonly PropertyKey[], part = path.slice(1)): string =>
  (part.length > 0 ? part : path).join('.');

/** The same said twice of a field, as by a pattern and by what stands behind it, is said once. */
const once = (errors: readonly FieldError[]): FieldError[] =>
  errors.filter(
    ({ field, message }, index) => errors.findIndex((one) => one.field === field && one.message === message) === index,
  );

const fieldErrors = ({ issues }: ValidationError): FieldError[] => {
  const errors = issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((segment) => (typeof segment === 'object' ? segment.key : segment));
    const unknown = 'keys' in issue && Array.isArray(issue.keys) ? (issue.keys as string[]) : [];
    return unknown.length === 0
      ? [{ field: fieldOf(path), message: issue.message }]
      : unknown.map((key) => ({ field: fieldOf([...path, key]), message: 'Такого поля нет' }));
  });
  return once(errors);
};

const ofStore: Readonly<Partial<Record<EventStoreErrorCode, ProblemCode>>> = {
  'wrong-expected-revision': 'conflict',
  'command-id-reused': 'command-id-reused',
  unavailable: 'unavailable',
  closed: 'unavailable',
};

const ofStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'sign-in-required',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'payload-too-large',
  414: 'malformed-request',
  415: 'unsupported-media-type',
  503: 'unavailable',
};

const statusOf = (error: object): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  return 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined;
};

const LOST_CONNECTION = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|57P0\d|53300|08\w{3})$/;
/** What the client of the database itself finds out has no code. */
const NO_CONNECTION =
  /^(Connection terminated|Client (was closed|has encountered a connection error)|timeout (expired|exceeded when trying to connect)$)/;

const isAway = (error: object): boolean =>
  ('code' in error && LOST_CONNECTION.test(String(error.code))) ||
  (error instanceof Error && NO_CONNECTION.test(error.message));

const ofInfrastructure = (error: object): ProblemCode | undefined => {
  if (error instanceof EventStoreError) return ofStore[error.code];
  if (error instanceof VaultError) return error.code === 'subject-erased' ? 'person-erased' : undefined;
  if (isAway(error)) return 'unavailable';
  return ofStatus[statusOf(error) ?? 0];
};

/** From outside, what one may not do looks as if it were not there. */
const ofRule = ({ code, errors }: Refusal): Explained =>
  code === 'forbidden' ? explained('not-found') : explained(code, errors.length === 0 ? {} : { errors });

const ofRegulation = ({ code, field, says }: RegulationError): Explained =>
  explained(code, { detail: says.ru, errors: [{ field, message: says.ru }] });

const ofUnreadable = (cause: unknown): Explained =>
  cause instanceof ValidationError
    ? explained('invalid-input', { errors: fieldErrors(cause) })
    : explained('malformed-request');

const ofOther = (error: unknown): Explained => {
  const code = typeof error === 'object' && error !== null ? ofInfrastructure(error) : undefined;
  if (code !== undefined && code !== 'unavailable') return explained(code);
  return { ...explained(code ?? 'internal'), unexpected: error };
};

/** The one place where whatever went wrong becomes a problem. What nobody foresaw stays hidden behind `internal`. */
export const explain = (error: unknown): Explained => {
  if (error instanceof Refused) return explained(error.code, error.particulars);
  if (error instanceof Refusal) return ofRule(error);
  if (error instanceof RegulationError) return ofRegulation(error);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return ofUnreadable(error.cause);
  return ofOther(error);
};
