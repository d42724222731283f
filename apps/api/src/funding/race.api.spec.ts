import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { funding, type Ledger, ledgerStream } from '@veche/domain';
import { startApi } from '../testing/api.ts';
import { happened, memberHappened } from '../testing/happened.ts';
import { openReading } from '../write/reading.ts';
import { reserveOn } from './reserve.fixture.ts';

const ROUNDS = 200;
/** Rounds that run beside each other, each on a ledger of its own. */
const AT_ONCE = 20;
const YEAR = 2026;
const INNS = ['7707083893', '7707329152'];
const SYSTEM = { person: 'system', role: 'system' } as const;

const approved = (centre: string) => ({
  type: 'BudgetApproved',
  data: {
    ...{ centre, year: YEAR, document: 'План', approvedBy: randomUUID(), on: '2026-05-05' },
    lines: [
      { service: 'R-6.1', source: 'regional', kopecks: '4600000' },
      { service: 'R-5.3', source: 'regional', kopecks: '400000000' },
    ],
  },
});

it(`of two awards for the last money of a line just one is reserved, ${ROUNDS} times`, async () => {
  const { installation } = await startApi();
  const race = async (round: number): Promise<Ledger> => {
    const centre = `race-${round}`;
    const stream = ledgerStream(centre, YEAR);
    await happened(installation, stream, approved(centre));
    const cluster = `cluster-${round}`;
    for (const inn of INNS) await memberHappened(installation, { centre, cluster, inn });
    await Promise.all(
      INNS.map((inn) =>
        reserveOn(installation, { award: `${randomUUID()}.${inn}`, inn, fundShareKopecks: '4500000', centre, cluster }),
      ),
    );
    const events = await installation.log.readStream(stream);
    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'BudgetApproved',
      'FundsReserved',
      'ReservationRefused',
    ]);
    return openReading(installation, SYSTEM).state(funding, stream);
  };
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    const ledgers = await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => race(round + index)));
    for (const { awards } of ledgers) expect(Object.values(awards).map(({ held }) => held)).toEqual([4_500_000n]);
  }
});
