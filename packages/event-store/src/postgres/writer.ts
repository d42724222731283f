import { type Client, DatabaseError } from 'pg';
import type { PreparedAppend, PreparedEvent } from '../canonical.ts';
import { type Appended, EventStoreError, type ExpectedRevision, wrongExpectedRevision } from '../port.ts';
import { type Refusal, refused } from '../rules.ts';
import { createLine, persist } from './connection.ts';

type Answer =
  | { readonly outcome: 'appended' | 'repeated'; readonly at_position: string; readonly at_revision: number }
  | { readonly outcome: 'wrong-expected-revision'; readonly at_revision: number | null }
  | { readonly outcome: Refusal };

export type Outcome = Appended | EventStoreError;

/** Writes batches of appends, one at a time, each append with an outcome of its own. */
export interface Writer {
  /** @throws {EventStoreError} `unavailable`: the outcome of every append in the batch is unknown to us. */
  write(batch: readonly PreparedAppend[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

// Statements are planned once, perhaps when the log is still empty: they must be planned for a full one.
const SESSION = `
  SET default_transaction_isolation = 'read committed';
  SET default_transaction_read_only = off;
  SET plan_cache_mode = force_generic_plan;
  SET enable_seqscan = off;
  SET jit = off;
  SET statement_timeout = '30s'`;

export const createWriter = (url: string, role: string, patience: number): Writer => {
  const line = createLine(url, (client) => client.query(`${SESSION}; ${role}`));

  const attempt = async (batch: readonly PreparedAppend[]): Promise<readonly Outcome[]> => {
    const client = await line.client();
    const optimistic = isLone(batch) ? appendOne(client, batch[0]) : appendMany(client, batch, false);
    return (await unlessViolated(optimistic)) ?? appendMany(client, batch, true);
  };

  // Asking again is safe: what was committed before its answer got lost is found by its event ids.
  const persistently = (batch: readonly PreparedAppend[]) => persist(() => attempt(batch), patience);

  return {
    write: async (batch) => {
      try {
        return await persistently(batch);
      } catch (error) {
        if (batch.length === 1 || !isAboutContent(error)) throw error;
        // Something in the batch is refused by the database itself: find out what, and let the rest pass.
        const outcomes: Outcome[] = [];
        for (const append of batch) outcomes.push(...(await persistently([append]).catch((failure) => [failure])));
        return outcomes;
      }
    },
    close: line.close,
  };
};

const UNIQUE_VIOLATION = '23505';

/** Undefined when something of it is in the log already: then nothing was stored, and who is meant must be looked up. */
const unlessViolated = async <Result>(write: Promise<Result>): Promise<Result | undefined> => {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return undefined;
    throw error;
  }
};

const isAboutContent = (error: unknown): boolean =>
  error instanceof EventStoreError && error.cause instanceof DatabaseError && /^2[23]/.test(error.cause.code ?? '');

const EXPECTATIONS = { 'no-stream': -1, 'stream-exists': -2, any: -3 } as const;
const encodeExpected = (expected: ExpectedRevision): number =>
  typeof expected === 'number' ? expected : EXPECTATIONS[expected];

interface Lone extends PreparedAppend {
  readonly events: readonly [PreparedEvent];
}
const isLone = (batch: readonly PreparedAppend[]): batch is readonly [Lone] =>
  batch.length === 1 && batch[0]?.events.length === 1;

const APPEND_ONE = 'SELECT * FROM log.append_one($1, $2, $3, $4, $5, $6, $7)';

const appendOne = async (client: Client, append: Lone): Promise<readonly Outcome[] | undefined> => {
  const { stream, expected, commandId, events } = append;
  const [{ eventId, type, schemaVersion, body }] = events;
  const values = [stream, encodeExpected(expected), commandId ?? null, eventId, type, schemaVersion, body];
  const query = { name: 'append one', text: APPEND_ONE, values };
  const [answer] = (await client.query<{ at_position: string | null; at_revision: number }>(query)).rows;
  if (!answer?.at_position) return undefined;
  return [{ position: BigInt(answer.at_position), revision: answer.at_revision, repeated: false }];
};

const APPEND = 'SELECT * FROM log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)';

const appendMany = async (
  client: Client,
  batch: readonly PreparedAppend[],
  look: boolean,
): Promise<readonly Outcome[]> => {
  const { rows } = await client.query<Answer>({ name: 'append', text: APPEND, values: [look, ...encode(batch)] });
  return batch.map((append, index) => outcomeOf(append, rows[index]));
};

/** The arguments of `log.append`, column by column. */
const encode = (batch: readonly PreparedAppend[]): unknown[] => {
  const events = batch.flatMap((append, owner) => append.events.map((event, place) => ({ event, owner, place })));
  const bounds = [1];
  for (const { event } of events) bounds.push((bounds.at(-1) ?? 1) + event.body.length);
  return [
    batch.map(({ stream }) => stream),
    batch.map(({ expected }) => encodeExpected(expected)),
    batch.map(({ commandId }) => commandId ?? null),
    batch.map((append) => append.events.length),
    events.map(({ owner }) => owner + 1),
    events.map(({ place }) => place),
    events.map(({ event }) => event.eventId),
    events.map(({ event }) => event.type),
    events.map(({ event }) => event.schemaVersion),
    bounds,
    Buffer.concat(events.map(({ event }) => event.body)),
  ];
};

const outcomeOf = (append: PreparedAppend, answer: Answer | undefined): Outcome => {
  if (!answer) throw new EventStoreError('unavailable', 'The database gave fewer answers than it was asked');
  if (answer.outcome === 'appended' || answer.outcome === 'repeated') {
    const repeated = answer.outcome === 'repeated';
    return { position: BigInt(answer.at_position), revision: answer.at_revision, repeated };
  }
  if (answer.outcome === 'wrong-expected-revision') {
    return wrongExpectedRevision(append.stream, append.expected, answer.at_revision ?? undefined);
  }
  return refused(answer.outcome, append);
};
