import type { Session } from '@veche/contracts';
import { keepTimeWith } from '@veche/ui';
import { computed, shallowRef } from 'vue';
import { ask } from './platform.ts';

/** Who is signed in in this browser; one for all screens. */
const current = shallowRef<Session>();

/** Whoever has signed in lives by the clock of the platform. */
const enter = (session: Session): void => {
  keepTimeWith(session.now);
  current.value = session;
};

export const session = {
  current,
  enter,
  /** The offices of whoever is signed in; none before that is known. */
  roles: computed(() => current.value?.roles ?? []),

  /** Asks the server who is signed in. */
  read: async () => {
    const answer = await ask(({ sessions }) => sessions.current());
    if (answer.outcome === 'answered') enter(answer.value);
    return answer;
  },

  signOut: async () => {
    const answer = await ask(({ sessions }) => sessions.signOut());
    if (answer.outcome === 'answered') current.value = undefined;
    return answer;
  },
};
