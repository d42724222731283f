import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type KeptEvent, readKept, replayKept } from './kept-log.ts';

const folder = join(import.meta.dirname, 'logs');
const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson.gz'));

it('at least one log is kept', () => {
  expect(files).not.toEqual([]);
});

describe.each(files)('the kept log %s', (name) => {
  it('is decided again today as it was decided then', async () => {
    const { heading, events } = await readKept(join(folder, name));
    expect(await replayKept(events)).toEqual({
      totals: { commands: heading.commands, events: heading.events, differences: 0, undecided: 0 },
      differences: [],
    });
  });

  it('is not, once a word of it is changed', async () => {
    const { events } = await readKept(join(folder, name));
    const granted = events.findIndex(({ type }) => type === 'RoleGranted');
    const altered = events.map(
      (event, index): KeptEvent =>
        index === granted ? { ...event, data: { ...event.data, from: '2020-01-01' } } : event,
    );
    expect((await replayKept(altered)).differences).toEqual([`${events[granted]?.position} GrantRole`]);
  });
});
