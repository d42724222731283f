import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent, ViewRow } from '@veche/event-store';
import { at } from '@veche/testing';
import { views } from './following.ts';
import { oneOfEach } from './testing/whole.ts';

const EVENTS = oneOfEach();
/** So often that each event meets the rows that all others have left. */
const ROUNDS = 3;

const log = Array.from({ length: ROUNDS }, () => EVENTS).flat();
const recorded = log.map((event, index) => ({
  ...event,
  ...{ eventId: `${index}`, schemaVersion: 1, stream: 'stream', revision: index, position: BigInt(index + 1) },
  ...{ commandId: undefined, recordedAt: at, body: new Uint8Array(), metadata: { at } },
})) as unknown as RecordedEvent[];

const specs = globSync('*/*.view.spec.ts', { cwd: import.meta.dirname }).map((path) =>
  readFileSync(join(import.meta.dirname, path), 'utf8'),
);
/** By its type, or as the sample of it is called. */
const isSpokenOf = (spec: string, type: string): boolean =>
  spec.includes(type) || spec.includes(`${type[0]?.toLowerCase()}${type.slice(1)}`);

describe.each(views)('the view $name', (view) => {
  const touching = EVENTS.filter((event) => view.keysOf(event as RecordedEvent).length > 0);

  it('refuses no event, whatever came before; one that comes twice in a row is folded once', () => {
    const rows = new Map<string, ViewRow | undefined>();
    for (const event of recorded) {
      for (const key of view.keysOf(event)) {
        const id = JSON.stringify(key);
        const once = view.fold(rows.get(id), event, key);
        expect(view.fold(once, event, key)).toEqual(once);
        rows.set(id, once);
      }
    }
    expect(rows.size).toBeGreaterThan(0);
  });

  it('has a spec that tells the effect of each event', () => {
    const own = specs.filter((spec) => spec.includes(`/${view.name}.view.ts'`)).join('\n');
    expect(touching.filter(({ type }) => !isSpokenOf(own, type)).map(({ type }) => type)).toEqual([]);
  });
});
