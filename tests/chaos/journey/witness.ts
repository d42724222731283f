import { isDeepStrictEqual } from 'node:util';
import type { Acknowledged } from '../../story/player.ts';
import { disorder, type Evidence, type Found } from '../checker.ts';
import { atOneMoment, readLogAt } from '../evidence.ts';

interface Decided {
  readonly command: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  readonly actor: { readonly person: string };
}

/** One and the same thing, commanded by one and the same person, stands under one id however often it was sent. */
const doubled = (log: readonly Found[]): readonly string[] => {
  const known = new Map<string, Found>();
  return log.flatMap((event) => {
    const { command, actor } = event.metadata as unknown as Decided;
    const what = JSON.stringify([actor.person, command]);
    const before = known.get(what) ?? event;
    known.set(what, before);
    if (before.commandId === event.commandId) return [];
    return [`doubled: ${command.type} of ${actor.person} at ${before.position} again at ${event.position}`];
  });
};

/** Events that a command leaves stand together: none of them without the others, nothing between them. */
const torn = (log: readonly Found[]): readonly string[] => {
  const ended = new Set<string>();
  return log.flatMap(({ commandId, position, stream }, index) => {
    const id = `${commandId} ${stream}`;
    const next = log[index + 1];
    if (ended.has(id)) return [`torn: ${commandId} goes on at ${position}`];
    if (next === undefined || next.commandId !== commandId || next.stream !== stream) ended.add(id);
    return [];
  });
};

/** Of one making: objects that a test runner made and those that came over the network are of two kinds, though they say the same. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const lost = (log: readonly Found[], acknowledged: readonly Acknowledged[]): readonly string[] =>
  acknowledged.flatMap(({ path, body, answer }) => {
    const event = log[Number(answer.position) - 1];
    if (event?.revision !== answer.revision) return [`lost: ${path}, acknowledged at ${answer.position}`];
    const { command } = event.metadata as unknown as Decided;
    const differing = Object.entries(body).filter(
      ([field, value]) =>
        typeof command.data[field] === typeof value && !isDeepStrictEqual(plain(command.data[field]), plain(value)),
    );
    return differing.length === 0
      ? []
      : [`changed: ${path} at ${answer.position}: ${differing.map(([field]) => field)}`];
  });

export interface Examined {
  readonly wrong: readonly string[];
  readonly events: number;
  readonly acknowledged: number;
}

/** What is wrong with a log. `from` is where the examples end: those are told in their own way. */
export const wrongIn = (
  { log, head }: Pick<Evidence, 'log' | 'head'>,
  acknowledged: readonly Acknowledged[],
  from: bigint,
): readonly string[] => {
  const ours = log.filter(({ position }) => position > from);
  return [...disorder({ log, head }), ...lost(log, acknowledged), ...doubled(ours), ...torn(ours)];
};

/** Looks at the log past the product. */
export const examine = async (url: string, told: readonly Acknowledged[], from: bigint): Promise<Examined> => {
  const acknowledged = [...told];
  const found = await readLogAt(url);
  return {
    wrong: wrongIn(found, acknowledged, from),
    events: found.log.length,
    acknowledged: acknowledged.length,
  };
};

export type Tables = ReadonlyMap<string, readonly string[]>;

/** Every row of every view, as text, in an order of its own. */
export const viewRows = (url: string): Promise<Tables> =>
  atOneMoment(url, async (client) => {
    const { rows: named } = await client.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'views' AND table_name <> 'checkpoints'",
    );
    const tables = new Map<string, readonly string[]>();
    for (const { name } of named) {
      const { rows } = await client.query<{ row: string }>(`SELECT to_jsonb(v)::text AS row FROM views."${name}" v`);
      tables.set(name, rows.map(({ row }) => row).toSorted());
    }
    return tables;
  });

/** The views as they came about through all the kills, and as their folds make them from the first event on. */
export const differing = (grown: Tables, folded: Tables): readonly string[] =>
  [...new Set([...grown.keys(), ...folded.keys()])].flatMap((name) => {
    const [has, should] = [new Set(grown.get(name)), new Set(folded.get(name))];
    const more = [...has].filter((row) => !should.has(row));
    const less = [...should].filter((row) => !has.has(row));
    if (more.length + less.length === 0) return [];
    return [`view: ${name} has ${more[0] ?? 'no row'} where the fold has ${less[0] ?? 'no row'}`];
  });
