import { LIVE_PATH, viewMove } from '@veche/contracts';

/** As much of `EventSource` as is used. */
type Source = Pick<EventSource, 'onopen' | 'onerror' | 'onmessage' | 'close' | 'readyState'>;

/** Called with where a view has got to, or without it when that is not known. */
type Again = (position?: string) => Promise<void>;

interface Listener {
  readonly views: readonly string[];
  readonly tell: (position?: string) => void;
}

const CLOSED = 2;

const later = (one: string | undefined, other: string | undefined): string | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  return BigInt(one) > BigInt(other) ? one : other;
};

/** Runs one call at a time; whatever is told meanwhile becomes one more call, with the last position of all. */
export const coalesced = (again: Again): Listener['tell'] => {
  let running = false;
  let told = false;
  let position: string | undefined;
  const run = async () => {
    running = true;
    while (told) {
      told = false;
      await again(position);
    }
    running = false;
  };
  return (next) => {
    told = true;
    position = later(position, next);
    if (!running) void run();
  };
};

const POLL = 5_000;
const RETRY = 30_000;

/**
 * One stream for everything that listens: it names the union of the wanted views, and is opened anew when that changes.
 * While it cannot be had, each listener is told every few seconds, and now and then the stream is tried again.
 */
export class Live {
  readonly #open: (url: string) => Source;
  readonly #listeners = new Set<Listener>();
  #source: Source | undefined;
  #wanted = '';
  #polling: ReturnType<typeof setInterval> | undefined;
  #retrying: ReturnType<typeof setTimeout> | undefined;

  constructor(open: (url: string) => Source) {
    this.#open = open;
  }

  /** @returns what ends the listening */
  listen(views: readonly string[], again: Again): () => void {
    const listener = { views, tell: coalesced(again) };
    this.#listeners.add(listener);
    // Screens mount and leave in one go: the stream is settled once, after all of them.
    queueMicrotask(() => this.#settle());
    return () => {
      this.#listeners.delete(listener);
      queueMicrotask(() => this.#settle());
    };
  }

  #settle(): void {
    const views = [...new Set([...this.#listeners].flatMap((listener) => listener.views))].toSorted().join(',');
    if (views === this.#wanted) return;
    this.#wanted = views;
    this.#connect();
  }

  #connect(): void {
    clearTimeout(this.#retrying);
    this.#source?.close();
    this.#source = undefined;
    if (this.#wanted === '') return this.#stopPolling();
    const source = this.#open(`${LIVE_PATH}?views=${this.#wanted}`);
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onerror = () => this.#broken(source);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { view, position } = viewMove.parse(JSON.parse(data));
      for (const { views, tell } of this.#listeners) if (views.includes(view)) tell(position);
    };
  }

  #opened(): void {
    this.#stopPolling();
    // What moved before this moment, nobody has heard.
    this.#tellAll();
  }

  #broken(source: Source): void {
    this.#polling ??= setInterval(() => this.#tellAll(), POLL);
    clearTimeout(this.#retrying);
    // As long as it is not closed, it tries again by itself.
    if (source.readyState === CLOSED) this.#retrying = setTimeout(() => this.#connect(), RETRY);
  }

  #tellAll(): void {
    for (const { tell } of this.#listeners) tell();
  }

  #stopPolling(): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
  }
}
