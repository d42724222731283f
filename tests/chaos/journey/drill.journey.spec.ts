import { expect, it } from '@jest/globals';
import { journeyDrill } from './drill.ts';

/** Kills the api, then everything; `npm run chaos -- --journey --kills 20` is the drill itself. */
const SEED = 7;

it('goes on after the whole product was killed under people at work, with nothing lost and nothing doubled', async () => {
  const lines: string[] = [];
  const good = await journeyDrill({ kills: 2, seed: SEED, say: (line) => lines.push(line) });
  expect(good ? 'good' : lines.join('\n')).toBe('good');
  expect(lines.join('\n')).toMatch(/the api[^]*everything[^]*made anew: ok/);
}, 240_000);
