import { randomUUID } from 'node:crypto';
import { createMemoryStore, derivedId, type JsonObject, type Process, type RecordedEvent } from '@veche/event-store';
import { at } from '@veche/testing';
import type { Ground } from '../installation.ts';
import { dispatchOn } from '../write/dispatch.ts';
import { createStates } from '../write/states.ts';
import { whole } from './whole.ts';

interface Happened {
  readonly type: string;
  readonly data: object;
}

/** By stream, what has happened there. */
type History = Readonly<Record<string, readonly Happened[]>>;

export interface Sent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly commandId: string;
}

const written = ({ type, data }: Happened) => ({
  ...{ eventId: randomUUID(), type, schemaVersion: 1, data: data as JsonObject },
  metadata: { at, correlationId: 'correlation' },
});

/**
 * What the process sends for one event, decided on the ground, under the ids that the runner gives to commands: where the runner runs too, it
 * is sent once all the same.
 * @throws what the process throws, which is what would stop it
 */
export const reactOn = async (ground: Ground, process: Process, cause: RecordedEvent): Promise<readonly Sent[]> => {
  const dispatch = dispatchOn(ground);
  const sent: Sent[] = [];
  const labels = new Set<string>();
  await process.react(cause, async (command, label = command.type) => {
    if (labels.has(label)) throw new Error(`Two commands of one reaction are labelled ${label}`);
    labels.add(label);
    const issued = { ...whole('command', command), commandId: derivedId(process.name, cause.eventId, label) };
    sent.push(issued);
    await dispatch({ ...issued, process: process.name, cause });
  });
  return sent;
};

/** A log in memory with this history, on which processes react and what they send is decided as the api decides it. */
export const reactingTo = async (history: History) => {
  const log = createMemoryStore();
  for (const [stream, events] of Object.entries(history)) {
    await log.append({
      stream,
      expected: 'no-stream',
      events: events.map((event) => written(whole('event', event))),
    });
  }
  const ground = { log, states: createStates(log), now: () => at } as unknown as Ground;
  return {
    log,
    types: async (stream: string) => (await log.readStream(stream)).map(({ type }) => type),
    /** What the process sends for the history so far. */
    run: async (process: Process): Promise<readonly Sent[]> => {
      const sent: Sent[] = [];
      for await (const batch of log.readAll()) {
        for (const event of batch.filter(process.handles)) sent.push(...(await reactOn(ground, process, event)));
      }
      return sent;
    },
  };
};
