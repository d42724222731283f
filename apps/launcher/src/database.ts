import { join } from 'node:path';
import {
  createEventStoreDbStore,
  EmbeddedError,
  type EmbeddedErrorCode,
  type EventStore,
  EventStoreError,
  type EventStoreErrorCode,
  openPostgresStore,
  startEmbedded,
} from '@veche/event-store';
import { Refusal } from '../bootstrap/terminal.mjs';
import type { Options } from './options.ts';

const embedded: Readonly<Record<EmbeddedErrorCode, (folder: string) => string>> = {
  'unsupported-platform': () =>
    `Для системы ${process.platform}-${process.arch} нет встроенного PostgreSQL: задайте сервер в DATABASE_URL.`,
  'no-account': () =>
    'PostgreSQL не работает от root, а завести для него учётную запись postgres не удалось: запустите обычным пользователем.',
  'directory-not-reachable': (folder) =>
    `До папки ${folder} не добраться учётной записи postgres, от которой работает база: задайте другую в VECHE_DATA или запустите обычным пользователем.`,
  'directory-not-writable': (folder) => `Нет права записи в папку ${folder}.`,
  'directory-in-use': (folder) => `Базу в папке ${folder} держит другой живой процесс.`,
  'other-version': (folder) => `База в папке ${folder} записана другой версией PostgreSQL, данные не тронуты.`,
  'password-missing': (folder) => `В папке ${folder} нет файла password с паролем базы.`,
  'init-failed': (folder) => `Создать базу в папке ${folder} не удалось.`,
  'start-failed': (folder) => `База в папке ${folder} не запустилась, причина в файле server.log этой папки.`,
};

/** Starts the PostgreSQL that comes with Veche on its own files; `port` to come back where its clients look for it. */
export const startDatabase = async (dataFolder: string, port?: number) => {
  const directory = join(dataFolder, 'postgres');
  try {
    return await startEmbedded(port === undefined ? { directory } : { directory, port });
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    const detail = error.code === 'init-failed' || error.code === 'start-failed' ? `\n${error.message}` : '';
    throw new Refusal(`${embedded[error.code](directory)}${detail}`);
  }
};

/** Long enough for a server that is just coming up. */
const PATIENCE = 5_000;

/** The address without the password, for a sentence on the terminal. */
const shown = (url: URL): string => `${url.host}${url.pathname}`;

const parseAddress = (name: string, value: string, protocol: RegExp): URL => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url && protocol.test(url.protocol)) return url;
  throw new Refusal(
    `${name} — не адрес: нужен вида ${name === 'DATABASE_URL' ? 'postgres://имя:пароль@сервер:5432/база' : 'esdb://сервер:2113?tls=false'}.`,
  );
};

/** What PostgreSQL or the network answered, as far as a person can do something about it. */
const causes: Readonly<Record<string, string>> = {
  '28P01': 'имя или пароль не подходят',
  '28000': 'сервер не пускает под этим именем',
  '3D000': 'такой базы на сервере нет',
  '42501': 'у этого имени нет нужных прав в базе',
  ECONNREFUSED: 'по этому адресу никто не отвечает',
  ENOTFOUND: 'такого сервера нет',
  EAI_AGAIN: 'имя сервера не удалось узнать',
  ETIMEDOUT: 'сервер не отвечает',
};

const causeOf = (error: unknown): string => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const known = 'code' in cause ? causes[String(cause.code)] : undefined;
    if (known) return known;
  }
  return error instanceof Error ? error.message : String(error);
};

const settingsOf = ({ details }: EventStoreError): string => String(details['unsafe']);

const explain = (name: string, url: URL, error: unknown): Refusal => {
  const code: EventStoreErrorCode | undefined = error instanceof EventStoreError ? error.code : undefined;
  if (error instanceof EventStoreError && code === 'unsafe-settings') {
    return new Refusal(
      `База ${shown(url)} настроена так, что может потерять записанное (${settingsOf(error)}): включите fsync, full_page_writes и synchronous_commit.`,
    );
  }
  if (code === 'schema-too-new') {
    return new Refusal(
      `Журнал в базе ${shown(url)} записан более новой версией Вече: обновите программу, данные не тронуты.`,
    );
  }
  return new Refusal(`К ${shown(url)} из ${name} не подключиться: ${causeOf(error)}.`);
};

/** Opens a store, asks how long its log is, and closes it again. */
const headOf = async (name: string, url: URL, open: () => Promise<EventStore> | EventStore): Promise<bigint> => {
  try {
    const store = await open();
    try {
      return await store.head();
    } finally {
      await store.close();
    }
  } catch (error) {
    throw explain(name, url, error);
  }
};

/**
 * How many events the log holds, asked before anything is started on it.
 * @throws {Refusal} when a given address is wrong, not answering, of a newer version, or its server is set to lose data
 */
export const askStores = async ({ eventStoreUrl }: Options, databaseUrl: string): Promise<bigint> => {
  const database = parseAddress('DATABASE_URL', databaseUrl, /^postgres(ql)?:$/);
  const inDatabase = await headOf('DATABASE_URL', database, () =>
    openPostgresStore({ url: databaseUrl, patience: PATIENCE }),
  );
  if (!eventStoreUrl) return inDatabase;
  const eventStore = parseAddress('EVENTSTORE_URL', eventStoreUrl, /^(esdb|kurrentdb)([+]discover)?:$/);
  return headOf('EVENTSTORE_URL', eventStore, () =>
    createEventStoreDbStore({ url: eventStoreUrl, patience: PATIENCE }),
  );
};
