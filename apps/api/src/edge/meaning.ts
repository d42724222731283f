/** What a code means in HTTP and to a person. */
export interface Meaning {
  readonly status: number;
  readonly title: string;
  /** What to do about it. */
  readonly detail: string;
}

export const meaning = (status: number, title: string, detail: string): Meaning => ({ status, title, detail });
