import { randomUUID } from 'node:crypto';
import { clusterStream, membershipStream, organisationStream } from '@veche/domain';
import type { JsonObject, NewEvent } from '@veche/event-store';
import { clusterFounded, joined, organisationRegistered } from '@veche/testing';
import type { Ground } from '../installation.ts';
import { whole } from './whole.ts';

interface Happened {
  readonly type: string;
  readonly data: object;
}

type Logged = Pick<Ground, 'log' | 'now'>;

/** Writes at the end of a stream what somebody else's commands would have caused; returns it with its ids. */
export const happened = async (
  { log, now }: Logged,
  stream: string,
  ...events: readonly Happened[]
): Promise<readonly NewEvent[]> => {
  const metadata = { at: now(), actor: { person: 'system', role: 'system' } };
  const written = events.map((event) => {
    const { type, data } = whole('event', event);
    return { eventId: randomUUID(), type, schemaVersion: 1, data: data as JsonObject, metadata };
  });
  const last = (await log.readStream(stream)).length - 1;
  await log.append({ stream, expected: last < 0 ? 'no-stream' : last, events: written });
  return written;
};

/** An organisation joined a cluster before anything that is tested. */
export const memberHappened = (logged: Logged, whose: Parameters<typeof joined>[0]) =>
  happened(logged, membershipStream(whose.cluster, whose.inn), ...joined(whose));

/** The cluster of the sample selection, and its one applicant as a member who is represented by this person. */
export const applicantHappened = async (logged: Logged, representative: string): Promise<void> => {
  const { type, data } = organisationRegistered;
  const { cluster } = clusterFounded.data;
  await happened(logged, clusterStream(cluster), clusterFounded);
  await happened(logged, organisationStream(data.inn), { type, data: { ...data, representative } });
  await memberHappened(logged, { centre: data.centre, cluster, inn: data.inn });
};
