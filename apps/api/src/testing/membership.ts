import { randomUUID } from 'node:crypto';
import { membershipStream } from '@veche/domain';
import type { JsonObject } from '@veche/event-store';
import { joined } from '@veche/testing';
import type { Ground } from '../installation.ts';

/** Puts into the log that an organisation joined a cluster before anything that is tested. */
export const memberHappened = ({ log }: Pick<Ground, 'log'>, whose: Parameters<typeof joined>[0]) =>
  log.append({
    stream: membershipStream(whose.cluster, whose.inn),
    // It may have joined for another test already.
    expected: 'any',
    events: joined(whose).map(({ type, data }) => ({
      ...{ eventId: randomUUID(), type, schemaVersion: 1, metadata: {} },
      data: data as unknown as JsonObject,
    })),
  });
