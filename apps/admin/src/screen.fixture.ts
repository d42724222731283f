import type { Problem, ProblemCode } from '@veche/contracts';
import { Refusal } from '@veche/contracts/client';
import { createSSRApp, effectScope } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';

/** Screens without a document: a scope as a component has it, a router around it, and a platform that answers when it is told to. */

/** The stream of what moves, as the platform would send it. */
class Source {
  static readonly opened: Source[] = [];
  readonly readyState = 1;
  onmessage: ((event: { readonly data: string }) => void) | null = null;
  isOpen = true;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    Source.opened.push(this);
  }

  close(): void {
    this.isOpen = false;
  }
}
Object.assign(globalThis, { location: { origin: 'http://veche.example' }, EventSource: Source });

/** The stream that was opened last. */
export const stream = () => {
  const source = Source.opened.at(-1);
  if (source === undefined) throw new Error('Nobody listens');
  return {
    url: source.url,
    isOpen: () => source.isOpen,
    says: (view: string, position: string) => source.onmessage?.({ data: JSON.stringify({ view, position }) }),
  };
};

const page = { render: () => null };

/** At a page of the working place: `run` is what its component would set up, `leave` is its end. */
export const atScreen = async <T>(run: () => T, path = '/applications/1?item=2') => {
  const router = createRouter({
    history: createMemoryHistory('/admin/'),
    routes: [
      { path: '/', name: 'desk', component: page },
      { path: '/sign-in', name: 'sign-in', component: page },
      { path: '/applications/:id', name: 'application', component: page },
    ],
  });
  await router.push(path);
  const app = createSSRApp(page).use(router);
  const scope = effectScope();
  const made = app.runWithContext(() => scope.run(run)) as T;
  return { ...made, router, leave: () => scope.stop() };
};

/** Everything that was asked has come as far as it can. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Questions that are answered by hand, in whichever order. */
export const questions = <T>() => {
  const asked: {
    readonly said: readonly unknown[];
    readonly resolve: (value: T) => void;
    readonly reject: (error: unknown) => void;
  }[] = [];
  const put = (...said: readonly unknown[]): Promise<T> =>
    new Promise((resolve, reject) => asked.push({ said, resolve, reject }));
  const at = (index: number) => {
    const question = asked.at(index);
    if (question === undefined) throw new Error('Nothing was asked');
    return question;
  };
  return {
    put,
    /** What was said with each question, without the platform it was put to. */
    said: () => asked.map(({ said: [, ...rest] }) => rest),
    answer: async (value: T, index = -1): Promise<void> => {
      at(index).resolve(value);
      await settled();
    },
    refuse: async (code: ProblemCode, errors?: Problem['errors'], index = -1): Promise<void> => {
      at(index).reject(new Refusal(problem(code, errors)));
      await settled();
    },
    silence: async (index = -1): Promise<void> => {
      at(index).reject(new TypeError('fetch failed'));
      await settled();
    },
  };
};

const problem = (code: ProblemCode, errors?: Problem['errors']): Problem => ({
  type: `urn:veche:problem:${code}`,
  ...{ title: 'Так нельзя', status: 409, detail: 'Сделайте иначе', code },
  instance: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  ...(errors && { errors }),
});
