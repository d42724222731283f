import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@veche/event-store';

const ADMINISTRATOR = '00000000-0000-4000-8000-000000000001';

/** An event as commands of the platform leave them: what happened, and who commanded it, in about 450 bytes. */
export const sampleEvent = (): NewEvent => {
  const data = { person: randomUUID(), role: 'curator', centre: 'orel', from: '2026-05-04' };
  return {
    eventId: randomUUID(),
    type: 'RoleGranted',
    schemaVersion: 1,
    data,
    metadata: {
      command: { type: 'GrantRole', data },
      actor: { person: ADMINISTRATOR, role: 'administrator' },
      at: '2026-05-04T09:00:00.000Z',
      correlationId: randomUUID(),
    },
  };
};
