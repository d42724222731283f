import type { EstimateRow } from '@veche/contracts';
import { sharesWithin } from '../funding/caps.ts';
import { inLogOrder } from './case.ts';
import type { AuditedEvent } from './decision-event.ts';
import type { DecisionEntry } from './register.ts';
import { emptyWorld, evolveWorld } from './world.ts';

export interface ShareUnderRules {
  readonly service: string;
  readonly recordedKopecks: string;
  readonly todayKopecks: string;
}

interface Reservation {
  readonly award: string;
  readonly cluster: string;
  readonly inn: string;
  readonly specialOperationFamily: boolean;
  readonly rows: readonly EstimateRow[];
}

const atMost = (asked: string, allowed: string | undefined): string =>
  allowed !== undefined && BigInt(allowed) < BigInt(asked) ? allowed : asked;

/**
 * What another edition would have let through of the money that was reserved, from the ledger of that moment: the rows
 * on which it differs. Nothing when no money was asked of the ledger.
 * @throws {RegulationError} `no-edition-in-force`, `unknown-service`
 */
export const sharesUnder = (
  edition: string,
  { decision }: DecisionEntry,
  streams: readonly (readonly AuditedEvent[])[],
): readonly ShareUnderRules[] => {
  let world = emptyWorld;
  for (const event of inLogOrder(streams)) {
    const { type, data } = event;
    if (type === 'FundsReserved' && data['award'] === decision) {
      const { rows, ...reservation } = data as unknown as Reservation;
      const allowed = sharesWithin(world.ledger, { ...reservation, rows, edition });
      return rows.flatMap(({ service, fundShareKopecks: recordedKopecks }, index) => {
        const todayKopecks = atMost(recordedKopecks, allowed[index]?.fundShareKopecks);
        return todayKopecks === recordedKopecks ? [] : [{ service, recordedKopecks, todayKopecks }];
      });
    }
    world = evolveWorld(world, event);
  }
  return [];
};
