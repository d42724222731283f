import { randomUUID } from 'node:crypto';
import { ledgerStream, sittingStream } from '@veche/domain';
import type { Process, RecordedEvent } from '@veche/event-store';
import {
  agendaItem,
  presenceRegistered,
  seated,
  sittingCalled,
  sittingOpened,
  voteClosed,
  voteOpened,
} from '@veche/testing';
import { recordReservationWhenLedgerAnswers } from '../commission/record-reservation-when-ledger-answers.process.ts';
import { reserveFundsWhenAwardIsVoted } from '../commission/reserve-funds-when-award-is-voted.process.ts';
import type { Ground } from '../installation.ts';
import { happened } from '../testing/happened.ts';
import { reactOn } from '../testing/process.ts';

interface Awarded {
  readonly award: string;
  readonly inn: string;
  readonly fundShareKopecks: string;
  readonly centre?: string;
  readonly cluster?: string;
}

export const CLUSTER = 'pribor';

type Happened = Parameters<typeof happened>[2];

/** The same event at another sitting. */
const at = (sitting: { readonly centre: string; readonly sitting: string }, { type, data }: Happened): Happened => ({
  type,
  data: { ...data, ...sitting },
});

/** A sitting votes for an award of legal services for 50,000 roubles. */
const vote = async (ground: Ground, sitting: string, awarded: Required<Awarded>): Promise<void> => {
  const { award: application, inn, fundShareKopecks, centre, cluster } = awarded;
  const row = { service: 'R-6.1', description: 'Договоры поставки', costKopecks: '5000000', fundShareKopecks };
  const item = { ...agendaItem, application, cluster, inn, name: 'ООО «Пример»', estimate: [row] };
  const called = { ...sittingCalled, data: { ...sittingCalled.data, items: [item] } };
  const asked = { application, fundSharesKopecks: [fundShareKopecks] };
  const events = [
    ...[called, presenceRegistered(seated.chair), presenceRegistered(seated.secretary), sittingOpened],
    { ...voteOpened, data: asked },
    { type: 'VoteClosed', data: { ...voteClosed('accepted').data, ...asked } },
  ];
  await happened(ground, sittingStream(sitting), ...events.map((event) => at({ centre, sitting }, event)));
};

/** The process does for an event what it does for it wherever it runs: whoever is quicker, it is done once. */
const reactAtOnce = async (ground: Ground, process: Process, stream: string, of: string): Promise<void> => {
  const concerns = (event: RecordedEvent): boolean => process.handles(event) && event.data['sitting'] === of;
  const cause = (await ground.log.readStream(stream)).findLast(concerns);
  if (cause === undefined) throw new Error(`Nothing in ${stream} concerns ${process.name}`);
  await reactOn(ground, process, cause);
};

/** A sitting has voted for an award, the ledger has answered and the sitting knows; the sitting goes on. */
export const reserveOn = async (
  ground: Ground,
  { centre = 'orel', cluster = CLUSTER, ...asked }: Awarded,
): Promise<{ readonly sitting: string }> => {
  const sitting = randomUUID();
  await vote(ground, sitting, { ...asked, centre, cluster });
  await reactAtOnce(ground, reserveFundsWhenAwardIsVoted(ground.log), sittingStream(sitting), sitting);
  await reactAtOnce(ground, recordReservationWhenLedgerAnswers, ledgerStream(centre, 2026), sitting);
  return { sitting };
};
