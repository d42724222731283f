import { type Client, DatabaseError, type QueryConfig } from 'pg';
import type { PreparedAppend } from '../canonical.ts';
import { type Appended, EventStoreError, wrongExpectedRevision } from '../port.ts';
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
  /** Where the log ended when we last wrote; undefined when we cannot know. */
  let head: bigint | undefined;

  const writeLone = async (client: Client, append: PreparedAppend): Promise<Outcome | undefined> => {
    if (head === undefined) return undefined;
    const outcome = await appendBehind(client, head, append);
    head = outcome?.position;
    return outcome;
  };

  const writeBatch = async (client: Client, batch: readonly PreparedAppend[]): Promise<readonly Outcome[]> => {
    const { rows } = await client.query<Answer>({ name: 'append', text: APPEND, values: encode(batch) });
    const outcomes = batch.map((append, index) => outcomeOf(append, rows[index]));
    head = outcomes.findLast(isWritten)?.position ?? head;
    return outcomes;
  };

  const attempt = async (batch: readonly PreparedAppend[]): Promise<readonly Outcome[]> => {
    const client = await line.client();
    const [only] = batch;
    const lone = batch.length === 1 && only ? await writeLone(client, only) : undefined;
    return lone ? [lone] : writeBatch(client, batch);
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

const isAboutContent = (error: unknown): boolean =>
  error instanceof EventStoreError && error.cause instanceof DatabaseError && /^2[23]/.test(error.cause.code ?? '');

const UNIQUE_VIOLATION = '23505';
const APPEND = 'SELECT * FROM log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';
const EXPECTATIONS = { 'no-stream': -1, 'stream-exists': -2, any: -3 } as const;

/** The arguments of `log.append`, column by column. */
const encode = (batch: readonly PreparedAppend[]): unknown[] => {
  const events = batch.flatMap((append, owner) => append.events.map((event, place) => ({ event, owner, place })));
  const bounds = [1];
  for (const { event } of events) bounds.push((bounds.at(-1) ?? 1) + event.body.length);
  return [
    batch.map(({ stream }) => stream),
    batch.map(({ expected }) => (typeof expected === 'number' ? expected : EXPECTATIONS[expected])),
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

const isWritten = (outcome: Outcome): outcome is Appended => !(outcome instanceof EventStoreError) && !outcome.repeated;

/**
 * The common case, one event alone, without the function's weight. The head is moved only from where we left it: when
 * that succeeds nobody has written since, so this statement's snapshot holds the whole log and its unique constraints
 * do the rest. When it does not, or one of them is violated, nothing is stored and `log.append` says what is the matter.
 */
const lone = (follows: string, provided: string): string => `
  WITH head AS (
    UPDATE log.head SET position = position + 1 WHERE position = $1 AND ${provided} RETURNING position
  )
  INSERT INTO log.events
    (position, recorded_at, event_id, revision, schema_version, place, stream, type, command_id, body)
  SELECT position, statement_timestamp(), $4, ${follows} + 1, $5, 0, $3, $6, $7, $8 FROM head
  RETURNING revision`;

const LONE = {
  'no-stream': lone('$2::integer', 'true'),
  exact: lone('$2::integer', 'EXISTS (SELECT FROM log.events WHERE stream = $3 AND revision = $2)'),
  any: lone('coalesce((SELECT max(revision) FROM log.events WHERE stream = $3), $2::integer)', 'true'),
};

const appendBehind = async (client: Client, head: bigint, append: PreparedAppend): Promise<Appended | undefined> => {
  const query = loneQuery(head, append);
  if (!query) return undefined;
  try {
    const { rows } = await client.query<{ revision: number }>(query);
    return rows[0] && { position: head + 1n, revision: rows[0].revision, repeated: false };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === UNIQUE_VIOLATION) return undefined;
    throw error;
  }
};

const loneQuery = (head: bigint, { stream, expected, commandId, events }: PreparedAppend): QueryConfig | undefined => {
  const [event, another] = events;
  if (!event || another || expected === 'stream-exists') return undefined;
  const [kind, follows] = typeof expected === 'number' ? (['exact', expected] as const) : ([expected, -1] as const);
  const { eventId, schemaVersion, type, body } = event;
  const values = [head, follows, stream, eventId, schemaVersion, type, commandId ?? null, body];
  return { name: `append one, ${kind}`, text: LONE[kind], values };
};
