interface Decider<State, Command, Event, Situation> {
  readonly initial: State;
  evolve(state: State, event: Event): State;
  decide(command: Command, state: State, situation: Situation): readonly Event[];
}

interface Then<Event> {
  /** The events that were decided. @throws the refusal, when there was one */
  events(): readonly Event[];
  /** The code of the refusal; undefined when the command was decided. */
  refusal(): string | undefined;
}

const refusalOf = (decide: () => unknown): string | undefined => {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
};

/** `given(decider, ...history).when(command, situation)` → the events, or the refusal. */
export const given = <State, Command, Event, Situation>(
  decider: Decider<State, Command, Event, Situation>,
  ...history: readonly Event[]
) => ({
  when: (command: Command, situation: Situation): Then<Event> => {
    const state = history.reduce((before, event) => decider.evolve(before, event), decider.initial);
    const events = () => decider.decide(command, state, situation);
    return { events, refusal: () => refusalOf(events) };
  },
});
