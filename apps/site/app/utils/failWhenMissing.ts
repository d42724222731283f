import type { Answer } from '@veche/contracts/client';

/** What the platform does not know, or nothing can be named so, is a page that does not exist. */
export const failWhenMissing = (answer: Answer<unknown>): void => {
  if (answer.outcome !== 'refused') return;
  const { status } = answer.problem;
  if (status === 404 || status === 422) throw createError({ statusCode: 404, fatal: import.meta.client });
};
