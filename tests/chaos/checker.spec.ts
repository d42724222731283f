import { describe, expect, it } from '@jest/globals';
import type { View } from '@veche/event-store';
import { type Evidence, type Found, folded, violations } from './checker.ts';
import { commandOf } from './command.ts';
import { drillViews } from './views.ts';

const SEED = 7;
const NUMBERS = Array.from({ length: 40 }, (_, number) => number);

/** A log as it should be: these commands, one after the other. */
const logOf = (numbers: readonly number[]): Found[] => {
  const log: Found[] = [];
  for (const number of numbers) {
    const { commandId, stream, events } = commandOf(SEED, number);
    for (const event of events) {
      const revision = log.filter((found) => found.stream === stream).length;
      log.push({ ...event, commandId, stream, revision, position: BigInt(log.length + 1) });
    }
  }
  return log;
};

const lastOf = (log: readonly Found[], number: number): Found => {
  const found = log.findLast(({ commandId }) => commandId === commandOf(SEED, number).commandId);
  if (found === undefined) throw new Error(`Command ${number} is not in the log`);
  return found;
};

const viewsOf = (log: readonly Found[]) =>
  drillViews(1).map((view: View) => ({
    view,
    position: BigInt(log.length - 3),
    failure: undefined,
    rows: [...folded(view, log.slice(0, -3)).values()],
  }));

/** What a faultless installation leaves: all of the commands sent, those of the log acknowledged. */
const evidence = (log = logOf(NUMBERS)): Evidence => ({
  acknowledged: NUMBERS.map((number) => ({ number, ...lastOf(log, number) })),
  sent: new Map([...NUMBERS, 40].map((number) => [number, commandOf(SEED, number)])),
  head: BigInt(log.length),
  log,
  views: viewsOf(log),
});

/** The log with other rows, as a database would hand it out that broke its promise. */
const withLog = (change: (log: Found[]) => readonly Found[]): Evidence => {
  const sound = evidence();
  return { ...sound, log: change([...sound.log]) };
};

const renumbered = (log: readonly Found[]): Found[] =>
  log.map((event, index) => ({ ...event, position: BigInt(index + 1) }));

const kinds = (found: Evidence): string[] => [...new Set(violations(found).map((line) => line.split(':')[0] ?? ''))];

const severalEvents = NUMBERS.find((number) => commandOf(SEED, number).events.length > 2) ?? 0;

describe('The checker of the crash drill', () => {
  it('finds nothing in a sound log, an empty one, or one whose last command was not acknowledged', () => {
    expect(violations(evidence())).toEqual([]);
    expect(violations({ acknowledged: [], sent: new Map(), head: 0n, log: [], views: [] })).toEqual([]);
    const sound = evidence();
    expect(violations({ ...sound, acknowledged: sound.acknowledged.slice(0, -1) })).toEqual([]);
  });

  it('sees that an acknowledged command is lost, although the log has no gap', () => {
    const sound = evidence();
    const { events } = commandOf(SEED, 39);
    const log = sound.log.slice(0, -events.length);
    expect(kinds({ ...sound, log, head: BigInt(log.length), views: [] })).toEqual(['lost']);
  });

  it('sees an event that is there twice', () => {
    const doubled = withLog((log) => [...log, { ...lastOf(log, 5), position: BigInt(log.length + 1) }]);
    expect(kinds({ ...doubled, head: doubled.head + 1n })).toEqual(
      expect.arrayContaining(['doubled', 'stream', 'not whole', 'moved']),
    );
  });

  it('sees a command that was carried out twice under other event ids', () => {
    const copied = withLog((log) => {
      const { stream } = lastOf(log, 0);
      const revision = log.filter((event) => event.stream === stream).length;
      const copy = { ...lastOf(log, 0), eventId: 'another', revision, position: BigInt(log.length + 1) };
      return [...log, copy];
    });
    expect(kinds({ ...copied, head: copied.head + 1n })).toEqual(['not whole', 'moved']);
  });

  it('sees a gap in the positions, and a head that is ahead of the events', () => {
    const gap = withLog((log) =>
      log.map((event, index) => (index < 9 ? event : { ...event, position: event.position + 1n })),
    );
    expect(kinds(gap)).toContain('gap');
    expect(kinds({ ...evidence(), head: 1_000n })).toEqual(['gap']);
  });

  it('sees a gap in a stream', () => {
    const { stream } = lastOf(evidence().log, 39);
    const torn = withLog((log) =>
      log.map((event) => (event.stream === stream ? { ...event, revision: event.revision * 2 + 1 } : event)),
    );
    expect(kinds(torn)).toContain('stream');
  });

  it('sees a command of which only a part is there, acknowledged or not', () => {
    const sound = evidence();
    const acknowledged = sound.acknowledged.filter(({ number }) => number !== severalEvents);
    const torn = renumbered(sound.log.filter((event) => event !== lastOf(sound.log, severalEvents)));
    const found = { ...sound, acknowledged, log: torn, head: BigInt(torn.length), views: [] };
    expect(kinds(found)).toContain('not whole');
  });

  it('sees another content, an acknowledgement of another place, and events that nobody sent', () => {
    const other = withLog((log) =>
      log.map((event, index) => (index === 3 ? { ...event, data: { amount: '-1' } } : event)),
    );
    expect(kinds(other)).toContain('not whole');
    const sound = evidence();
    expect(kinds({ ...sound, acknowledged: [{ number: 0, position: 40n, revision: 0 }] })).toEqual(['moved']);
    expect(kinds({ ...sound, acknowledged: [], sent: new Map([...sound.sent].slice(1)) })).toEqual(['stranger']);
  });

  it('sees a wrong row of a view, a missing one, one too many, a stopped view and one ahead of the log', () => {
    const sound = evidence();
    const [tallies, odds] = sound.views;
    if (tallies === undefined || odds === undefined) throw new Error('The drill has two views');
    const [row, ...others] = tallies.rows;
    if (row === undefined) throw new Error('The view has rows');
    const wrong = [
      { ...tallies, rows: [{ ...row, amount: 0n }, ...others] },
      { ...tallies, rows: others },
      { ...odds, rows: [...odds.rows, { bucket: 'more', position: 1n }] },
      { ...odds, failure: 'does not fold' },
      { ...odds, position: sound.head + 1n },
    ];
    for (const view of wrong) expect(kinds({ ...sound, views: [view] })).toEqual(['view']);
  });
});
