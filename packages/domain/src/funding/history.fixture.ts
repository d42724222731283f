import type { FundingCommand, FundingEvent } from '@veche/contracts';
import { given } from '@veche/testing';
import { funding } from './decisions.ts';
import { acting, approved, command, reserved, row } from './sample.fixture.ts';

/** What has happened to one award by each of its stages. */

export type Role = Parameters<typeof acting>[0];
export const ROWS = [row('R-6.1', 50_000, 45_000)];
export const RESERVED = [approved(), reserved(ROWS)];

export const decide = (history: readonly FundingEvent[], role: Role, sent: FundingCommand, person?: string) =>
  given(funding, ...history).when(sent, acting(role, person));
export const after = (history: readonly FundingEvent[], ...steps: readonly (readonly [Role, FundingCommand])[]) =>
  steps.reduce<readonly FundingEvent[]>(
    (past, [role, sent]) => [...past, ...decide(past, role, sent).events()],
    history,
  );
export const types = (events: readonly FundingEvent[]) => events.map(({ type }) => type);

export const SIGNED: readonly (readonly [Role, FundingCommand])[] = [
  ['curator', command.prepare()],
  ['applicant', command.sign('applicant')],
  ['director', command.sign('fund')],
  ['curator', command.sign('executor', 'Договор 12-К, экз. 3')],
];
export const committed = () => after(RESERVED, ...SIGNED);
export const accepted = (cost = 50_000) =>
  after(committed(), ['curator', command.act(cost)], ['director', command.confirm]);
export const ownPaid = () => after(accepted(), ['accountant', command.ownPayment(5_000)]);
