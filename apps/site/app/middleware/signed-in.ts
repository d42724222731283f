import type { Session } from '@veche/contracts';

/** Pages of the account are for whoever has signed in; anybody else is led to the door and back. */
export default defineNuxtRouteMiddleware(async (to) => {
  const session = useSession();
  if (session.value !== undefined) return undefined;
  const answer = await askPlatform(({ sessions }) => sessions.current(), useRequestHeaders(['cookie']));
  if (answer.outcome === 'answered') session.value = answer.value satisfies Session;
  else if (answer.outcome === 'refused') return navigateTo(doorTo(to.fullPath), { external: true });
  // Without an answer the page itself says so.
  return undefined;
});
