import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredFile } from '@veche/contracts';
import { inTurnOf } from '../database.ts';
import { Refused } from '../edge/refused.ts';
import { Installation } from '../installation.ts';

const MEGABYTE = 1_048_576;
const PER_DAY = 50 * MEGABYTE;
const A_DAY = 86_400_000;
/** Readers of PDF look for the end in the last kilobyte, since programs add line ends behind it. */
const END_WITHIN = 1_024;

const PDF = 'application/pdf';

const isPdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.subarray(-END_WITHIN).includes('%%EOF');

export type FileTable = {
  'api.files': {
    id: string;
    owner: string;
    name: string;
    media_type: string;
    /** Sealed by a key of the file's own. */
    bytes: Buffer;
    sha256: string;
    size: number;
    created_at: Date;
  };
};

/** Under which the vault holds the key of a file. */
export const keySubject = (file: string): string => `file-${file}`;

const stored = ({ id, name, sha256, size }: Omit<FileTable['api.files'], 'bytes'>): StoredFile => ({
  file: id,
  name,
  sha256,
  size,
});

/** Documents that people attach, as they are, each encrypted by a key of its own. Events name them by `sha256`, so that what was decided upon can be told. */
@Injectable()
export class Files {
  readonly #table;

  constructor(private readonly installation: Installation) {
    this.#table = installation.database.withTables<FileTable>();
  }

  /** The same bytes under the same name are kept once. @throws {Refused} `file-not-pdf`, `file-quota-exhausted` */
  async keep(owner: string, name: string, bytes: Buffer): Promise<StoredFile> {
    if (!isPdf(bytes)) throw new Refused('file-not-pdf');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const now = new Date(this.installation.now());
    const id = randomUUID();
    // Before the transaction, which must not wait for another connection.
    const sealed = await this.installation.vault.sealBytes(keySubject(id), bytes);
    return this.#table.transaction().execute(async (transaction) => {
      await inTurnOf(transaction, 'files', owner);
      const own = await transaction
        .selectFrom('api.files')
        .select(['id', 'owner', 'name', 'media_type', 'sha256', 'size', 'created_at'])
        .where('owner', '=', owner)
        .execute();
      const known = own.find((file) => file.sha256 === sha256 && file.name === name);
      if (known !== undefined) return stored(known);
      const today = own.filter(({ created_at }) => now.getTime() - created_at.getTime() < A_DAY);
      const size = bytes.length;
      if (today.reduce((sum, file) => sum + file.size, size) > PER_DAY) throw new Refused('file-quota-exhausted');
      const file = { id, owner, name, media_type: PDF, sha256, size, created_at: now };
      await transaction
        .insertInto('api.files')
        .values({ ...file, bytes: sealed })
        .execute();
      return stored(file);
    });
  }

  /** A file with its bytes as they were sent; undefined when there is none, or its key is destroyed. */
  async find(id: string): Promise<FileTable['api.files'] | undefined> {
    const file = await this.#table.selectFrom('api.files').selectAll().where('id', '=', id).executeTakeFirst();
    const bytes = file && (await this.installation.vault.openBytes(keySubject(id), file.bytes));
    return file && bytes && { ...file, bytes };
  }
}
