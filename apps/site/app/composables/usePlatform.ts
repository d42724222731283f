import type { Problem } from '@veche/contracts';
import { createPlatformClient, type PlatformClient, Refusal } from '@veche/contracts/client';

/** What became of a question to the platform: its answer, its refusal, or silence. */
export type Answer<T> =
  | { readonly outcome: 'answered'; readonly value: T }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  | { readonly outcome: 'unreachable' };

const origin = () =>
  import.meta.server ? (process.env['API_URL'] ?? 'http://127.0.0.1:3000') : window.location.origin;

const put = async <T>(ask: (platform: PlatformClient) => Promise<T>): Promise<Answer<T>> => {
  try {
    return { outcome: 'answered', value: await ask(createPlatformClient(origin())) };
  } catch (error) {
    return error instanceof Refusal ? { outcome: 'refused', problem: error.data } : { outcome: 'unreachable' };
  }
};

/** Asks once while the page is rendered. A page that could not be answered is sent with status 503. */
export const usePlatform = async <T>(
  key: string,
  ask: (platform: PlatformClient) => Promise<T>,
): Promise<Ref<Answer<T>>> => {
  const event = useRequestEvent();
  const { data } = await useAsyncData(key, () => put(ask), { default: (): Answer<T> => ({ outcome: 'unreachable' }) });
  if (event && data.value.outcome === 'unreachable') setResponseStatus(event, 503);
  return data as Ref<Answer<T>>;
};
