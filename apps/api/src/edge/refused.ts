import type { FieldError, Health, ProblemCode } from '@veche/contracts';

/** What else a problem may carry. */
export interface Particulars {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly health?: Health;
}

/** The edge's own refusal, by its code. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly particulars: Particulars;

  constructor(code: ProblemCode, particulars: Particulars = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.particulars = particulars;
  }
}
