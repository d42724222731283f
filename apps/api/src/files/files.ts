import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredFile } from '@veche/contracts';
import type { Kysely } from 'kysely';
import { inTurnOf } from '../database.ts';
import { Refused } from '../edge/refused.ts';
import { demandRegistered } from '../identity/registered.ts';
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

type Table = Kysely<FileTable>;
type Described = Omit<FileTable['api.files'], 'bytes'>;

const stored = ({ id, name, sha256, size }: Described): StoredFile => ({
  file: id,
  name,
  sha256,
  size,
});

/** Documents that people attach, as they are, each encrypted by a key of its own. Events name them by `sha256`, so that what was decided upon can be told. */
@Injectable()
export class Files {
  readonly #table: Table;

  constructor(private readonly installation: Installation) {
    this.#table = installation.database.withTables<FileTable>();
  }

  /**
   * The same bytes under the same name are kept once.
   * @throws {Refused} `file-not-pdf`, `file-quota-exhausted`; `sign-in-required` when the owner has been erased meanwhile
   */
  async keep(owner: string, name: string, bytes: Buffer): Promise<StoredFile> {
    if (!isPdf(bytes)) throw new Refused('file-not-pdf');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { id: randomUUID(), owner, name, media_type: PDF, sha256, size: bytes.length };
    const created = { ...file, created_at: new Date(this.installation.now()) };
    // Asked twice: no key is made for nothing, and what is counted stays true until it is kept.
    const known = await this.#knownAs(this.#table, created);
    if (known !== undefined) return known;
    // Before the transaction, which must not wait for another connection.
    const sealed = await this.installation.vault.sealBytes(keySubject(file.id), bytes);
    return this.#table.transaction().execute(async (transaction) => {
      await inTurnOf(transaction, 'files', owner);
      await demandRegistered(this.installation, owner);
      const meanwhile = await this.#knownAs(transaction, created);
      if (meanwhile !== undefined) return meanwhile;
      await transaction
        .insertInto('api.files')
        .values({ ...created, bytes: sealed })
        .execute();
      return stored(created);
    });
  }

  /** The same file when it is kept already. @throws {Refused} `file-quota-exhausted` when it is not, and is one too many */
  async #knownAs(table: Pick<Table, 'selectFrom'>, file: Described): Promise<StoredFile | undefined> {
    const own = await table
      .selectFrom('api.files')
      .select(['id', 'owner', 'name', 'media_type', 'sha256', 'size', 'created_at'])
      .where('owner', '=', file.owner)
      .execute();
    const known = own.find(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
    if (known !== undefined) return stored(known);
    const today = own.filter(({ created_at }) => file.created_at.getTime() - created_at.getTime() < A_DAY);
    if (today.reduce((sum, { size }) => sum + size, file.size) > PER_DAY) throw new Refused('file-quota-exhausted');
    return undefined;
  }

  /** A file with its bytes as they were sent; undefined when there is none, or its key is destroyed. */
  async find(id: string): Promise<FileTable['api.files'] | undefined> {
    const file = await this.#table.selectFrom('api.files').selectAll().where('id', '=', id).executeTakeFirst();
    const bytes = file && (await this.installation.vault.openBytes(keySubject(id), file.bytes));
    return file && bytes && { ...file, bytes };
  }
}
