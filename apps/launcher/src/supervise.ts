import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, say } from '../bootstrap/terminal.mjs';

/** Something that runs beside the launcher. */
export interface Running {
  /** Fulfilled when it has ended, asked or not. */
  readonly exited: Promise<void>;
  /** Asks it to end, and insists when it takes too long. Fulfilled when it has ended. */
  stop(): Promise<void>;
}

export interface Service {
  /** As the person at the terminal knows it. */
  readonly title: string;
  start(): Promise<Running> | Running;
}

/** How long to wait before each new start, in milliseconds: what does not help at once may need a neighbour to recover. */
const WAITS = [0, 1_000, 3_000];
const RESTARTS = WAITS.length;
const WITHIN = 60_000;

/**
 * Keeps a service running: when it ends unasked it is started again, but not more than three times in a minute.
 * @param giveUp told why, when it does not help
 * @returns what stops the service
 */
export const supervise = (
  { title, start }: Service,
  first: Running,
  giveUp: (reason: unknown) => void,
): (() => Promise<void>) => {
  let current = first;
  let stopping = false;
  let ends: number[] = [];

  const restart = async (): Promise<void> => {
    const now = performance.now();
    ends = [...ends.filter((end) => now - end < WITHIN), now];
    if (ends.length > RESTARTS) {
      throw new Refusal(`${title}: остановка ${ends.length} раза за минуту, перезапуск не помогает.`);
    }
    say(`  ! ${title}: неожиданная остановка, перезапуск ${ends.length} из ${RESTARTS}`);
    await sleep(WAITS[ends.length - 1]);
    if (!stopping) current = await start();
  };

  const watch = async (): Promise<void> => {
    while (!stopping) {
      await current.exited;
      if (!stopping) await restart();
    }
    await current.stop();
  };

  const watching = watch().catch(giveUp);
  return async () => {
    stopping = true;
    await current.stop();
    await watching;
  };
};
