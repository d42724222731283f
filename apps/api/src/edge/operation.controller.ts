import { Controller } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { contract, type Health } from '@veche/contracts';
import { sql } from 'kysely';
import { Installation } from '../installation.ts';
import { openApiDocument } from './openapi.ts';
import { Refused } from './refused.ts';

const { operation } = contract;

interface Follower {
  readonly name: string;
  readonly position: bigint;
  readonly lag: bigint;
  readonly error?: { readonly position: bigint };
}

const shown = ({ name, position, lag, error }: Follower) => ({
  name,
  position: position.toString(),
  lag: lag.toString(),
  ...(error !== undefined && { failedAt: error.position.toString() }),
});

@Controller()
export class OperationController {
  #document: ReturnType<typeof openApiDocument> | undefined;

  constructor(private readonly installation: Installation) {}

  @Implement(operation.health)
  health() {
    return implement(operation.health).handler(async () => {
      const health = await this.#health();
      if (health.status === 'failing') throw new Refused('unavailable', { health });
      return health;
    });
  }

  @Implement(operation.openApi)
  openApi() {
    return implement(operation.openApi).handler(async () => {
      this.#document ??= openApiDocument(this.installation.version);
      return { ...(await this.#document) };
    });
  }

  async #health(): Promise<Health> {
    const { log, views, processes, settings, version } = this.installation;
    const [store, database, following, reacting] = await Promise.all([
      log.describe(),
      this.#database(),
      views.status(),
      processes.status(),
    ]);
    const still =
      following.some(({ state }) => state === 'stopped') || reacting.some(({ state }) => state === 'failing');
    return {
      status: still ? 'failing' : 'ok',
      version,
      demonstration: settings.VECHE_DEMO,
      eventStore: { ...store, head: store.head.toString(), settings: { ...store.settings } },
      database,
      views: following.map((view) => ({ ...shown(view), state: view.state, version: view.version })),
      processes: reacting.map((process) => ({ ...shown(process), state: process.state })),
    };
  }

  async #database(): Promise<Health['database']> {
    const names = ['server_version', 'fsync', 'full_page_writes', 'synchronous_commit'];
    const { rows } = await sql<{ name: string; setting: string }>`
      SELECT name, setting FROM pg_settings WHERE name IN (${sql.join(names)})`.execute(this.installation.database);
    const { server_version: version = '', ...settings } = Object.fromEntries(
      rows.map(({ name, setting }) => [name, setting]),
    );
    return { version, settings };
  }
}
