import {
  asDecisionEvent,
  type DecisionEntry,
  type DecisionEvent,
  decisionsMovedBy,
  evolveEntry,
  replay,
  tellDifference,
} from '@veche/domain';
import type { EventStore } from '@veche/event-store';
import { openLogToRead } from './opening.ts';
import { caseLines, differenceLines, entryLine, totalsLines } from './print.ts';
import { decideAgain, readCase } from './reading.ts';

/** `npm run replay`: tells one decision and decides it again, or decides the whole log again. It only reads. */

const WITH_DIFFERENCES = 1;
const NOT_FOUND = 2;
const PROGRESS_EVERY = 10_000;

const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};
const complain = (sentence: string): number => {
  process.stderr.write(`${sentence}\n`);
  return NOT_FOUND;
};

const now = (): string => new Date().toISOString();

/** All decisions of a log, from its events alone: an audit does not lean on what a view says. */
const readRegister = async (log: EventStore): Promise<readonly DecisionEntry[]> => {
  const register = new Map<string, DecisionEntry>();
  const enter = (event: DecisionEvent): void => {
    for (const decision of decisionsMovedBy(event)) {
      const entry = evolveEntry(register.get(decision), event);
      if (entry !== undefined) register.set(decision, entry);
    }
  };
  for await (const batch of log.readAll()) for (const event of batch) enter(asDecisionEvent(event));
  return [...register.values()];
};

const named = (register: readonly DecisionEntry[], name: string): readonly DecisionEntry[] => {
  const exact = register.filter(({ decision }) => decision === name);
  if (exact.length > 0) return exact;
  return register.filter(({ decision, inn }) => inn === name || decision.startsWith(name));
};

const tellOne = async (log: EventStore, entry: DecisionEntry): Promise<number> => {
  say(...caseLines(await readCase(log, entry, now())), '');
  const { commands, undecided, differences, today } = await decideAgain(log, entry, now());
  say(...differences.flatMap(differenceLines));
  say(...totalsLines({ commands, undecided, differences: differences.length }), today.sentence);
  return differences.length + undecided === 0 ? 0 : WITH_DIFFERENCES;
};

const tell = async (log: EventStore, name: string): Promise<number> => {
  const register = await readRegister(log);
  const [entry, ...others] = named(register, name);
  if (entry === undefined) return complain(`Решения «${name}» в журнале нет: всего решений ${register.length}.`);
  if (others.length === 0) return tellOne(log, entry);
  say(`По «${name}» нашлось решений: ${others.length + 1}. Назовите одно:`, ...[entry, ...others].map(entryLine));
  return NOT_FOUND;
};

const progress = (events: number, head: bigint): void => {
  const line = `  … прочитано событий ${events} из ${head}`;
  process.stdout.write(process.stdout.isTTY ? `\r\x1b[2K${line}` : `${line}\n`);
};

/** The same batches, telling now and then how far the reading is. */
async function* watched<Batch extends readonly unknown[]>(log: AsyncIterable<Batch>, head: bigint) {
  let events = 0;
  for await (const batch of log) {
    yield batch;
    const before = events;
    events += batch.length;
    if (Math.floor(before / PROGRESS_EVERY) !== Math.floor(events / PROGRESS_EVERY)) progress(events, head);
  }
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
}

const tellAll = async (log: EventStore, head: bigint): Promise<number> => {
  const run = replay(watched(log.readAll(), head));
  let step = await run.next();
  for (; !step.done; step = await run.next()) {
    const { position, stream, revision, command } = step.value;
    say(...differenceLines({ position: String(position), stream, revision, command, ...tellDifference(step.value) }));
  }
  say(`Прочитано событий: ${step.value.events}`, ...totalsLines(step.value));
  return step.value.differences + step.value.undecided === 0 ? 0 : WITH_DIFFERENCES;
};

const sentences: Readonly<Record<string, string>> = {
  'wrong-master-key': 'Личные данные этого журнала зашифрованы другим ключом: верните прежний VECHE_MASTER_KEY.',
  'schema-too-new': 'Журнал записан более новой версией Вече: обновите программу, данные не тронуты.',
  unavailable: 'База данных не отвечает, или журнала в ней нет: проверьте адрес.',
};

const sentenceOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = sentences[/^E[A-Z]+$/.test(code) ? 'unavailable' : code];
  return known ?? `Прочитать журнал не удалось: ${error instanceof Error ? error.message : String(error)}`;
};

const main = async ([asked = '']: readonly string[]): Promise<number> => {
  await using opened = new AsyncDisposableStack();
  const log = await openLogToRead(process.env, opened);
  const head = await log.head();
  if (head === 0n) return complain('Журнал пуст: повторять нечего.');
  return asked === '--all' ? await tellAll(log, head) : await tell(log, asked);
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = complain(sentenceOf(error));
}
