import type { RecordedEvent, View, ViewRow } from '@veche/event-store';
import type { DrillCommand } from './command.ts';

/** What a writer said: the command that was acknowledged, and where. */
export interface Acknowledged {
  readonly number: number;
  readonly position: bigint;
  readonly revision: number;
}

/** An event as the drill finds it in the database, past the store. */
export type Found = Pick<
  RecordedEvent,
  'position' | 'stream' | 'revision' | 'eventId' | 'commandId' | 'type' | 'data' | 'metadata'
>;

export interface FoundView {
  readonly view: View;
  readonly position: bigint;
  readonly failure: string | undefined;
  readonly rows: readonly ViewRow[];
}

/** Everything at one moment; what writers said is from before that moment. */
export interface Evidence {
  readonly acknowledged: readonly Acknowledged[];
  /** The command behind each number that was ever sent. */
  readonly sent: ReadonlyMap<number, DrillCommand>;
  readonly head: bigint;
  readonly log: readonly Found[];
  readonly views: readonly FoundView[];
}

type Log = Pick<Evidence, 'log' | 'head'>;

const positions = ({ log, head }: Log): readonly string[] => {
  const gap = log.findIndex(({ position }, index) => position !== BigInt(index + 1));
  const wrong = gap < 0 ? [] : [`gap: position ${log[gap]?.position} stands where ${gap + 1} belongs`];
  return head === BigInt(log.length) ? wrong : [...wrong, `gap: the head is ${head}, there are ${log.length} events`];
};

const revisions = ({ log }: Log): readonly string[] => {
  const next = new Map<string, number>();
  return log.flatMap(({ stream, revision, position }) => {
    const expected = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    return revision === expected ? [] : [`stream: ${stream} has ${revision} at ${position}, not ${expected}`];
  });
};

const doubles = ({ log }: Log): readonly string[] => {
  const seen = new Set<string>();
  return log.flatMap(({ eventId, position }) => {
    if (seen.has(eventId)) return [`doubled: event ${eventId} again at ${position}`];
    seen.add(eventId);
    return [];
  });
};

/** What is wrong with a log by itself: gaps, streams out of step, an event that is there twice. */
export const disorder = (log: Log): readonly string[] => [...positions(log), ...revisions(log), ...doubles(log)];

type Runs = ReadonlyMap<string, readonly Found[]>;

const runsOf = (log: readonly Found[]): Runs => Map.groupBy(log, ({ commandId }) => commandId ?? 'no command');

const sameFacts = (found: Found, command: DrillCommand, index: number): boolean => {
  const event = command.events[index];
  return (
    found.stream === command.stream &&
    found.eventId === event?.eventId &&
    found.type === event.type &&
    JSON.stringify(found.data) === JSON.stringify(event.data)
  );
};

const whole = (command: DrillCommand, run: readonly Found[]): boolean =>
  run.length === command.events.length &&
  run.every((event, index) => sameFacts(event, command, index)) &&
  run.every(({ position }, index) => position === (run[0]?.position ?? 0n) + BigInt(index));

const commands = ({ sent }: Evidence, runs: Runs): readonly string[] => {
  const known = new Map([...sent.values()].map((command) => [command.commandId, command]));
  return [...runs].flatMap(([commandId, run]) => {
    const command = known.get(commandId);
    if (command === undefined) return [`stranger: nobody sent ${commandId}, at ${run[0]?.position}`];
    return whole(command, run) ? [] : [`not whole: ${commandId} has ${run.length} of ${command.events.length} events`];
  });
};

const acknowledgements = ({ acknowledged, sent }: Evidence, runs: Runs): readonly string[] =>
  acknowledged.flatMap(({ number, position, revision }) => {
    const command = sent.get(number);
    const last = runs.get(command?.commandId ?? '')?.at(-1);
    if (last === undefined) return [`lost: command ${number} was acknowledged at ${position}`];
    if (last.position === position && last.revision === revision) return [];
    return [`moved: command ${number} was acknowledged at ${position}/${revision}, stands at ${last.position}`];
  });

/** The rows of a view as they should be: its own fold, event by event, in plain memory. */
export const folded = (view: View, log: readonly Found[]): ReadonlyMap<string, ViewRow> => {
  const rows = new Map<string, ViewRow>();
  for (const found of log) {
    const event = found as RecordedEvent;
    for (const key of view.keysOf(event)) {
      const id = view.key.map((column) => String(key[column])).join('\n');
      const row = view.fold(rows.get(id), event, key);
      if (row === undefined) rows.delete(id);
      else rows.set(id, row);
    }
  }
  return rows;
};

const text = (view: View, row: ViewRow | undefined): string =>
  row === undefined
    ? 'no row'
    : Object.keys(view.columns)
        .map((column) => String(row[column]))
        .join(' | ');

const views = ({ views: found, log, head }: Evidence): readonly string[] =>
  found.flatMap(({ view, position, failure, rows }) => {
    const name = `${view.name} v${view.version} at ${position}`;
    if (failure !== undefined) return [`view: ${name} stopped: ${failure}`];
    if (position > head) return [`view: ${name} is ahead of the log`];
    const expected = folded(view, log.slice(0, Number(position)));
    const actual = new Map(rows.map((row) => [view.key.map((column) => String(row[column])).join('\n'), row]));
    return [...new Set([...expected.keys(), ...actual.keys()])].flatMap((id) => {
      const [is, should] = [text(view, actual.get(id)), text(view, expected.get(id))];
      return is === should ? [] : [`view: ${name} has ${is} where the fold has ${should}`];
    });
  });

/** Every promise that is not kept, each as a sentence that begins with its kind; none when all is well. */
export const violations = (evidence: Evidence): readonly string[] => {
  const runs = runsOf(evidence.log);
  return [...disorder(evidence), ...commands(evidence, runs), ...acknowledgements(evidence, runs), ...views(evidence)];
};
