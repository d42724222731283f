import { expect, it } from '@jest/globals';
import { drill } from './drill.ts';

/** This seed kills the database, then a writer; `npm run chaos -- --cycles 100` is the drill itself. */
const SEED = 48;

it('kills the database and a writer, and finds every promise kept', async () => {
  const lines: string[] = [];
  const outcome = await drill({ cycles: 2, seed: SEED, say: (line) => lines.push(line) });
  expect({ outcome, lines }).toMatchObject({ outcome: { passed: 2, failed: 0 } });
  expect(lines.join('\n')).toMatch(/killed the database[^]*killed a writer[^]*settled/);
}, 120_000);
