import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../bootstrap/terminal.mjs';
import { type Lock, lockFolder } from './lock.ts';
import { KEY_BYTES, type Mode, type Options } from './options.ts';

/** Raised when an older Veche could no longer work with the folder. */
const FORMAT = 1;

/** What the folder says of itself in `veche.json`. */
interface Label {
  readonly format: number;
  readonly version: string;
  readonly mode: Mode;
  readonly createdAt: string;
  /** How far the examples got; absent where none were ever asked for. */
  readonly examples?: 'started' | 'complete';
}

export interface DataFolder extends Lock {
  readonly path: string;
  readonly logs: string;
  readonly mode: Mode;
  readonly masterKey: string;
  readonly examples: Label['examples'];
  /** The instant of the first start. */
  readonly createdAt: string;
  mark(examples: NonNullable<Label['examples']>): void;
}

const noRight = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Runs `work`, and says in one sentence that the folder cannot be written to when that is why it failed. */
const writing = <T>(folder: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw new Refusal(`На диске папки ${folder} не осталось места.`);
    if (!noRight.has(codeOf(error))) throw error;
    throw new Refusal(`Нет права записи в папку данных ${folder}: исправьте права или задайте другую в VECHE_DATA.`);
  }
};

/** Written aside and renamed, so that a crash leaves the old text or the new one. */
const writeSafely = (path: string, text: string): void => {
  const aside = `${path}.new`;
  const file = openSync(aside, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(aside, path);
};

const ours = new Set(['veche.json', 'veche.json.new', 'lock', 'lock-journal', 'master.key', 'master.key.new']);

/** A folder that holds something, but nothing of Veche, was named by mistake. */
const requireOurs = (folder: string): void => {
  const names = readdirSync(folder);
  if (names.length === 0 || names.some((name) => ours.has(name))) return;
  throw new Refusal(`Папка ${folder} не пуста и создана не Вече: укажите в VECHE_DATA другую, данные не тронуты.`);
};

/** None in a folder whose first start was cut short, before anything but the key was made. */
const readLabel = (folder: string): Label | undefined => {
  if (readdirSync(folder).every((name) => name !== 'veche.json' && ours.has(name))) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, 'veche.json'), 'utf8'));
  } catch {
    throw new Refusal(`Файл veche.json в папке ${folder} пропал или испорчен: верните его, данные не тронуты.`);
  }
};

const requireKnownFormat = (folder: string, label: Label): void => {
  if (label.format <= FORMAT) return;
  throw new Refusal(
    `Папка ${folder} записана более новой версией Вече (${label.version}, формат ${label.format}): обновите программу, данные не тронуты.`,
  );
};

/** Examples can be neither taken out of a log nor let into a real one, so a folder keeps to the mode it was made in. */
const modeOf = (folder: string, label: Label, asked: Mode): Mode => {
  if (label.mode === asked || (label.mode === 'empty' && asked === 'production')) return asked;
  if (label.mode === 'empty') return 'empty';
  const made = label.mode === 'demonstration' ? 'с примерами' : 'для рабочей установки (production)';
  throw new Refusal(`Папка ${folder} создана ${made}, иначе её не запустить: задайте другую папку в VECHE_DATA.`);
};

const readKey = (folder: string): string | undefined => {
  try {
    return readFileSync(join(folder, 'master.key'), 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const masterKey = (folder: string, label: Label | undefined, given: string | undefined): string => {
  const kept = given ?? readKey(folder);
  if (kept) return kept;
  if (label) {
    throw new Refusal(
      `В папке ${folder} нет файла master.key, которым зашифрованы личные данные: верните его или задайте VECHE_MASTER_KEY.`,
    );
  }
  const fresh = randomBytes(KEY_BYTES).toString('base64');
  writeSafely(join(folder, 'master.key'), `${fresh}\n`);
  return fresh;
};

const openLocked = (options: Options, version: string, lock: Lock): DataFolder => {
  const path = options.dataFolder;
  const found = readLabel(path);
  if (found) requireKnownFormat(path, found);
  const mode = found ? modeOf(path, found, options.mode) : options.mode;
  const key = masterKey(path, found, options.masterKey);
  let label: Label = { createdAt: new Date().toISOString(), ...found, format: FORMAT, version, mode };
  const save = () => writeSafely(join(path, 'veche.json'), `${JSON.stringify(label, undefined, 2)}\n`);
  save();
  const logs = join(path, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    ...lock,
    path,
    logs,
    mode,
    masterKey: key,
    examples: label.examples,
    createdAt: label.createdAt,
    mark: (examples) => {
      label = { ...label, examples };
      save();
    },
  };
};

/**
 * Makes a folder and those above it; `mkdir` of Node never returns when asked for that below `/proc`.
 * Others may pass through but not look: PostgreSQL runs as a user of its own when Veche is started by root.
 */
const makeFolder = (path: string): void => {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  if (!existsSync(dirname(path))) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o711 });
};

/**
 * Takes the data folder for this process alone, making it when there is none. Nothing in it is touched before it is
 * known to be ours to write.
 * @throws {Refusal} locked by a live process, written by a newer version, not writable, of another mode, without its key
 */
export const openDataFolder = (options: Options, version: string): DataFolder =>
  writing(options.dataFolder, () => {
    makeFolder(options.dataFolder);
    requireOurs(options.dataFolder);
    const lock = lockFolder(options.dataFolder);
    try {
      return openLocked(options, version, lock);
    } catch (error) {
      lock.release();
      throw error;
    }
  });
