import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { Edition } from './edition.ts';
import { fieldTitles } from './forms/form.ts';

export type Data = null | boolean | number | string | readonly Data[] | { readonly [key: string]: Data };

/** A form counts by its fields and their titles: how a schema checks them may be mended without a new edition. */
const plain = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value);
  return value instanceof z.ZodObject ? fieldTitles(value) : value;
};

/** An edition as plain data: amounts as decimal strings of kopecks, forms as the titles of their fields. */
export const editionData = (edition: Edition): Data => JSON.parse(JSON.stringify(edition, plain));

/** SHA-256 of what JSON can say, in canonical form (RFC 8785), in hexadecimal. */
export const dataHash = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalize(data) ?? '')));

const hashes = new WeakMap<Edition, string>();

/** SHA-256 of the edition's data in canonical JSON (RFC 8785), in hexadecimal. An edition never changes, so it is computed once. */
export const editionHash = (edition: Edition): string => {
  const known = hashes.get(edition);
  if (known !== undefined) return known;
  const hash = dataHash(editionData(edition));
  hashes.set(edition, hash);
  return hash;
};
