import type { ProblemCode } from '@veche/contracts';
import type { Missed } from '@veche/contracts/client';
import { shallowRef, watch } from 'vue';

/**
 * What somebody answers to. The page follows the log, so something else may come under the click: `seen` stays what was shown first, and
 * gives way once the server has said, by the problem `differs`, that it is something else now.
 */
export const useSeen = <T>(shown: () => T | undefined, differs: ProblemCode) => {
  const seen = shallowRef(shown());
  watch(shown, (now) => {
    if (seen.value === undefined || now === undefined) seen.value = now;
  });
  const told = (missed: Missed | undefined): void => {
    if (missed?.outcome === 'refused' && missed.problem.code === differs) seen.value = shown();
  };
  return { seen, told };
};
