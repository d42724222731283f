import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '../embedded/server.ts';
import { EventStoreError } from '../port.ts';
import { openPostgresStore } from '../postgres/store.ts';
import { anEvent, append, aStream, idsOf } from './support.ts';

const MEGABYTE = 1_048_576;

/** A small disk in memory; only root may mount one. */
const mountSmallDisk = (): { readonly path: string; release(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'veche-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', path]);
  return {
    path,
    release: () => {
      execFileSync('umount', ['-l', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
};

/** True, or why this machine cannot be given a full disk. */
export const canFillDisk = (): true | string => {
  try {
    mountSmallDisk().release();
    return true;
  } catch {
    return 'only root may mount a small disk';
  }
};

const fill = (disk: string, ballast: string): void => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize - 6 * MEGABYTE));
};

/** Appends until the disk is full; returns what was acknowledged before. */
const writeUntilFull = async (url: string, stream: string): Promise<string[]> => {
  const store = await openPostgresStore({ url });
  const kept: string[] = [];
  try {
    for (let n = 0; n < 400; n += 1) {
      // Random, since what repeats itself is stored compressed and fills nothing.
      const event = anEvent({ n, text: randomBytes(30_000).toString('base64') });
      await append(store, stream, 'any', event);
      kept.push(event.eventId);
    }
    assert.fail('the disk never filled');
  } catch (error) {
    assert.ok(error instanceof EventStoreError && error.code === 'unavailable', String(error));
  } finally {
    await store.close();
  }
  return kept;
};

const stopped = async (server: Embedded): Promise<void> => {
  await server.stop();
  await server.exited;
};

export const diskFull = async (): Promise<void> => {
  const disk = mountSmallDisk();
  const directory = join(disk.path, 'database');
  const ballast = join(disk.path, 'ballast');
  let server = await startEmbedded({ directory });
  await chmod(disk.path, 0o755);
  try {
    const stream = aStream();
    const first = await openPostgresStore({ url: server.url });
    await append(first, stream, 'no-stream', anEvent());
    await first.close();
    fill(disk.path, ballast);
    const kept = await writeUntilFull(server.url, stream);
    // Where nothing can be written a shutdown cannot end well, and need not.
    process.kill(server.pid, 'SIGKILL');
    await server.exited;
    rmSync(ballast);
    server = await startEmbedded({ directory });
    const store = await openPostgresStore({ url: server.url });
    const events = await store.readStream(stream);
    const stored = new Set(idsOf(events));
    assert.deepEqual(
      kept.filter((id) => !stored.has(id)),
      [],
    );
    assert.equal(stored.size, events.length);
    assert.equal((await append(store, stream, 'any', anEvent())).revision, events.length);
    await store.close();
  } finally {
    await stopped(server);
    disk.release();
  }
};
