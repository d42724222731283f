import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '@veche/contracts';
import { freePort, startEmbedded } from '@veche/event-store';
import { Client } from 'pg';
import {
  alive,
  eventually,
  family,
  killAll,
  type Launched,
  launch,
  type Process,
  remove,
  temporaryFolder,
} from '../../start/launcher.ts';

export type Target = 'the api' | 'everything' | 'the database' | 'everything while it starts';

/** The program that a part of the product runs, as the list of processes shows it. */
const PARTS = { 'the api': 'apps/api/dist/main.js', 'the database': 'postgres -D' } as const;

const atLeast = (head: bigint, { views, processes }: Health): boolean => {
  const stopped = views.find(({ state }) => state === 'stopped');
  if (stopped !== undefined) throw new Error(`The view ${stopped.name} has stopped`);
  return (
    views.every(({ state }) => state === 'live') &&
    [...views, ...processes].every(({ position }) => BigInt(position) >= head)
  );
};

/** The whole product on a folder and a port of its own, to be killed and started again. */
export class Victim {
  readonly folder = temporaryFolder();
  readonly address: string;
  readonly #port: number;
  #running: Launched | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.address = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<Victim> {
    const victim = new Victim(await freePort());
    await victim.begin().ready;
    return victim;
  }

  begin(): Launched {
    this.#running = launch({ PORT: `${this.#port}`, VECHE_DATA: this.folder });
    return this.#running;
  }

  #family(): readonly Process[] {
    return this.#running === undefined ? [] : family(this.#running.process.pid);
  }

  /** @throws when the product has ended by itself */
  async #demandRunning(): Promise<void> {
    if (this.#running?.process.exitCode === null && this.#running.process.signalCode === null) return;
    throw new Error(`The product has ended by itself: ${(await this.#running?.ended)?.err}`);
  }

  /** With -9, without a word before. What is killed alone is started again by the product itself; all of it, by us. */
  async kill(target: Target, after: (most: number) => Promise<void>): Promise<void> {
    if (target === 'the api' || target === 'the database') {
      killAll(this.#family().filter(({ command }) => command.includes(PARTS[target])));
      return;
    }
    await this.#killEverything();
    if (target === 'everything while it starts') {
      this.begin();
      await after(4_000);
      await this.#killEverything();
    }
    await this.begin().ready;
  }

  async #killEverything(): Promise<void> {
    const all = this.#family();
    killAll(all);
    await this.#running?.ended;
    await eventually(() => alive(all).length === 0);
  }

  async health(): Promise<Health | undefined> {
    const answer = await fetch(`${this.address}/api/health`).catch(() => undefined);
    return answer?.ok ? ((await answer.json()) as Health) : undefined;
  }

  /** Waits until every view and process has got to where the log stands now. @throws when the product has given up, or a view has */
  async caughtUp(): Promise<Health> {
    let head: bigint | undefined;
    for (;;) {
      await this.#demandRunning();
      const health = await this.health();
      head ??= health && BigInt(health.eventStore.head);
      if (health && head !== undefined && atLeast(head, health)) return health;
      await sleep(50);
    }
  }

  /** Past the product, as it runs. */
  databaseUrl(): string {
    const [, , , port = ''] = readFileSync(join(this.folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
    const password = readFileSync(join(this.folder, 'postgres/password'), 'utf8').trim();
    return `postgres://veche:${password}@127.0.0.1:${port.trim()}/veche`;
  }

  /** Stops in order, forgets everything but the log, and starts: the views are made anew from the first event on. */
  async rebuild(): Promise<void> {
    await this.stop();
    const database = await startEmbedded({ directory: join(this.folder, 'postgres') });
    const client = new Client({ connectionString: database.url });
    await client.connect();
    await client.query('DROP SCHEMA views CASCADE');
    await client.end();
    await database.stop();
    await this.begin().ready;
  }

  async stop(): Promise<void> {
    this.#running?.process.kill('SIGTERM');
    await this.#running?.ended;
  }

  async end({ keep }: { readonly keep: boolean }): Promise<void> {
    await this.stop();
    if (!keep) remove(this.folder);
  }
}
