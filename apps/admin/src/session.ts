import type { Session } from '@veche/contracts';
import type { Answer } from '@veche/contracts/client';
import { shallowRef } from 'vue';
import { ask } from './platform.ts';

/** Who is signed in in this browser; one for all screens. */
const current = shallowRef<Session>();

const remember = (answer: Answer<Session>) => {
  if (answer.outcome === 'answered') current.value = answer.value;
  return answer;
};

export const session = {
  current,

  /** Asks the server who is signed in. */
  read: async () => remember(await ask(({ sessions }) => sessions.current())),

  signIn: async (person: string) => remember(await ask(({ sessions }) => sessions.signIn({ body: { person } }))),

  signOut: async () => {
    const answer = await ask(({ sessions }) => sessions.signOut());
    if (answer.outcome === 'answered') current.value = undefined;
    return answer;
  },
};
