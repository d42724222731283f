import type { Accepted, Problem } from '@veche/contracts';
import {
  type Answer,
  answerTo,
  createPlatformClient,
  createSender,
  type Missed,
  type PlatformClient,
} from '@veche/contracts/client';
import { computed, onScopeDispose, type Ref, ref, shallowRef } from 'vue';
import { type Router, useRouter } from 'vue-router';
import { Live } from './live.ts';

const platform = createPlatformClient(location.origin);
const live = new Live((url) => new EventSource(url));

/** Puts one question to the platform; never throws. */
export const ask = <T>(question: (platform: PlatformClient) => Promise<T>): Promise<Answer<T>> =>
  answerTo(question(platform));

/** Whether the answer is that nobody is signed in, or no longer. */
export const asksToSignIn = (answer: Answer<unknown>): boolean =>
  answer.outcome === 'refused' && answer.problem.code === 'sign-in-required';

/** Leads to the door, from which one comes back to where one was. */
export const leadToDoor = (router: Router) => {
  const { href, name } = router.resolve(router.currentRoute.value.fullPath);
  if (name === 'sign-in') return Promise.resolve();
  return router.replace({ name: 'sign-in', query: name === 'desk' ? {} : { then: href } });
};

/** Calls `again` after one of the views has moved, with the position it has got to, as long as the screen is there. */
export const useLive = (views: readonly string[], again: (position?: string) => Promise<void>): void =>
  onScopeDispose(live.listen(views, again));

/**
 * A question that a screen shows the answer to: nothing while it is under way, and `again` puts it anew, for a position
 * of the log when it is to see that; `value` is what was answered, for those who need no more. With `views` it is put anew whenever one of them moves. Whoever is no longer
 * signed in is led to the door.
 */
export const useAnswer = <T>(
  question: (platform: PlatformClient, after: string | undefined) => Promise<T>,
  views: readonly string[] = [],
) => {
  const router = useRouter();
  const answer: Ref<Answer<T> | undefined> = shallowRef();
  const asking = ref(false);
  let asked = 0;

  const put = async (after: string | undefined, keep: boolean) => {
    asked += 1;
    const number = asked;
    asking.value = true;
    const got = await ask((client) => question(client, after));
    // A later question has been put meanwhile: its answer is the one to show.
    if (number !== asked) return;
    asking.value = false;
    if (asksToSignIn(got)) await leadToDoor(router);
    else if (!(keep && got.outcome === 'unreachable')) answer.value = got;
  };
  const again = (after?: string) => put(after, false);

  // A refresh that nobody asked for does not wipe what is being read.
  if (views.length > 0) useLive(views, (position) => put(position, answer.value?.outcome === 'answered'));
  void again();
  const value = computed<T | undefined>(() => (answer.value?.outcome === 'answered' ? answer.value.value : undefined));
  return { answer, value, asking, again };
};

/** The header that makes a command sent twice one command. */
export interface KeyHeader {
  readonly 'idempotency-key': string;
}

/**
 * The one door for commands. `act` sends one and gives what was answered, or nothing: then `problem` says why, and `errors`
 * what the server says of each field. The key stays the same while the same thing is tried again after silence, so that
 * twice is once. Whoever is no longer signed in is led to the door.
 */
export const useAction = <Input extends readonly unknown[], T>(
  send: (platform: PlatformClient, headers: KeyHeader, ...input: Input) => Promise<T>,
) => {
  const router = useRouter();
  const busy = ref(false);
  const problem = shallowRef<Missed>();
  const sendOnce = createSender();

  const act = async (...input: Input): Promise<T | undefined> => {
    if (busy.value) return undefined;
    busy.value = true;
    const answer = await sendOnce(input, (key) => ask((client) => send(client, { 'idempotency-key': key }, ...input)));
    busy.value = false;
    problem.value = answer.outcome === 'answered' ? undefined : answer;
    if (asksToSignIn(answer)) await leadToDoor(router);
    return answer.outcome === 'answered' ? answer.value : undefined;
  };

  const refused = computed<Problem | undefined>(() =>
    problem.value?.outcome === 'refused' ? problem.value.problem : undefined,
  );
  /** As `ErrorSummary` takes them; empty when the problem is with no field. */
  const errors = computed(() => (refused.value?.errors ?? []).map(({ field, message }) => ({ field, text: message })));
  const errorOf = (field: string) => errors.value.find((error) => error.field === field)?.text;
  return { act, busy, problem, errors, errorOf };
};

/** A command after which a screen is read anew: `done` is told where the log and the thing itself stand then, `act` whether it got so far. */
export const useCommand = <Input extends readonly unknown[]>(
  send: (platform: PlatformClient, headers: KeyHeader, ...input: Input) => Promise<Accepted>,
  done: (position: string, revision: number) => unknown,
) => {
  const action = useAction(send);
  const act = async (...input: Input): Promise<boolean> => {
    const accepted = await action.act(...input);
    if (accepted !== undefined) await done(accepted.position, accepted.revision);
    return accepted !== undefined;
  };
  return { ...action, act };
};
