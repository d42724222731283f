type Listener = (views: readonly string[], position: bigint) => void;

/** Tells whoever listens in this program that readers see other rows of some views than before. */
export interface Moves {
  tell: Listener;
  /** @returns how to stop listening */
  listen(listener: Listener): () => void;
}

export const createMoves = (): Moves => {
  const listeners = new Set<Listener>();
  return {
    tell: (views, position) => {
      for (const listener of listeners) listener(views, position);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
