import { approvedBudget, funding, ledgerStream } from '@veche/domain';
import type { Budget } from '@veche/regulations';
import type { Ground } from '../installation.ts';
import { openReading } from '../write/reading.ts';

const VISITOR = { person: 'visitor', role: 'visitor' } as const;

/** The budget that the ledger of a year has approved, as the log has it at this moment; undefined when there is none. */
export const approvedIn = async (installation: Ground, centre: string, year: number): Promise<Budget | undefined> =>
  approvedBudget(await openReading(installation, VISITOR).state(funding, ledgerStream(centre, year)));
