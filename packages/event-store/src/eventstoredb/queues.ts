/** Runs the tasks of one key one after another, and those of different keys side by side. */
export const createQueues = () => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: async <Result>(key: string, task: () => Promise<Result>): Promise<Result> => {
      const turn = (tails.get(key) ?? Promise.resolve()).then(task, task);
      tails.set(key, turn);
      try {
        return await turn;
      } finally {
        if (tails.get(key) === turn) tails.delete(key);
      }
    },
    /** When everything under way now is done. */
    idle: async (): Promise<void> => {
      await Promise.allSettled(tails.values());
    },
  };
};
