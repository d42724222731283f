import pg, { type PoolClient } from 'pg';
import { advance, inTransaction } from '../following/checkpoints.ts';
import type { EventStore, RecordedEvent } from '../port.ts';
import { ColumnError } from './columns.ts';
import { type Changes, Folding, failureAt } from './folding.ts';
import type { Member } from './leading.ts';
import type { Failure } from './view.ts';

/** What became of the members when folded events were written. */
export interface Applied {
  readonly moved: readonly Member[];
  /** Those of the moved whose rows may be other than before. */
  readonly changed: readonly Member[];
  readonly failed: readonly { readonly member: Member; readonly failure: Failure }[];
  /** Taken over by another process: nothing was written for these by this one. */
  readonly replaced: readonly Member[];
}

export interface ApplyOptions {
  readonly store: EventStore;
  readonly erasure: string;
  /** Subjects that were erased so far; grows with the events. */
  readonly everErased: Set<string>;
  /** Write when so many events are folded, or so many rows are in memory. */
  readonly writeAfter: { readonly events: number; readonly rows: number };
  /** Keep up to so many rows of a view in memory for the next events. */
  readonly keepRows: number;
}

/** Data exception, integrity violation, syntax or missing relation, a limit: repeating it would not help. */
const REFUSED_FOR_GOOD = /^(22|23|42|54)/;
const SEARCH_STEP = 100;
const NONE: Applied = { moved: [], changed: [], failed: [], replaced: [] };

const isRefusal = (error: unknown): boolean =>
  error instanceof ColumnError || (error instanceof pg.DatabaseError && REFUSED_FOR_GOOD.test(error.code ?? ''));

const merged = (all: readonly Applied[]): Applied => ({
  moved: all.flatMap(({ moved }) => moved),
  changed: all.flatMap(({ changed }) => changed),
  failed: all.flatMap(({ failed }) => failed),
  replaced: all.flatMap(({ replaced }) => replaced),
});

interface Prepared extends Changes {
  readonly member: Member;
}

const touchesRows = ({ erased, removals, updates, inserts }: Changes): boolean =>
  erased.length + removals.length + updates.length + inserts.length > 0;

/** Clearing comes first: a row in memory is written after it, with whatever the fold made of it. */
const write = async (client: PoolClient, { member: { table }, ...changes }: Prepared): Promise<void> => {
  await table.clear(client, changes.erased);
  await table.remove(client, changes.removals);
  await table.update(client, changes.updates);
  await table.insert(client, changes.inserts);
};

/**
 * One transaction for all. It need not wait for the disk: after a crash rows and checkpoint are back at the same
 * earlier event, and the log tells the rest again.
 */
const commit = async (client: PoolClient, prepared: readonly Prepared[]): Promise<Applied> => {
  const moves = prepared.map(({ member, upTo, failure }) => ({ follower: member, to: upTo, failure }));
  let replaced: readonly Member[] = [];
  await inTransaction(client, async () => {
    await client.query('SET LOCAL synchronous_commit = off');
    const names = new Set((await advance(client, 'views', moves)).map(({ name }) => name));
    replaced = prepared.map(({ member }) => member).filter(({ name }) => names.has(name));
    for (const one of prepared) if (!replaced.includes(one.member)) await write(client, one);
  });
  const kept = prepared.filter(({ member }) => !replaced.includes(member));
  for (const { member, upTo } of kept) member.position = upTo;
  const failed = kept.flatMap(({ member, failure }) => (failure ? [{ member, failure }] : []));
  const changed = kept.filter(touchesRows).map(({ member }) => member);
  return { moved: kept.map(({ member }) => member), changed, failed, replaced };
};

const fold = async (
  client: PoolClient,
  member: Member,
  folding: Folding,
  events: readonly RecordedEvent[],
): Promise<void> => {
  const plan = folding.plan(events);
  const loaded = plan.missing.size > 0 ? await member.table.load(client, [...plan.missing.values()]) : [];
  folding.take(plan, loaded);
};

const applyAlone = async (
  client: PoolClient,
  member: Member,
  events: readonly RecordedEvent[],
  { erasure, everErased }: ApplyOptions,
): Promise<Applied> => {
  const folding = new Folding(member.view, member.position, erasure, everErased);
  await fold(client, member, folding, events);
  return commit(client, [{ member, ...folding.changes() }]);
};

/** Applies one event after the other, to find the one whose rows the table refuses. */
const applySingly = async (
  client: PoolClient,
  member: Member,
  events: readonly RecordedEvent[],
  options: ApplyOptions,
): Promise<Applied> => {
  for (const event of events) {
    try {
      const applied = await applyAlone(client, member, [event], options);
      if (applied.failed.length + applied.replaced.length > 0) return applied;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const failure = failureAt(event, error);
      const [replaced] = await advance(client, 'views', [{ follower: member, to: member.position, failure }]);
      return replaced ? { ...NONE, replaced: [member] } : { ...NONE, failed: [{ member, failure }] };
    }
  }
  return { ...NONE, moved: [member], changed: [member] };
};

/** Reads again what the table has refused, in smaller and smaller parts. */
const applyCarefully = async (
  client: PoolClient,
  member: Member,
  options: ApplyOptions,
  upTo: bigint,
): Promise<Applied> => {
  for await (const events of options.store.readAll({ after: member.position, upTo, batchSize: SEARCH_STEP })) {
    const applied = await applyAlone(client, member, events, options).catch((error: unknown) => {
      if (!isRefusal(error)) throw error;
      return applySingly(client, member, events, options);
    });
    if (applied.failed.length + applied.replaced.length > 0) return applied;
  }
  return { ...NONE, moved: [member], changed: [member] };
};

/**
 * Applies batches to views on one connection: events are folded in memory, each touched row is read once and written
 * once, rows and checkpoints in one transaction. A view whose fold throws, or whose rows the table refuses, stops
 * before that event; the others go on. What is thrown says that the database or the log could not be reached.
 */
export class Applier {
  readonly #client: PoolClient;
  readonly #options: ApplyOptions;
  readonly #foldings = new Map<Member, Folding>();
  #events = 0;

  constructor(client: PoolClient, options: ApplyOptions) {
    this.#client = client;
    this.#options = options;
  }

  async take(members: readonly Member[], batch: readonly RecordedEvent[]): Promise<Applied> {
    const refused: Applied[] = [];
    for (const member of members) {
      try {
        await fold(this.#client, member, this.#folding(member), batch);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refused.push(await this.#carefully(member, batch.at(-1)?.position ?? member.position));
      }
    }
    this.#events += batch.length;
    return merged([...refused, this.#due ? await this.flush() : NONE]);
  }

  /** Writes what is folded and not written yet. */
  async flush(): Promise<Applied> {
    const prepared = [...this.#foldings].map(([member, folding]) => ({ member, ...folding.changes() }));
    this.#events = 0;
    if (prepared.length === 0) return NONE;
    try {
      const applied = await commit(this.#client, prepared);
      for (const { member } of applied.failed) this.#foldings.delete(member);
      for (const member of applied.replaced) this.#foldings.delete(member);
      for (const folding of this.#foldings.values()) folding.written(this.#options.keepRows);
      return applied;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
    const each: Applied[] = [];
    for (const { member, upTo } of prepared) each.push(await this.#carefully(member, upTo));
    return merged(each);
  }

  get #due(): boolean {
    const { events, rows } = this.#options.writeAfter;
    if (this.#events >= events) return true;
    return [...this.#foldings.values()].some(({ size, failing }) => failing || size >= rows);
  }

  #folding(member: Member): Folding {
    const { erasure, everErased } = this.#options;
    const folding = this.#foldings.get(member) ?? new Folding(member.view, member.position, erasure, everErased);
    this.#foldings.set(member, folding);
    return folding;
  }

  #carefully(member: Member, upTo: bigint): Promise<Applied> {
    this.#foldings.delete(member);
    return applyCarefully(this.#client, member, this.#options, upTo);
  }
}
