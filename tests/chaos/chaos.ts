import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { drill } from './drill.ts';

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const cycles = Number(values.cycles);
const seed = Number(values.seed ?? randomInt(1_000_000));
if (!Number.isSafeInteger(cycles) || cycles < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  console.error('Usage: npm run chaos -- --cycles <whole number> [--seed <whole number>]');
  process.exit(2);
}

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
const { failed } = await drill({ cycles, seed, say: (line) => console.log(line), signal: interrupt.signal });
process.exitCode = failed > 0 || interrupt.signal.aborted ? 1 : 0;
