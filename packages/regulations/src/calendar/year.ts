/** The production calendar of one year: what differs from the plain week of five days. */
export interface CalendarYear {
  readonly year: number;
  /** The act by which days off were moved. */
  readonly decree: string;
  /** Days from Monday to Friday that are off, `MM-DD`. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked, `MM-DD`. */
  readonly worked: readonly string[];
}
