import { createHash } from 'node:crypto';
import type { NewEvent } from '@veche/event-store';
import { random } from './random.ts';

/** A command of the drill. Writer and checker make the same one from the same seed and number. */
export interface DrillCommand {
  readonly commandId: string;
  readonly stream: string;
  /** What the writer expects of the stream: nothing, that it is new, or what it has just read. */
  readonly expects: 'any' | 'no-stream' | 'as-read';
  /** Sent by two callers at the same time, as by an impatient client. */
  readonly twice: boolean;
  readonly events: readonly NewEvent[];
}

const idOf = (...parts: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const MOST_EVENTS = 4;

export const commandOf = (seed: number, number: number): DrillCommand => {
  const chance = random(seed * 31 + number);
  const kind = chance.next(4);
  const expects = kind === 0 ? 'no-stream' : kind === 1 ? 'as-read' : 'any';
  const commandId = `drill-${seed}-${number}`;
  const size = 1 + Math.min(chance.next(MOST_EVENTS), chance.next(MOST_EVENTS));
  return {
    commandId,
    stream: expects === 'no-stream' ? `new-${number}` : `${expects}-${chance.next(8)}`,
    expects,
    twice: chance.next(10) === 0,
    events: Array.from({ length: size }, (_, index) => ({
      eventId: idOf(seed, number, index),
      type: 'AmountMoved',
      schemaVersion: 1,
      data: { amount: `${chance.next(1_000_000)}` },
      metadata: { number, index },
    })),
  };
};
