import { type ViewRunner } from '@veche/event-store';
import { Refused } from './edge/refused.ts';

const PATIENCE = 5_000;

/** Waits until the view shows what stands at `after`, so that who has written sees what they wrote. @throws {Refused} `view-behind` */
export const awaitView = async (views: ViewRunner, view: string, after: string | undefined): Promise<void> => {
  if (after === undefined || (await views.caughtUp(view, BigInt(after), PATIENCE))) return;
  throw new Refused('view-behind', { headers: { 'retry-after': '3' } });
};
