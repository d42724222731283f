import { Refused } from './edge/refused.ts';
import type { Installation } from './installation.ts';

const PATIENCE = 5_000;

const NOT_WRITTEN = { field: 'after', message: 'До этого места журнал ещё не записан' };

/**
 * Waits until the view shows what stands at `after`, so that who has written sees what they wrote.
 * @throws {Refused} `view-behind`; `invalid-input` when the log has no such position yet
 */
export const awaitView = async (
  { log, views }: Pick<Installation, 'log' | 'views'>,
  view: string,
  after: string | undefined,
): Promise<void> => {
  if (after === undefined) return;
  const position = BigInt(after);
  if (await views.caughtUp(view, position, 0)) return;
  if (position > (await log.head())) throw new Refused('invalid-input', { errors: [NOT_WRITTEN] });
  if (await views.caughtUp(view, position, PATIENCE)) return;
  throw new Refused('view-behind', { headers: { 'retry-after': '3' } });
};
