import { type Answer, answerTo, createPlatformClient, type PlatformClient } from '@veche/contracts/client';
import { type Ref, ref, shallowRef } from 'vue';
import { useRouter } from 'vue-router';

const platform = createPlatformClient(location.origin);

/** An answer that did not come. */
export type Missed = Exclude<Answer<unknown>, { outcome: 'answered' }>;

/** Puts one question to the platform; never throws. */
export const ask = <T>(question: (platform: PlatformClient) => Promise<T>): Promise<Answer<T>> =>
  answerTo(question(platform));

/** Whether the answer is that nobody is signed in, or no longer. */
export const asksToSignIn = (answer: Answer<unknown>): boolean =>
  answer.outcome === 'refused' && answer.problem.code === 'sign-in-required';

/**
 * A question that a screen shows the answer to: nothing while it is under way, and `again` puts it anew.
 * Whoever is no longer signed in is led to the door.
 */
export const useAnswer = <T>(question: (platform: PlatformClient) => Promise<T>) => {
  const router = useRouter();
  const answer: Ref<Answer<T> | undefined> = shallowRef();
  const asking = ref(false);
  const again = async () => {
    asking.value = true;
    const got = await ask(question);
    asking.value = false;
    if (asksToSignIn(got)) await router.replace({ name: 'sign-in' });
    else answer.value = got;
  };
  void again();
  return { answer, asking, again };
};
