import type { ProblemCode } from '@veche/contracts';
import { type ComputedRef, computed, type InjectionKey, inject, type MaybeRefOrGetter, provide, toValue } from 'vue';

/** What a problem means and what to do about it, in the language of the page. */
export type ProblemWords = Readonly<Partial<Record<ProblemCode, { readonly title: string; readonly advice: string }>>>;

const wordsKey: InjectionKey<MaybeRefOrGetter<ProblemWords>> = Symbol('problem words');

/** Tells every notice below what to say of a problem; of a code without words it says what the platform says, in Russian. */
export const provideProblemWords = (words: MaybeRefOrGetter<ProblemWords>): void => provide(wordsKey, words);

/** The words that the nearest `provideProblemWords` above has for the codes of problems. */
export const useProblemWords = (): ComputedRef<ProblemWords> => {
  const words = inject(wordsKey, {});
  return computed(() => toValue(words));
};
