import type { Answer, PlatformClient } from '@veche/contracts/client';

/** Not `randomUUID`: that exists only where the page came over HTTPS. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the command may have been carried out although its sender was not told. */
const isInDoubt = (answer: Answer<unknown>): boolean =>
  answer.outcome === 'unreachable' || (answer.outcome === 'refused' && answer.problem.status >= 500);

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
  let doubt: { readonly key: string; readonly said: string } | undefined;

  const act = async (...input: Input): Promise<T | undefined> => {
    if (busy.value) return undefined;
    busy.value = true;
    const said = JSON.stringify(input);
    const key = doubt?.said === said ? doubt.key : newKey();
    const answer = await askPlatform((platform) => send(platform, { 'idempotency-key': key }, ...input));
    doubt = isInDoubt(answer) ? { key, said } : undefined;
    busy.value = false;
    problem.value = answer.outcome === 'answered' ? undefined : answer;
    return answer.outcome === 'answered' ? answer.value : undefined;
  };

  const errors = computed(() => (problem.value?.outcome === 'refused' ? (problem.value.problem.errors ?? []) : []));
  return { act, busy, problem, errors };
};
