import { setTimeout as sleep } from 'node:timers/promises';
import { type Evidence, violations } from './checker.ts';
import { readEvidence } from './evidence.ts';
import { type Server, startServer, startWriter, Witness, type Writer } from './installation.ts';
import { type Random, random } from './random.ts';

export interface Drill {
  readonly cycles: number;
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const WRITERS = 2;
const CLIENTS = 6;
/** Numbers are given out in blocks, so that no two writers make the same command. */
const BLOCK = 1_000_000;
/** Every so many cycles the views get a new version, which is built beside the old one, and killed too. */
const CYCLES_OF_A_VERSION = 10;
const LONGEST_LIFE = 1_200;
const SHOWN = 10;

const TARGETS = [
  'a writer',
  'a writer',
  'a writer',
  'both writers',
  'the database',
  'the database',
  'everything',
] as const;
type Target = (typeof TARGETS)[number];

interface Field {
  readonly seed: number;
  readonly server: Server;
  readonly witness: Witness;
  readonly chance: Random;
  readonly writers: Writer[];
  /** Sent by writers that are dead, not acknowledged to anybody. */
  readonly orphans: number[];
  blocks: number;
}

const version = (cycle: number): number => 1 + Math.floor(cycle / CYCLES_OF_A_VERSION);

const killWriters = async ({ writers, orphans }: Field, from: number, count: number): Promise<void> => {
  const victims = writers.splice(from, count);
  await Promise.all(victims.map((writer) => writer.kill()));
  for (const { inFlight } of victims) orphans.push(...inFlight);
};

const mend = async (field: Field, cycle: number): Promise<void> => {
  const { seed, server, witness, writers, orphans } = field;
  for (const writer of writers.filter((one) => one.hasEnded())) {
    await killWriters(field, writers.indexOf(writer), 1);
  }
  while (writers.length < WRITERS) {
    field.blocks += 1;
    const again = orphans.splice(0);
    const first = field.blocks * BLOCK;
    writers.push(
      startWriter({ url: server.url, seed, again, first, clients: CLIENTS, viewVersion: version(cycle) }, witness),
    );
  }
};

const strike = async (field: Field, target: Target): Promise<void> => {
  const { server, chance, writers } = field;
  switch (target) {
    case 'a writer':
      return killWriters(field, chance.next(WRITERS), 1);
    case 'both writers':
      return killWriters(field, 0, WRITERS);
    case 'the database':
      for (const writer of writers) writer.excuse();
      await server.kill();
      return server.restart();
    case 'everything':
      await Promise.all([server.kill(), killWriters(field, 0, WRITERS)]);
      return server.restart();
  }
};

/** Which kill comes next and when. Most hit writers at work; some hit them while they are still starting. */
const fate = (
  { chance }: Field,
  cycle: number,
): { readonly target: Target; readonly early: boolean; readonly after: number } => {
  const drawn = TARGETS[chance.next(TARGETS.length)] ?? 'everything';
  const newVersionNext = version(cycle + 1) !== version(cycle);
  const early = chance.next(4) === 0;
  return { target: newVersionNext ? 'both writers' : drawn, early, after: chance.next(LONGEST_LIFE) };
};

interface Checked extends Pick<Evidence, 'head' | 'views'> {
  readonly wrong: readonly string[];
  readonly events: number;
  readonly acknowledged: number;
}

const check = async ({ witness, server }: Field): Promise<Checked> => {
  const testimony = witness.testimony();
  const found = await readEvidence(server.url);
  const wrong = [...witness.wrong.splice(0), ...violations({ ...testimony, ...found })];
  return { ...found, wrong, events: found.log.length, acknowledged: testimony.acknowledged.length };
};

const report = (say: Drill['say'], what: string, { wrong, events, acknowledged }: Checked): void => {
  say(`${what}: ${wrong.length === 0 ? 'ok' : 'FAILED'}, ${events} events, ${acknowledged} acknowledgements`);
  for (const line of wrong.slice(0, SHOWN)) say(`    ${line}`);
  if (wrong.length > SHOWN) say(`    and ${wrong.length - SHOWN} more`);
};

const cycleOf = async (field: Field, cycle: number, say: Drill['say']): Promise<boolean> => {
  await mend(field, cycle);
  const { target, early, after } = fate(field, cycle);
  if (!early) await Promise.all(field.writers.map(({ ready }) => ready));
  await sleep(after);
  await strike(field, target);
  const checked = await check(field);
  report(say, `cycle ${cycle + 1}, killed ${target}${early ? ' early' : ''} after ${after} ms`, checked);
  return checked.wrong.length === 0;
};

/** Everybody finishes: now every command that was ever sent is in the log, and the views stand at its head. */
const settle = async (field: Field, cycle: number, say: Drill['say']): Promise<boolean> => {
  const { writers, witness } = field;
  await mend(field, cycle);
  await Promise.all(writers.map(({ ready }) => ready));
  const ended = await Promise.all(writers.splice(0).map((writer) => writer.finish()));
  const { wrong, head, views, ...counts } = await check(field);
  const answered = new Set(witness.acknowledged.map(({ number }) => number));
  const open = [...witness.sent.keys()].filter((number) => !answered.has(number));
  const behind = views.filter(({ position }) => position !== head);
  const all = [
    ...wrong,
    ...behind.map(({ view, position }) => `view: ${view.name} ends at ${position}, the log at ${head}`),
    ...open.map((number) => `unanswered: command ${number} was never acknowledged`),
    ...(ended.every(Boolean) ? [] : ['writer: did not end well']),
  ];
  report(say, 'settled, all commands answered, views at the head', { ...counts, head, views, wrong: all });
  return all.length === 0;
};

const runCycles = async (field: Field, { cycles, say, signal }: Drill): Promise<Outcome> => {
  let passed = 0;
  while (passed < cycles && !signal?.aborted) {
    if (!(await cycleOf(field, passed, say))) return { passed, failed: 1 };
    passed += 1;
  }
  if (signal?.aborted) return { passed, failed: 0 };
  return { passed, failed: (await settle(field, cycles - 1, say)) ? 0 : 1 };
};

/** Runs the cycles until one fails. The same seed gives the same commands, the same kills and the same pauses. */
export const drill = async (options: Drill): Promise<Outcome> => {
  const { cycles, seed, say } = options;
  say(`Crash drill, ${cycles} cycles, seed ${seed}`);
  const server = await startServer();
  const witness = new Witness(seed);
  const field: Field = { seed, server, witness, chance: random(seed), writers: [], orphans: [], blocks: 0 };
  let outcome: Outcome = { passed: 0, failed: 1 };
  try {
    outcome = await runCycles(field, options);
  } finally {
    await killWriters(field, 0, WRITERS);
    await server.stop();
    if (outcome.failed === 0) await server.remove();
    else
      say(`The database is kept in ${server.directory}; to repeat: npm run chaos -- --cycles ${cycles} --seed ${seed}`);
  }
  say(`${outcome.passed} passed, ${outcome.failed} failed`);
  return outcome;
};
