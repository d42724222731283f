import type { ApplicationEvent, FundingEvent, MembershipEvent, SittingEvent } from '@veche/contracts';
import { at, persons } from '@veche/testing';
import * as sitting from '../commission/sitting.fixture.ts';
import { sittingStream } from '../commission/sitting.ts';
import { ledgerStream } from '../funding/ledger.ts';
import { membershipStream } from '../membership/membership.ts';
import { applicationStream } from '../selection/application.ts';
import type { AuditedEvent, DecisionEvent } from './decision-event.ts';
import type { DecisionEntry } from './register.ts';

/** A decision of the sample commission, as the log of Orel would hold it. */

export const DECISION = sitting.FIRST;
const INN = DECISION.slice(-10);

export const entry: DecisionEntry = {
  decision: DECISION,
  kind: 'award',
  centre: 'orel',
  cluster: 'it',
  inn: INN,
  name: 'Общество',
  outcome: 'awarded',
  day: '2026-05-04',
  asked: '28000000',
  share: '28000000',
  edition: 'orel-2026-04-21',
  campaign: null,
  year: 2026,
  sittings: [sitting.SITTING],
};

const { estimate } = sitting.item(DECISION);

const ofApplication = { centre: 'orel', application: DECISION };

export const filed = (representative: string = persons.member) =>
  ({
    type: 'ApplicationFiled',
    data: { ...ofApplication, cluster: 'it', inn: INN, representative, estimate, year: 2026 },
  }) as unknown as ApplicationEvent;

export const admitted: ApplicationEvent = {
  type: 'ApplicationAdmitted',
  data: { ...ofApplication, commission: 'commission-others', on: '2026-05-02' },
};

export const concluded = (noticeDue: string | null = '2026-05-19'): ApplicationEvent => ({
  type: 'ApplicationConcluded',
  data: {
    ...ofApplication,
    sitting: sitting.SITTING,
    outcome: 'awarded',
    fundShareKopecks: '28000000',
    reasons: [],
    on: '2026-05-04',
    noticeDue,
  },
});

export const notified = (on: string): ApplicationEvent => ({
  type: 'ApplicantNotified',
  data: { ...ofApplication, text: 'Решение принято', on },
});

const ofBudget = { centre: 'orel', year: 2026 };

export const approved: FundingEvent = {
  type: 'BudgetApproved',
  data: {
    ...ofBudget,
    lines: [
      { service: 'R-5.3', source: 'regional', kopecks: '100000000' },
      { service: 'R-6.1', source: 'regional', kopecks: '100000000' },
    ],
    document: 'План на 2026 год',
    approvedBy: persons.director,
    on: '2026-01-12',
  },
};

export const reserved = (award = DECISION, fundShareKopecks = '28000000'): FundingEvent => ({
  type: 'FundsReserved',
  data: {
    ...ofBudget,
    award,
    sitting: sitting.SITTING,
    cluster: 'it',
    inn: award.slice(-10),
    name: 'Общество',
    edition: entry.edition,
    specialOperationFamily: false,
    rows: estimate,
    fundShareKopecks,
    traces: [],
    on: '2026-05-04',
  },
});

export const accepted: FundingEvent = {
  type: 'FundsAccepted',
  data: {
    ...ofBudget,
    award: DECISION,
    fundShareKopecks: '28000000',
    ownShareKopecks: '7000000',
    confirmedBy: persons.director,
    on: '2026-06-01',
  },
};

export type Happening = MembershipEvent | ApplicationEvent | SittingEvent | FundingEvent;

/** Who sits in the council of the cluster whenever it votes. */
export const COUNCIL = [persons.administrator, persons.director, persons.member];

const isOfMembership = ({ type }: DecisionEvent): boolean => /^(Membership|Council|Exclusion)/.test(type);

const streamOf = (event: DecisionEvent): string => {
  const { data } = event;
  if (isOfMembership(event)) return membershipStream('it', INN);
  if ('sitting' in data && !('award' in data) && !('noticeDue' in data)) return sittingStream(sitting.SITTING);
  return 'year' in data && !('application' in data) ? ledgerStream('orel', 2026) : applicationStream(DECISION);
};

/** These events one after another, each in its stream, as streams. */
export const streams = (...events: readonly Happening[]): AuditedEvent[][] => {
  const byStream = new Map<string, AuditedEvent[]>();
  events.forEach((event, index) => {
    const stream = streamOf(event);
    const before = byStream.get(stream) ?? [];
    const position = BigInt(index + 1);
    const told = { position, stream, revision: before.length, eventId: `event-${index}`, recordedAt: at };
    const facts = isOfMembership(event) ? { council: COUNCIL } : null;
    const metadata = { at, actor: { person: persons.director, role: 'director' }, facts };
    const data = event.data as unknown as AuditedEvent['data'];
    byStream.set(stream, [
      ...before,
      { ...told, commandId: `command-${index}`, type: event.type, data, metadata, sha256: '0'.repeat(64) },
    ]);
  });
  return [...byStream.values()];
};
