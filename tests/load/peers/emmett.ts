import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What is asked of the process that Emmett runs in; each answer is a rate per second. */
export type Order =
  | { readonly do: 'append'; readonly seconds: number; readonly clients: number }
  | { readonly do: 'fill'; readonly events: number }
  | { readonly do: 'rebuild'; readonly projections: number };

/** Emmett on a database of its own, in a process of its own: it changes how `pg` reads numbers everywhere in a process. */
export interface Emmett {
  ask(order: Order): Promise<number>;
}

const answer = async (child: ChildProcess): Promise<unknown> => {
  const ended = once(child, 'exit').then(() => {
    throw new Error('The process of Emmett has ended');
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
};

export const openEmmett = async (url: string, closing: AsyncDisposableStack): Promise<Emmett> => {
  const child = fork(join(import.meta.dirname, 'emmett-process.ts'), [], {
    env: { ...process.env, EMMETT_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  closing.defer(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  });
  await answer(child);
  return {
    ask: async (order) => {
      child.send(order);
      return Number(await answer(child));
    },
  };
};
