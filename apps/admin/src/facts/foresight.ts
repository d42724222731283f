import type { EligibilityAnswer, EligibilityRequest, TraceStep } from '@veche/contracts';
import { onScopeDispose, shallowRef, watch } from 'vue';
import { ask } from '../platform.ts';

/** What a check would come to, and the rules that refuse, or when none does, those that lack a fact. */
export interface Foreseen {
  readonly verdict: EligibilityAnswer['verdict'];
  readonly stopping: readonly TraceStep[];
}

/** Whoever asks for the terms of families is not admitted before all that they need is shown. */
const notShown = ({ facts, outcome }: TraceStep): boolean =>
  outcome.result === 'finds' && facts.some(({ value }) => value !== true);

const foreseenIn = ({ verdict: told, trace }: EligibilityAnswer, family: boolean): Foreseen => {
  const open = family ? trace.steps.filter(notShown) : [];
  const verdict = told === 'eligible' && open.length > 0 ? 'not-established' : told;
  // A rule that sums up others has no facts of its own, and tells nothing that they do not.
  const stopping = trace.steps.filter(({ facts, outcome }) => outcome.result === verdict && facts.length > 0);
  return { verdict, stopping: verdict === 'not-established' ? [...stopping, ...open] : stopping };
};

const STOPPED_TYPING = 300;

/**
 * What the rules would say of the facts as they are typed: asked anew at every stop of typing, and recorded nowhere. Nothing as
 * long as that is not known.
 */
export const useForesight = (centre: string, question: () => EligibilityRequest, family: () => boolean) => {
  const foreseen = shallowRef<Foreseen>();
  const verdict = () => foreseen.value?.verdict;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const body = question();
    const answer = await ask(({ rules }) => rules.eligibility({ params: { centre }, body }));
    // Something else is typed by now: the answer to that is the one to show.
    if (JSON.stringify(body) !== JSON.stringify(question())) return;
    foreseen.value = answer.outcome === 'answered' ? foreseenIn(answer.value, family()) : undefined;
  };
  watch(
    () => JSON.stringify(question()),
    () => {
      foreseen.value = undefined;
      clearTimeout(timer);
      timer = setTimeout(look, STOPPED_TYPING);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));

  /** Whether whoever records has seen what it comes to: a refusal that was not foreseen yet is shown first. */
  const mayRecord = async (): Promise<boolean> => {
    const isShown = foreseen.value !== undefined;
    if (!isShown) await look();
    return isShown || verdict() !== 'refused';
  };
  return { foreseen, mayRecord };
};
