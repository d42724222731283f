import { heldByRow } from '../funding/caps.ts';
import type { Award, Ledger } from '../funding/ledger.ts';

/** What a line of the approved budget holds and what is left of it, in kopecks; never less than nothing is left. */
export interface LineMoney {
  readonly service: string;
  readonly kopecks: bigint;
  readonly left: bigint;
}

type Amounts = readonly (readonly [service: string, kopecks: bigint])[];

const byService = (amounts: Amounts): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const [service, kopecks] of amounts) sums.set(service, (sums.get(service) ?? 0n) + kopecks);
  return sums;
};

const heldIn = (award: Award): Amounts => {
  const held = heldByRow(award);
  return award.reserved.rows.map(({ service }, row) => [service, held[row] ?? 0n]);
};

/** The lines of the approved budget by service; none without an approved budget. */
export const moneyOfLines = ({ approved, awards }: Ledger): readonly LineMoney[] => {
  const lines = byService((approved?.lines ?? []).map(({ service, kopecks }) => [service, BigInt(kopecks)]));
  const held = byService(Object.values(awards).flatMap(heldIn));
  return [...lines].map(([service, kopecks]) => {
    const used = held.get(service) ?? 0n;
    return { service, kopecks, left: kopecks > used ? kopecks - used : 0n };
  });
};

/** Whether the organisation has an award for one of the services that no act has closed yet [002 §5.3(13)]. */
export const sameSupportRuns = ({ awards }: Ledger, inn: string, services: readonly string[], but: string): boolean =>
  Object.entries(awards).some(
    ([id, { reserved, stage }]) =>
      id !== but &&
      reserved.inn === inn &&
      (stage === 'reserved' || stage === 'committed') &&
      reserved.rows.some(({ service }) => services.includes(service)),
  );
