import type { Answer, PlatformClient } from '@veche/contracts/client';

/** Where one signs in, to come back to where one was; of a demonstration's people `as`, a person or an office, come first. */
export const doorTo = (path: string, as?: string): string =>
  `/admin/sign-in?then=${encodeURIComponent(path)}${as === undefined ? '' : `&as=${as}`}`;

const asksToSignIn = (answer: Answer<unknown>): boolean =>
  answer.outcome === 'refused' && answer.problem.code === 'sign-in-required';

/**
 * A question put in the name of whoever reads the page; `again` puts it anew, for a position of the log when it is to see
 * that. Whoever is not signed in is led to the door.
 */
export const useMine = async <T>(
  key: string,
  question: (platform: PlatformClient, after: string | undefined) => Promise<T>,
) => {
  const headers = useRequestHeaders(['cookie']);
  const event = useRequestEvent();
  const { fullPath, query } = useRoute();
  const app = useNuxtApp();
  // Where the log stood after what has led here, so that the page shows it.
  const after = ref(queryPosition(query['after']));
  const { data, refresh } = await useAsyncData(
    key,
    () => askPlatform((platform) => question(platform, after.value), headers),
    { default: (): Answer<T> => ({ outcome: 'unreachable' }) },
  );
  const answer = data as Ref<Answer<T>>;
  const leadToDoor = async () => {
    if (asksToSignIn(answer.value)) await app.runWithContext(() => navigateTo(doorTo(fullPath), { external: true }));
  };
  await leadToDoor();
  if (event && answer.value.outcome === 'unreachable') setResponseStatus(event, 503);
  const again = async (position?: string): Promise<void> => {
    after.value = position;
    await refresh();
    await leadToDoor();
  };
  return { answer, again };
};
