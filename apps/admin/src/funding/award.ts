import type { Accepted, AwardPage } from '@veche/contracts';
import type { PlatformClient } from '@veche/contracts/client';
import { formatClause } from '@veche/ui';
import { computed } from 'vue';
import { type KeyHeader, useCommand } from '../platform.ts';
import { useSeen } from '../seen.ts';
import { inRoubles } from './words.ts';

/** What a step of an award is given to be sent with. */
export interface Sent {
  readonly params: { readonly centre: string; readonly year: number; readonly award: string };
  readonly headers: KeyHeader;
}

type Awards = PlatformClient['awards'];

/** What rules say names their clauses as the edition does. */
const withClauses = (text: string): string =>
  text.replace(/\[([^\]]+)\]/g, (_, clause: string) => `(${formatClause(clause, 'ru')})`);

/** `useCommand` about money: what is refused is said in roubles and with clauses as one reads them. */
export const useMoneyCommand = (...command: Parameters<typeof useCommand<[]>>) => {
  const { errors: refused, ...rest } = useCommand(...command);
  const errors = computed(() =>
    refused.value.map(({ field, text }) => ({ field, text: withClauses(inRoubles(text)) })),
  );
  const errorOf = (field: string) => errors.value.find((error) => error.field === field)?.text;
  return { ...rest, errors, errorOf };
};

/** The approval of a paper that is shown: `take` sends its hash, and tells `done` where the log stands then. */
export const useApproval = (
  shown: () => string | undefined,
  done: (position: string) => void,
  send: (platform: PlatformClient, headers: KeyHeader, sha256: string) => Promise<Accepted>,
) => {
  const { seen, told } = useSeen(shown, 'paper-differs');
  const { act, problem, ...rest } = useCommand(send, done);
  const take = async (): Promise<void> => {
    await act(seen.value ?? '');
    told(problem.value);
  };
  return { ...rest, problem, take };
};

/** With what a step of an award is sent. */
export const sentFor = ({ centre, year, award }: AwardPage, headers: KeyHeader): Sent => ({
  params: { centre, year, award },
  headers,
});

/** One step of an award: `take` sends it, and tells `done` where the log stands then. */
export const useStep = (
  page: () => AwardPage,
  done: (position: string) => void,
  send: (awards: Awards, sent: Sent) => Promise<Accepted>,
) => {
  const { act, ...rest } = useMoneyCommand(
    (platform, headers) => send(platform.awards, sentFor(page(), headers)),
    done,
  );
  return { ...rest, take: () => act() };
};
