import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { upcast } from '@veche/contracts';
import { type LoggedEvent, type Replayed, replay } from '@veche/domain';
import type { JsonObject } from '@veche/event-store';

/** A log of an earlier version, kept so that every later one can be held to it: lines of JSON, compressed. See docs/guides/replay.md. */

/** The first line: by which version it was made, and what that version said when it decided it again. */
export interface Heading {
  readonly format: 1;
  readonly version: string;
  readonly commands: number;
  readonly events: number;
}

/** An event as it was written, but for personal values: they are of invented people, and are kept revealed. */
export interface KeptEvent {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly eventId: string;
  readonly commandId: string | null;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

export interface KeptLog {
  readonly heading: Heading;
  readonly events: readonly KeptEvent[];
}

/** @throws when it was kept in a format that is not known here */
export const readKept = async (file: string): Promise<KeptLog> => {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const read: unknown[] = [];
  for await (const line of lines) read.push(JSON.parse(line));
  const [first, ...rest] = read as [Heading, ...KeptEvent[]];
  if (first?.format !== 1) throw new Error(`${file} is kept in a format that is not known here`);
  return { heading: first, events: rest };
};

const logged = ({ position, commandId, ...event }: KeptEvent): LoggedEvent => ({
  ...upcast(event),
  position: BigInt(position),
  commandId: commandId ?? undefined,
});

/** What today's code says when it decides every command of a kept log again; each difference is named by its position. */
export const replayKept = async (
  events: readonly KeptEvent[],
): Promise<{ readonly totals: Replayed; readonly differences: readonly string[] }> => {
  const batches = async function* () {
    yield events.map(logged);
  };
  const run = replay(batches());
  const differences: string[] = [];
  let step = await run.next();
  for (; !step.done; step = await run.next()) differences.push(`${step.value.position} ${step.value.command}`);
  return { totals: step.value, differences };
};
