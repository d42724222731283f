import { Injectable } from '@nestjs/common';
import type { Draft, DraftKind, SavedDraft } from '@veche/contracts';
import { inTurnOf } from '../database.ts';
import { Refused } from '../edge/refused.ts';
import { demandRegistered } from '../identity/registered.ts';
import { Installation } from '../installation.ts';

const PER_PERSON = 200;

export type DraftTable = {
  'api.drafts': {
    person: string;
    kind: DraftKind;
    key: string;
    body: Record<string, unknown>;
    saved_at: Date;
    version: number;
  };
};

/** Whose draft it is, of which form, about what. */
interface DraftName {
  readonly person: string;
  readonly kind: DraftKind;
  readonly key: string;
}

const sameDraft =
  ({ kind, key }: DraftName) =>
  (row: DraftName) =>
    row.kind === kind && row.key === key;

/** What people have typed and not sent. No event: it is nobody's decision, and must be erasable at once. */
@Injectable()
export class Drafts {
  readonly #table;

  constructor(private readonly installation: Installation) {
    this.#table = installation.database.withTables<DraftTable>();
  }

  async find({ person, kind, key }: DraftName): Promise<Draft | undefined> {
    const found = await this.#table
      .selectFrom('api.drafts')
      .selectAll()
      .where('person', '=', person)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .executeTakeFirst();
    return found && { body: found.body, savedAt: found.saved_at.toISOString(), version: found.version };
  }

  /**
   * @param seen the version that is to be replaced; undefined when any may be
   * @throws {Refused} `stale-version`, `too-many-drafts`; `sign-in-required` when the person has been erased meanwhile
   */
  save(name: DraftName, body: Draft['body'], seen: number | undefined): Promise<SavedDraft> {
    const { person } = name;
    return this.#table.transaction().execute(async (transaction) => {
      await inTurnOf(transaction, 'drafts', person);
      await demandRegistered(this.installation, person);
      const drafts = await transaction
        .selectFrom('api.drafts')
        .select(['person', 'kind', 'key', 'version'])
        .where('person', '=', person)
        .execute();
      const before = drafts.find(sameDraft(name))?.version ?? 0;
      if (seen !== undefined && seen !== before) throw new Refused('stale-version');
      if (before === 0 && drafts.length >= PER_PERSON) throw new Refused('too-many-drafts');
      const savedAt = this.installation.now();
      const saved = { body, saved_at: new Date(savedAt), version: before + 1 };
      await transaction
        .insertInto('api.drafts')
        .values({ ...name, ...saved })
        .onConflict((conflict) => conflict.columns(['person', 'kind', 'key']).doUpdateSet(saved))
        .execute();
      return { savedAt, version: saved.version };
    });
  }

  async discard({ person, kind, key }: DraftName): Promise<void> {
    await this.#table
      .deleteFrom('api.drafts')
      .where('person', '=', person)
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute();
  }
}
