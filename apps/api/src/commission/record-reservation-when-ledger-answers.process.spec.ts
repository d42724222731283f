import { describe, expect, it } from '@jest/globals';
import type { FundingEvent, SittingEvent } from '@veche/contracts';
import { ledgerStream, sittingStream } from '@veche/domain';
import {
  emptyTrace,
  fundsReserved,
  reservationRefused,
  SITTING,
  sittingCalled,
  sittingOpened,
  voteClosed,
  voteOpened,
} from '@veche/testing';
import { reactingTo } from '../testing/process.ts';
import { recordReservationWhenLedgerAnswers as process } from './record-reservation-when-ledger-answers.process.ts';

const VOTED: SittingEvent[] = [sittingCalled, sittingOpened, voteOpened, voteClosed('accepted')];

const answered = (answer: FundingEvent, sitting = VOTED) =>
  reactingTo({ [sittingStream(SITTING)]: sitting, [ledgerStream('orel', 2026)]: [answer] });

describe('the answer of the ledger is brought to the sitting that asked', () => {
  it('money that is reserved makes the award', async () => {
    const { run, types } = await answered(fundsReserved);
    expect(await run(process)).toMatchObject([
      { type: 'RecordReservation', data: { reserved: true, fundSharesKopecks: ['20000000'], reasons: [] } },
    ]);
    expect((await types(sittingStream(SITTING))).at(-1)).toBe('ItemAwarded');
  });

  it('money that does not suffice refuses the item, with the reasons and traces of the ledger', async () => {
    const { run, log } = await answered(reservationRefused);
    const { reasons } = reservationRefused.data;
    expect(await run(process)).toMatchObject([{ data: { reserved: false, fundSharesKopecks: [], reasons } }]);
    expect((await log.readStream(sittingStream(SITTING))).at(-1)).toMatchObject({
      type: 'ItemRefused',
      data: { by: 'ledger', reasons, traces: [emptyTrace] },
    });
  });

  it.each([fundsReserved, reservationRefused])('$type, run twice, is recorded once', async (answer) => {
    const { run, types } = await answered(answer);
    const once = await run(process);
    expect(await run(process)).toEqual(once);
    expect(await types(sittingStream(SITTING))).toHaveLength(VOTED.length + 1);
  });

  it('an answer that the sitting does not wait for stops it: nobody is to lose an award in silence', async () => {
    const { run } = await answered(fundsReserved, [sittingCalled, sittingOpened]);
    await expect(run(process)).rejects.toMatchObject({ code: 'reservation-not-awaited' });
  });
});
