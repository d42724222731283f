import type { EstimateRow } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { sharesWithin } from '../funding/caps.ts';
import type { Ledger } from '../funding/ledger.ts';
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

const atMost = (asked: string, allowed: string): string => (BigInt(allowed) < BigInt(asked) ? allowed : asked);

/** What an edition allows for each row, in kopecks; for a service that it does not have, nothing. */
const allowedBy = (edition: string, ledger: Ledger, { rows, ...reservation }: Reservation): readonly string[] => {
  const codes = new Set(editionNamed(edition).services.map(({ code }) => code));
  const known = rows.filter(({ service }) => codes.has(service));
  const shares = sharesWithin(ledger, { ...reservation, rows: known, edition });
  return rows.map((row) => shares[known.indexOf(row)]?.fundShareKopecks ?? '0');
};

/**
 * What another edition would have let through of the money that was reserved, in kopecks, from the ledger of that moment: the rows
 * on which it differs. Nothing when no money was asked of the ledger.
 * @throws {RegulationError} `no-edition-in-force`
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
      const reservation = data as unknown as Reservation;
      const allowed = allowedBy(edition, world.ledger, reservation);
      return reservation.rows.flatMap(({ service, fundShareKopecks: recordedKopecks }, index) => {
        const todayKopecks = atMost(recordedKopecks, allowed[index] ?? '0');
        return todayKopecks === recordedKopecks ? [] : [{ service, recordedKopecks, todayKopecks }];
      });
    }
    world = evolveWorld(world, event);
  }
  return [];
};
