import { randomUUID } from 'node:crypto';
import type { Append, NewEvent } from '../../port.ts';

/** An event that says nothing but what a test gives it. */
export const noted = (data: NewEvent['data'] = { note: 'первая' }, eventId: string = randomUUID()): NewEvent => ({
  eventId,
  type: 'Noted',
  schemaVersion: 1,
  data,
  metadata: { actor: { person: 'p-1', role: 'secretary' } },
});

/** Events for a stream, whatever it holds already. */
export const any = (stream: string, ...events: NewEvent[]): Append => ({ stream, expected: 'any', events });
