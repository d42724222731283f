import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { drill } from './drill.ts';
import { journeyDrill } from './journey/drill.ts';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '10' },
    seed: { type: 'string' },
    journey: { type: 'boolean', default: false },
    kills: { type: 'string', default: '20' },
  },
});
const count = Number(values.journey ? values.kills : values.cycles);
const seed = Number(values.seed ?? randomInt(1_000_000));
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  console.error('Usage: npm run chaos -- [--cycles <n> | --journey --kills <n>] [--seed <whole number>]');
  process.exit(2);
}

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
const common = { seed, say: (line: string) => console.log(line), signal: interrupt.signal };
const good = values.journey
  ? await journeyDrill({ ...common, kills: count })
  : (await drill({ ...common, cycles: count })).failed === 0;
process.exitCode = good && !interrupt.signal.aborted ? 0 : 1;
