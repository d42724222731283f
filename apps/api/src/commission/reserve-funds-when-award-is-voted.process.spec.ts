import { expect, it } from '@jest/globals';
import type { SittingEvent } from '@veche/contracts';
import { ledgerStream, membershipStream, sittingStream } from '@veche/domain';
import { APPLICATION, agendaItem, budgetApproved, joined, SITTING, sittingCalled, voteClosed } from '@veche/testing';
import { reactingTo } from '../testing/process.ts';
import { reserveFundsWhenAwardIsVoted } from './reserve-funds-when-award-is-voted.process.ts';

const LEDGER = ledgerStream('orel', 2026);
const { cluster, inn } = agendaItem;
const MEMBER = { [membershipStream(cluster, inn)]: joined({ centre: 'orel', cluster, inn }) };
const [row] = agendaItem.estimate;
/** The application asks for two services. */
const called: SittingEvent = {
  ...sittingCalled,
  data: {
    ...sittingCalled.data,
    items: [
      { ...agendaItem, estimate: [...agendaItem.estimate, { ...agendaItem.estimate[0], service: 'R-6.1' } as never] },
    ],
  },
};

const after = async (...votes: readonly SittingEvent[]) => {
  const setting = await reactingTo({
    ...MEMBER,
    [LEDGER]: [budgetApproved('100000000')],
    [sittingStream(SITTING)]: [called, ...votes],
  });
  return { ...setting, process: reserveFundsWhenAwardIsVoted(setting.log) };
};

it('an accepted vote asks the ledger of the year for what was voted; directions that were left out are not asked for', async () => {
  const { run, process, types } = await after(voteClosed('accepted', ['15000000', '0']));
  expect(await run(process)).toMatchObject([
    {
      type: 'ReserveFunds',
      data: {
        ...{ centre: 'orel', year: 2026, award: APPLICATION, sitting: SITTING, edition: 'orel-2026-04-21' },
        rows: [{ ...row, fundShareKopecks: '15000000' }],
      },
    },
  ]);
  expect(await types(LEDGER)).toEqual(['BudgetApproved', 'FundsReserved']);
});

it.each(['not-accepted', 'no-quorum'] as const)('a vote that ended as %s asks for nothing', async (decision) => {
  const { run, process } = await after(voteClosed(decision, ['15000000', '0']));
  expect(await run(process)).toEqual([]);
});

it('run twice, it asks under the same id, and nothing is reserved twice', async () => {
  const { run, process, types } = await after(voteClosed('accepted', ['15000000', '0']));
  const once = await run(process);
  expect(await run(process)).toEqual(once);
  expect(await types(LEDGER)).toEqual(['BudgetApproved', 'FundsReserved']);
});

it('that the money does not suffice is an answer of the ledger; the next vote asks anew', async () => {
  const { run, process, types } = await after(
    voteClosed('accepted', ['20000000', '20000000']),
    voteClosed('accepted', ['15000000', '0']),
  );
  expect(new Set((await run(process)).map(({ commandId }) => commandId)).size).toBe(2);
  expect(await types(LEDGER)).toEqual(['BudgetApproved', 'ReservationRefused', 'FundsReserved']);
});

it('that the organisation is in its cluster no more is an answer of the ledger as well', async () => {
  const setting = await reactingTo({
    [LEDGER]: [budgetApproved('100000000')],
    [sittingStream(SITTING)]: [called, voteClosed('accepted', ['15000000', '0'])],
  });
  await setting.run(reserveFundsWhenAwardIsVoted(setting.log));
  expect(await setting.types(LEDGER)).toEqual(['BudgetApproved', 'ReservationRefused']);
});

it('what the rules cannot answer stops it', async () => {
  const { data } = voteClosed('accepted', ['15000000', '0']);
  const unknown = { ...agendaItem, estimate: agendaItem.estimate.map((one) => ({ ...one, service: 'R-99.9' })) };
  const setting = await reactingTo({
    ...MEMBER,
    [LEDGER]: [budgetApproved('100000000')],
    [sittingStream(SITTING)]: [
      { ...sittingCalled, data: { ...sittingCalled.data, items: [unknown] } },
      { type: 'VoteClosed', data },
    ],
  });
  await expect(setting.run(reserveFundsWhenAwardIsVoted(setting.log))).rejects.toMatchObject({
    code: 'unknown-service',
  });
});
