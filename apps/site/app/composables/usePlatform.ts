import { type Answer, answerTo, createPlatformClient, type PlatformClient } from '@veche/contracts/client';

const origin = () =>
  import.meta.server ? (process.env['API_URL'] ?? 'http://127.0.0.1:3000') : window.location.origin;

/** Puts one question to the platform, in the name of whoever sent the headers; never throws. */
export const askPlatform = <T>(
  question: (platform: PlatformClient) => Promise<T>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<T>> => answerTo(question(createPlatformClient(origin(), headers)));

const statusOf = (answer: Answer<unknown>): number => {
  if (answer.outcome === 'unreachable') return 503;
  return answer.outcome === 'refused' ? answer.problem.status : 200;
};

/** Asks once while the page is rendered. A page that misses an answer for no fault of the reader is sent as a failure. */
export const usePlatform = async <T>(
  key: string,
  ask: (platform: PlatformClient) => Promise<T>,
): Promise<Ref<Answer<T>>> => {
  const event = useRequestEvent();
  const { data } = await useAsyncData(key, () => askPlatform(ask), {
    default: (): Answer<T> => ({ outcome: 'unreachable' }),
  });
  if (event && statusOf(data.value) >= 500) setResponseStatus(event, statusOf(data.value));
  return data as Ref<Answer<T>>;
};
