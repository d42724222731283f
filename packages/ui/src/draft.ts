import type { SavedDraft } from '@veche/contracts';
import type { Answer } from '@veche/contracts/client';

/** What became of the last thing typed into a draft; `at` is an instant. */
export type DraftState =
  | { readonly status: 'untouched' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: string }
  | { readonly status: 'failed'; readonly reason: string };

const STOPPED_TYPING = 700;
const TRY_AGAIN = 5_000;

export interface Kept {
  readonly body: Record<string, unknown>;
  readonly version: number;
}

/** The copy in this browser, for as long as the server does not have what was typed. */
interface DraftCopy {
  write(kept: Kept): void;
  forget(): void;
}

/** Without room in the browser, or where it allows no storage, the server keeps a draft alone. */
export const copyInBrowser = (name: string): DraftCopy & { read(): Kept | undefined } => {
  const attempt = <T>(doing: () => T): T | undefined => {
    try {
      return doing();
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((): Kept | undefined => JSON.parse(localStorage.getItem(name) ?? 'null') ?? undefined),
    write: (kept) => attempt(() => localStorage.setItem(name, JSON.stringify(kept))),
    forget: () => attempt(() => localStorage.removeItem(name)),
  };
};

/** Where a draft is kept, what it says, and where one sees what became of it. */
export interface DraftPlace {
  readonly copy: DraftCopy;
  /** What is typed now. */
  readonly body: () => Record<string, unknown>;
  readonly send: (kept: Kept) => Promise<Answer<SavedDraft>>;
  readonly discard: () => Promise<unknown>;
  readonly show: (state: DraftState) => void;
}

const reasonOf = (answer: Answer<unknown>): string => {
  if (answer.outcome !== 'refused') return 'нет связи. Написанное хранится в этом браузере и сохранится само';
  return answer.problem.status === 412
    ? 'черновик изменён в другом окне. Скопируйте то, что написали здесь, и обновите эту страницу'
    : (answer.problem.errors?.[0]?.message ?? answer.problem.title);
};

/** Keeps a draft: one request at a time, the latest words last, and again after silence. */
export class DraftKeeper {
  #version: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #changed = false;
  #over = false;
  readonly #place: DraftPlace;

  constructor(place: DraftPlace, version: number) {
    this.#place = place;
    this.#version = version;
  }

  /** Something was typed: this browser has it at once, the server when the typing stops. */
  touch(): void {
    if (this.#over) return;
    this.#changed = true;
    this.#place.copy.write({ body: this.#place.body(), version: this.#version });
    this.#later(STOPPED_TYPING);
  }

  /** Sends what the server does not have, after what is under way. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = this.#saving.then(() => this.#send());
    return this.#saving;
  }

  /** Once the form is sent, nothing of it stays. */
  async discard(): Promise<void> {
    this.stop();
    await this.#saving;
    this.#place.copy.forget();
    await this.#place.discard();
  }

  stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), wait);
  }

  async #send(): Promise<void> {
    if (this.#over || !this.#changed) return;
    this.#changed = false;
    this.#place.show({ status: 'saving' });
    const answer = await this.#place.send({ body: this.#place.body(), version: this.#version });
    if (answer.outcome === 'answered') {
      this.#version = answer.value.version;
      this.#place.show({ status: 'saved', at: answer.value.savedAt });
      if (!this.#changed) this.#place.copy.forget();
      return;
    }
    this.#changed = true;
    this.#place.show({ status: 'failed', reason: reasonOf(answer) });
    if (answer.outcome === 'unreachable' && !this.#over) this.#later(TRY_AGAIN);
  }
}
