import type { Accepted, AwardPage } from '@veche/contracts';
import type { PlatformClient } from '@veche/contracts/client';
import { useAction } from '../platform.ts';

/** What a step of an award is given to be sent with. */
export interface Sent {
  readonly params: { readonly centre: string; readonly year: number; readonly award: string };
  readonly headers: { readonly 'idempotency-key': string };
}

type Awards = PlatformClient['awards'];

/** One step of an award: `take` sends it, and tells `done` where the log stands then. */
export const useStep = (
  page: () => AwardPage,
  done: (position: string) => void,
  send: (awards: Awards, sent: Sent) => Promise<Accepted>,
) => {
  const { act, ...rest } = useAction((platform, key) => {
    const { centre, year, award } = page();
    return send(platform.awards, { params: { centre, year, award }, headers: { 'idempotency-key': key } });
  });
  const take = async (): Promise<void> => {
    const accepted = await act();
    if (accepted !== undefined) done(accepted.position);
  };
  return { ...rest, take };
};
