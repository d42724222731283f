/** A member of a body as the room sees them. `title` and `note` replace the usual words for the seat and the state. */
export interface Seat {
  readonly person: string;
  readonly name: string;
  readonly seat: 'chair' | 'secretary' | 'member';
  readonly state: 'present' | 'absent' | 'recused' | 'voted';
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  /** Whether it is the reader. */
  readonly mine?: boolean | undefined;
}
