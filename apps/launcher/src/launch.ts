import { once } from 'node:events';
import { freePort } from '@veche/event-store';
import { answers, requireFreePort } from '../bootstrap/port.mjs';
import { Refusal, say, step } from '../bootstrap/terminal.mjs';
import { announce } from './announce.ts';
import { type Child, lastWords, type Program, rotateLog, startChild, until } from './child.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { askStores, startDatabase } from './database.ts';
import { askHealth } from './health.ts';
import type { Options } from './options.ts';
import { demonstration, localAddress, type Place, programs, publicAddress } from './programs.ts';
import { supervise } from './supervise.ts';

/** Tells when to stop, and why: a `Refusal` when a part could not be kept running, anything else when asked to. */
export interface Interruption {
  readonly signal: AbortSignal;
  giveUp(reason: unknown): void;
}

/** What the api refuses that only it can see, by the code it ends with. */
const reasons: Readonly<Record<string, string>> = {
  'wrong-master-key':
    'Личные данные в этой базе зашифрованы другим ключом: верните прежний VECHE_MASTER_KEY или файл master.key, данные не тронуты.',
};

interface Started {
  readonly program: Program;
  readonly child: Child;
}

const titles = { api: 'API', site: 'Сайт', admin: 'Рабочие места', demonstration: 'Примеры' } as const;

const openDatabase = async (folder: DataFolder, stack: AsyncDisposableStack, stop: Interruption): Promise<string> => {
  const database = await step('База данных PostgreSQL', () => startDatabase(folder.path));
  const again = () => startDatabase(folder.path, database.port);
  stack.defer(supervise({ title: 'База данных', start: again }, database, stop.giveUp));
  return database.url;
};

/** Examples are told to an empty log, or to one that has begun to hear them. */
const refuseExamples = ({ mode, examples }: DataFolder, head: bigint): void => {
  if (mode !== 'demonstration' || examples || head === 0n) return;
  throw new Refusal(
    `В журнале уже есть события (${head}), и примеров среди них нет: запустите с ключом -- --empty или задайте пустую базу.`,
  );
};

type Question = () => Promise<boolean>;

const whenReady = async ({ program, child }: Started, question: Question, logs: string, signal: AbortSignal) => {
  const over = new AbortController();
  const ended = child.exited.then(() => {
    signal.throwIfAborted();
    const said = lastWords(logs, program.name);
    const code = /cannot go on \[([\w-]+)\]/.exec(said)?.[1];
    throw new Refusal(reasons[code ?? ''] ?? `${titles[program.name]} не запускается:\n${said}`);
  });
  try {
    await Promise.race([until(question, AbortSignal.any([signal, over.signal])), ended]);
  } finally {
    over.abort();
  }
};

const openPrograms = async (place: Place, stack: AsyncDisposableStack, stop: Interruption): Promise<void> => {
  const { options, folder, sitePort, adminPort } = place;
  const questions = {
    api: async () => (await askHealth(localAddress(options))) !== 'unreachable',
    site: () => answers(sitePort, '127.0.0.1'),
    admin: () => answers(adminPort, '127.0.0.1'),
    demonstration: async () => true,
  };
  const started = programs(place).map((program): Started => {
    rotateLog(folder.logs, program.name);
    return { program, child: startChild(program, options.root, folder.logs) };
  });
  const stops = started.map(
    ({ child }) =>
      () =>
        child.stop(),
  );
  stack.defer(async () => {
    for (const stopOne of stops) await stopOne();
  });
  await Promise.all(started.map((one) => whenReady(one, questions[one.program.name], folder.logs, stop.signal)));
  started.forEach(({ program, child }, index) => {
    const start = () => startChild(program, options.root, folder.logs);
    stops[index] = supervise({ title: titles[program.name], start }, child, stop.giveUp);
  });
};

const tellExamples = async (place: Place, stop: Interruption): Promise<void> => {
  const { options, folder } = place;
  folder.mark('started');
  rotateLog(folder.logs, 'demonstration');
  const child = startChild(demonstration(place), options.root, folder.logs);
  const interrupt = () => void child.stop();
  stop.signal.addEventListener('abort', interrupt);
  await child.exited;
  stop.signal.throwIfAborted();
  if (child.exitCode() !== 0) {
    throw new Refusal(`Примеры не загрузились:\n${lastWords(folder.logs, 'demonstration')}`);
  }
  folder.mark('complete');
};

/**
 * Starts everything, says where it is, and keeps it running until interrupted; then stops it in order: the api, the
 * site, the desks, and the database last.
 * @throws {Refusal} when something cannot be started or kept running
 */
export const launch = async (options: Options, version: string, stop: Interruption): Promise<void> => {
  await requireFreePort(options.port, options.host);
  const { databaseUrl: given } = options;
  const head = given && (await step('Заданная база данных', () => askStores(options, given)));
  await using stack = new AsyncDisposableStack();
  const folder = openDataFolder(options, version);
  stack.defer(() => folder.release());
  const databaseUrl = given ?? (await openDatabase(folder, stack, stop));
  stop.signal.throwIfAborted();
  refuseExamples(folder, head || (await askStores(options, databaseUrl)));
  const place: Place = { options, folder, databaseUrl, sitePort: await freePort(), adminPort: await freePort() };
  await step('Сайт, рабочие места, API', () => openPrograms(place, stack, stop));
  if (folder.mode === 'demonstration' && folder.examples !== 'complete') {
    await step('Примеры для показа', () => tellExamples(place, stop));
  }
  folder.announce(publicAddress(options));
  await announce(options, folder);
  if (!stop.signal.aborted) await once(stop.signal, 'abort');
  say('\n  Останавливается: API, сайт, рабочие места, база данных…');
};
