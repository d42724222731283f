import type {
  Actor,
  AdoptionErrorCode,
  ClusterErrorCode,
  CommissionErrorCode,
  FieldError,
  FundingErrorCode,
  IdentityErrorCode,
  MembershipErrorCode,
  SelectionErrorCode,
} from '@veche/contracts';

export interface Message {
  readonly type: string;
  readonly data: object;
}

/** Everything a decision may know beside the command and the history: who asks, when, and what was looked up outside. */
export interface Situation<Facts = unknown> {
  readonly actor: Actor;
  /** The decision's clock, ISO 8601 in UTC as `toISOString` writes it. */
  readonly at: string;
  /** Recorded with the events, so that the same command over the same history always gives the same events. */
  readonly facts: Facts;
}

/** One kind of stream: how its state comes about and how commands to it are decided. */
export interface Decider<State, Command extends Message, Event extends Message, Facts = unknown> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
  /** @throws {Refusal} */
  decide(command: Command, state: State, situation: Situation<Facts>): readonly Event[];
  streamOf(command: Command): string;
}

/** Each context adds its own. */
export type RefusalCode =
  | 'forbidden'
  | 'unknown-centre'
  | 'unknown-cluster'
  | 'calendar-unknown'
  | AdoptionErrorCode
  | ClusterErrorCode
  | CommissionErrorCode
  | FundingErrorCode
  | IdentityErrorCode
  | MembershipErrorCode
  | SelectionErrorCode;

/** A rule that was not kept. Nothing has happened. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** The fields of the command that the rule is about, when it is about some, with what is wrong in each. */
  readonly errors: readonly FieldError[];

  constructor(code: RefusalCode, message: string, about: string | readonly FieldError[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.errors = typeof about === 'string' ? [{ field: about, message }] : about;
  }
}

/** A rule that a person may question, by name. The first one of a list that does not hold is the refusal. */
export interface Policy<Command extends Message, State, Facts = unknown> {
  readonly name: string;
  readonly code: RefusalCode;
  readonly field?: string;
  holds(command: Command['data'], state: State, situation: Situation<Facts>): boolean;
}

export const enforce = <Command extends Message, State, Facts>(
  policies: readonly Policy<Command, State, Facts>[],
  command: Command,
  state: State,
  situation: Situation<Facts>,
): void => {
  for (const policy of policies) {
    if (!policy.holds(command.data, state, situation)) throw new Refusal(policy.code, policy.name, policy.field);
  }
};

type Decide<State, Command extends Message, Event extends Message, Facts> = {
  readonly [Type in Command['type']]: (
    command: Extract<Command, { type: Type }>,
    state: State,
    situation: Situation<Facts>,
  ) => readonly Event[];
};

/** One `decide` of the decisions of a context, by the type of their command. A command without a decision does not compile. */
export const byType =
  <State, Command extends Message, Event extends Message, Facts = unknown>(
    decisions: Decide<State, Command, Event, Facts>,
  ): Decider<State, Command, Event, Facts>['decide'] =>
  (command, state, situation) =>
    decisions[command.type as Command['type']](command as never, state, situation);
