import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { VaultError } from './vault.ts';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 1;

/** What encrypts the values of one subject; two keys, so that no nonce tells anything of the cipher's key. */
export interface SubjectKey {
  readonly cipher: Buffer;
  readonly nonce: Buffer;
}

const derived = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `veche ${purpose}`, KEY_BYTES));

const subjectKey = (key: Buffer): SubjectKey => ({
  cipher: derived(key, 'personal value'),
  nonce: derived(key, 'nonce'),
});

const encrypt = (key: Buffer, nonce: Buffer, place: string, plain: Buffer): Buffer => {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** @throws when a byte is not as it was, or the place is another */
const decrypt = (key: Buffer, place: string, sealed: Buffer): Buffer => {
  if (sealed[0] !== FORMAT || sealed.length <= NONCE_BYTES + TAG_BYTES) throw new Error('not a sealed value');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  return Buffer.concat([plain, decipher.final()]);
};

/**
 * Bytes encrypted for one place. The nonce is made of the bytes and the place, so that what is repeated gives the same,
 * and no two contents ever share one.
 */
export const sealBytes = (key: SubjectKey, place: string, bytes: Buffer): Buffer => {
  const hash = createHmac('sha256', key.nonce).update(`${place.length} ${place}`).update(bytes).digest();
  return encrypt(key.cipher, hash.subarray(0, NONCE_BYTES), place, bytes);
};

/** @throws {VaultError} `tampered` */
export const openBytes = (key: SubjectKey, place: string, sealed: Buffer): Buffer => {
  try {
    return decrypt(key.cipher, place, sealed);
  } catch {
    throw new VaultError('tampered', `What is sealed at ${place} is not what was written there`, { place });
  }
};

/** Text encrypted for one place of one event. */
export const sealText = (key: SubjectKey, place: string, text: string): string =>
  sealBytes(key, place, Buffer.from(text)).toString('base64url');

/** @throws {VaultError} `tampered` */
export const openText = (key: SubjectKey, place: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, 'base64url');
  // Base64 has several spellings of the same bytes; only the one we write is ours.
  return openBytes(key, place, bytes.toString('base64url') === sealed ? bytes : Buffer.alloc(0)).toString();
};

/** Wraps the keys of subjects, so that the table that holds them is worth nothing by itself. */
export interface MasterKey {
  /** A new key of the subject, wrapped. */
  create(subject: string): Buffer;
  /** @throws {VaultError} `key-missing` when the wrapped key cannot be read */
  unwrap(subject: string, wrapped: Buffer): SubjectKey;
  /** Tells this master key from any other and nothing else about it. */
  readonly check: Buffer;
}

/** @throws {VaultError} `wrong-master-key` when it is not 32 bytes in base64 */
export const readMasterKey = (base64: string): MasterKey => {
  const master = Buffer.from(base64, 'base64');
  if (
    master.length !== KEY_BYTES ||
    master.toString('base64').replace(/=+$/, '') !== base64.trim().replace(/=+$/, '')
  ) {
    throw new VaultError('wrong-master-key', 'The master key is not 32 bytes in base64');
  }
  const wrapping = derived(master, 'wrapping');
  return {
    check: derived(master, 'check'),
    create: (subject) => encrypt(wrapping, randomBytes(NONCE_BYTES), subject, randomBytes(KEY_BYTES)),
    unwrap: (subject, wrapped) => {
      try {
        return subjectKey(decrypt(wrapping, subject, wrapped));
      } catch {
        throw new VaultError('key-missing', `The key of ${subject} cannot be unwrapped`, { subject });
      }
    },
  };
};
