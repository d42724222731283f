import type { Json, JsonObject, NewEvent } from '../port.ts';
import type { SubjectKeys } from './keys.ts';
import { type CompiledPaths, compilePaths, mapPersonal, type PersonalValue } from './paths.ts';
import { type MasterKey, openBytes, openText, readMasterKey, type SubjectKey, sealBytes, sealText } from './sealing.ts';
import { type Classify, ERASED, type Vault, VaultError } from './vault.ts';

export interface VaultOptions {
  readonly keys: SubjectKeys;
  /** 32 bytes in base64; losing it loses every personal value of the log. */
  readonly masterKey: string;
  /** What is personal in events and commands; the answer for a type must not change while the program runs. */
  readonly classify: Classify;
}

type Keyring = ReadonlyMap<string, SubjectKey | typeof ERASED>;

const KEYS_IN_MEMORY = 50_000;

/** Unwrapped keys, never older than the last destruction, in whatever process it happened. */
const createKeyring = (keys: SubjectKeys, master: MasterKey) => {
  const known = new Map<string, SubjectKey | typeof ERASED>();
  let destructions = 0;

  /** What was read before a destruction must not hide it, so a destroyed key is neither replaced nor dropped. */
  const remember = (subject: string, key: SubjectKey | typeof ERASED): void => {
    if (known.size > KEYS_IN_MEMORY) for (const [one, kept] of known) if (kept !== ERASED) known.delete(one);
    if (known.get(subject) !== ERASED) known.set(subject, key);
  };
  const noteDestructions = async (): Promise<void> => {
    const { subjects, last } = await keys.destroyedAfter(destructions);
    for (const subject of subjects) remember(subject, ERASED);
    destructions = Math.max(destructions, last);
  };
  const learn = async (subjects: readonly string[], found: Map<string, SubjectKey | typeof ERASED>): Promise<void> => {
    if (subjects.length === 0) return;
    for (const [subject, wrapped] of await keys.read(subjects)) {
      const key = wrapped ? master.unwrap(subject, wrapped) : ERASED;
      found.set(subject, key);
      remember(subject, key);
    }
  };

  return {
    /** The keys of these subjects; `create` makes those that never were. */
    of: async (subjects: ReadonlySet<string>, create: boolean): Promise<Keyring> => {
      const found = new Map<string, SubjectKey | typeof ERASED>();
      if (subjects.size === 0) return found;
      const missing = () => [...subjects].filter((subject) => !found.has(subject));
      await noteDestructions();
      for (const subject of subjects) {
        const key = known.get(subject);
        if (key) found.set(subject, key);
      }
      await learn(missing(), found);
      const unknown = create ? missing() : [];
      if (unknown.length > 0) await keys.create(new Map(unknown.map((subject) => [subject, master.create(subject)])));
      await learn(unknown, found);
      return found;
    },
    destroy: async (subject: string): Promise<void> => {
      await keys.destroy(subject);
      remember(subject, ERASED);
    },
  };
};

type Change = (event: NewEvent, path: string, value: PersonalValue) => Json;

const recordedCommand = (metadata: JsonObject): { readonly type: string; readonly data: JsonObject } | undefined => {
  const command = metadata['command'] as JsonObject | undefined;
  const { type, data } = command ?? {};
  if (typeof type !== 'string' || typeof data !== 'object' || data === null) return undefined;
  return { type, data: data as JsonObject };
};

/** Changes what is personal in the event and in the command recorded with it. */
const createMapping = (classify: Classify) => {
  const compiled = { event: new Map<string, CompiledPaths>(), command: new Map<string, CompiledPaths>() };
  const pathsOf = (kind: 'event' | 'command', type: string): CompiledPaths => {
    const known = compiled[kind].get(type);
    if (known) return known;
    const paths = compilePaths(classify(kind, type));
    compiled[kind].set(type, paths);
    return paths;
  };
  return <Event extends NewEvent>(event: Event, change: Change): Event => {
    const mapped = (root: JsonObject, paths: CompiledPaths, prefix: string): JsonObject =>
      paths.length === 0
        ? root
        : mapPersonal(root, paths, (value) => change(event, `${prefix}.${value.at.join('.')}`, value));
    const data = mapped(event.data, pathsOf('event', event.type), 'data');
    const command = recordedCommand(event.metadata);
    const commandData = command && mapped(command.data, pathsOf('command', command.type), 'metadata.command.data');
    if (data === event.data && commandData === command?.data) return event;
    if (!command || commandData === undefined) return { ...event, data };
    return {
      ...event,
      data,
      metadata: { ...event.metadata, command: { ...(event.metadata['command'] as JsonObject), data: commandData } },
    };
  };
};

const placeOf = (event: NewEvent, path: string): string => JSON.stringify([event.eventId, event.type, path]);

const sealValue =
  (keyring: Keyring): Change =>
  (event, path, { value, subject }) => {
    const details = { eventId: event.eventId, path, subject };
    const key = keyring.get(subject);
    if (key === ERASED) throw new VaultError('subject-erased', `${subject} was erased`, details);
    if (!key) throw new VaultError('key-missing', `There is no key of ${subject}`, details);
    return { sealed: sealText(key, placeOf(event, path), value as string) };
  };

const sealedText = (value: Json): string | undefined => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return undefined;
  const { sealed } = value as JsonObject;
  return typeof sealed === 'string' ? sealed : undefined;
};

const revealValue =
  (keyring: Keyring): Change =>
  (event, path, { value, subject }) => {
    const details = { eventId: event.eventId, path, subject };
    const sealed = sealedText(value);
    if (sealed === undefined) throw new VaultError('tampered', `${path} of ${event.eventId} is not sealed`, details);
    const key = keyring.get(subject);
    if (key === ERASED) return ERASED;
    if (!key) throw new VaultError('key-missing', `There is no key of ${subject}`, details);
    return openText(key, placeOf(event, path), sealed);
  };

/** No event has this place, so that what is sealed here cannot be put there. */
const placeBeside = (subject: string): string => JSON.stringify(['beside the log', subject]);

const besideTheLog = (keyring: ReturnType<typeof createKeyring>): Pick<Vault, 'sealBytes' | 'openBytes'> => {
  const keyOf = async (subject: string, create: boolean): Promise<SubjectKey | typeof ERASED> => {
    const key = (await keyring.of(new Set([subject]), create)).get(subject);
    if (key === undefined) throw new VaultError('key-missing', `There is no key of ${subject}`, { subject });
    return key;
  };
  return {
    sealBytes: async (subject, bytes) => {
      const key = await keyOf(subject, true);
      if (key === ERASED) throw new VaultError('subject-erased', `${subject} was erased`, { subject });
      return sealBytes(key, placeBeside(subject), bytes);
    },
    openBytes: async (subject, sealed) => {
      const key = await keyOf(subject, false);
      return key === ERASED ? undefined : openBytes(key, placeBeside(subject), sealed);
    },
  };
};

/** @throws {VaultError} `wrong-master-key` when the keys were wrapped by another one, or it is none */
export const createVault = async ({ keys, masterKey, classify }: VaultOptions): Promise<Vault> => {
  const master = readMasterKey(masterKey);
  if (!(await keys.check(master.check)).equals(master.check)) {
    throw new VaultError('wrong-master-key', 'The keys of this database are wrapped by another master key');
  }
  const keyring = createKeyring(keys, master);
  const map = createMapping(classify);

  const subjectsOf = (events: readonly NewEvent[], check: (value: Json, path: string) => void): ReadonlySet<string> => {
    const subjects = new Set<string>();
    for (const event of events) {
      map(event, (_, path, { value, subject }) => {
        check(value, path);
        subjects.add(subject);
        return value;
      });
    }
    return subjects;
  };
  const onlyTexts = (value: Json, path: string): void => {
    if (typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000')) return;
    throw new VaultError('invalid-text', `${path} is personal and must be a text without NUL`, { path });
  };

  return {
    seal: async (events) => {
      const found = await keyring.of(subjectsOf(events, onlyTexts), true);
      return events.map((event) => map(event, sealValue(found)));
    },
    reveal: async (events) => {
      const found = await keyring.of(
        subjectsOf(events, () => undefined),
        false,
      );
      return events.map((event) => map(event, revealValue(found)));
    },
    ...besideTheLog(keyring),
    destroy: keyring.destroy,
  };
};
