import type { SittingEvent } from '@veche/contracts';
import { evolveSitting, itemOf, type Sitting, sittingStream, unknownSitting } from '@veche/domain';
import type { EventStore, Process, RecordedEvent } from '@veche/event-store';

type Voted = RecordedEvent & Extract<SittingEvent, { type: 'VoteClosed' }>;

/**
 * A commission votes what it likes; the award exists once the ledger has reserved it. Each accepted vote asks the ledger anew, so that
 * a smaller amount may follow a refusal.
 */
export const reserveFundsWhenAwardIsVoted = (log: Pick<EventStore, 'readStream'>): Process => ({
  name: 'reserve-funds-when-award-is-voted',
  handles: (event) => event.type === 'VoteClosed' && (event as Voted).data.decision === 'accepted',
  react: async (event, send) => {
    const { centre, sitting: id, application, fundSharesKopecks } = (event as Voted).data;
    const events = (await log.readStream(sittingStream(id))) as unknown as readonly SittingEvent[];
    const sitting = events.reduce<Sitting>(evolveSitting, unknownSitting);
    const item = sitting.status === 'unknown' ? undefined : itemOf(sitting, application);
    if (sitting.status === 'unknown' || item === undefined) return;
    const { year, edition } = sitting.called;
    const { cluster, inn, name, specialOperationFamily, estimate } = item;
    const rows = estimate
      .map((row, index) => ({ ...row, fundShareKopecks: fundSharesKopecks[index] ?? '0' }))
      .filter(({ fundShareKopecks }) => fundShareKopecks !== '0');
    const award = { award: application, sitting: id, cluster, inn, name, edition, specialOperationFamily, rows };
    await send({ type: 'ReserveFunds', data: { centre, year, ...award } });
  },
});
