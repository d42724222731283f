const STOPPED_TYPING = 400;
const TRY_AGAIN = 5_000;

interface InquiryPlace {
  /** What would be asked now, as text: the same is not asked twice. */
  readonly question: () => string;
  /** Asks it, and takes the answer as long as nothing newer was asked. @returns whether there was an answer */
  readonly ask: (isLatest: () => boolean) => Promise<boolean>;
}

/** A question about what is typed, put at every stop of typing, at once when somebody waits for it, and again after silence. */
export class Inquiry {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: string | undefined;
  #current: Promise<void> = Promise.resolve();
  #over = false;
  readonly #place: InquiryPlace;

  constructor(place: InquiryPlace) {
    this.#place = place;
  }

  /** Something was typed. */
  touch(): void {
    this.#later(STOPPED_TYPING);
  }

  /** Waits for the answer to what is typed now. */
  settled(): Promise<void> {
    clearTimeout(this.#timer);
    const question = this.#place.question();
    if (question !== this.#asked) {
      this.#asked = question;
      this.#current = this.#ask(question);
    }
    return this.#current;
  }

  stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  async #ask(question: string): Promise<void> {
    const isLatest = () => this.#asked === question;
    const answered = await this.#place.ask(isLatest);
    if (answered || !isLatest()) return;
    this.#asked = undefined;
    this.#later(TRY_AGAIN);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#over) this.#timer = setTimeout(() => void this.settled(), wait);
  }
}
