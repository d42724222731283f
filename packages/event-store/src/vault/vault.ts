import type { NewEvent } from '../port.ts';

/** What readers see in place of a personal value whose key is destroyed. */
export const ERASED = 'ERASED';

/**
 * Where a message holds a personal string and whose it is: dot paths inside `data`. `*` stands for each element of an
 * array; in `subject` it means the same element as in `path`.
 */
export interface PersonalPath {
  readonly path: string;
  readonly subject: string;
}

export type Classify = (kind: 'event' | 'command', type: string) => readonly PersonalPath[];

/** Seals personal values before they are written and reveals them after they are read. */
export interface Vault {
  /**
   * The events with every personal value encrypted by the key of its subject, in `data` and in `metadata.command.data`.
   * The same event gives the same bytes.
   * @throws {VaultError} `subject-erased`, `subject-missing`, `invalid-text`
   */
  seal<Event extends NewEvent>(events: readonly Event[]): Promise<readonly Event[]>;
  /**
   * The events as they were before they were sealed; `ERASED` where the subject's key is destroyed.
   * @throws {VaultError} `tampered` when a value is not what was sealed at this place of this event
   */
  reveal<Event extends NewEvent>(events: readonly Event[]): Promise<readonly Event[]>;
  /**
   * Bytes that are kept beside the log, encrypted by the key of their subject.
   * @throws {VaultError} `subject-erased`
   */
  sealBytes(subject: string, bytes: Buffer): Promise<Buffer>;
  /**
   * The bytes as they were; undefined where the subject's key is destroyed.
   * @throws {VaultError} `tampered`, `key-missing`
   */
  openBytes(subject: string, sealed: Buffer): Promise<Buffer | undefined>;
  /** Destroys the subject's key for ever; no key is ever made for the subject again. Repeating it changes nothing. */
  destroy(subject: string): Promise<void>;
}

export type VaultErrorCode =
  | 'wrong-master-key'
  | 'subject-erased'
  | 'subject-missing'
  | 'key-missing'
  | 'invalid-text'
  | 'tampered';

export class VaultError extends Error {
  readonly code: VaultErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: VaultErrorCode, message: string, details: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = 'VaultError';
    this.code = code;
    this.details = details;
  }
}
