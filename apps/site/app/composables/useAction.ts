import { createSender, type Missed, type PlatformClient } from '@veche/contracts/client';

/**
 * The one door for commands of the account. `act` sends one and gives what was answered, or nothing: then `problem` says
 * why and `errors` what the server says of each field. The same thing tried again after silence has the same key, so that
 * twice is once.
 */
export const useAction = <Input extends readonly unknown[], T>(
  send: (platform: PlatformClient, headers: { readonly 'idempotency-key': string }, ...input: Input) => Promise<T>,
) => {
  const busy = ref(false);
  const problem = shallowRef<Missed>();
  const sendOnce = createSender();

  const act = async (...input: Input): Promise<T | undefined> => {
    if (busy.value) return undefined;
    busy.value = true;
    const answer = await sendOnce(input, (key) =>
      askPlatform((platform) => send(platform, { 'idempotency-key': key }, ...input)),
    );
    busy.value = false;
    problem.value = answer.outcome === 'answered' ? undefined : answer;
    return answer.outcome === 'answered' ? answer.value : undefined;
  };

  const errors = computed(() => {
    const refused = problem.value?.outcome === 'refused' ? (problem.value.problem.errors ?? []) : [];
    return refused.map(({ field, message }) => ({ field, text: message }));
  });
  return { act, busy, problem, errors };
};
