import type {
  ContractFacts,
  FundingCommand,
  FundingEvent,
  ProtocolFacts,
  RecipientFacts,
  SignatoryFacts,
} from '@veche/contracts';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { confirmAct, prepareContract, recordAct, releaseFunds, signContract } from './contract.ts';
import { emptyLedger, evolveLedger, type Ledger, ledgerStream } from './ledger.ts';
import { approvePayment, orderPayment, recordOwnPayment, rejectPayment } from './payments.ts';
import { approvalPolicies, proposalPolicies } from './policies.ts';
import { reserveFunds } from './reservation.ts';
import type { Command } from './situation.ts';

const proposeBudget = (
  command: Command<'ProposeBudget'>,
  ledger: Ledger,
  situation: Situation,
): readonly FundingEvent[] => {
  demand('ProposeBudget', situation.actor, command.data);
  enforce(proposalPolicies, command, ledger, situation);
  return [{ type: 'BudgetProposed', data: { ...command.data, proposedBy: situation.actor.person } }];
};

const approveBudget = (
  command: Command<'ApproveBudget'>,
  { proposed }: Ledger,
  situation: Situation,
): readonly FundingEvent[] => {
  demand('ApproveBudget', situation.actor, command.data);
  if (proposed === null) throw new Refusal('budget-not-proposed', 'Утверждать нечего: бюджет не предложен');
  enforce(approvalPolicies, command, proposed, situation);
  const { lines, document } = proposed;
  const { actor, at } = situation;
  return [
    {
      type: 'BudgetApproved',
      data: { ...command.data, lines: [...lines], document, approvedBy: actor.person, on: dayOf(at) },
    },
  ];
};

type Facts = ContractFacts & SignatoryFacts & RecipientFacts & ProtocolFacts;

/** The one gate of money: every cap is tested by whoever writes this stream, one command after another. */
export const funding: Decider<Ledger, FundingCommand, FundingEvent, Facts> = {
  initial: emptyLedger,
  evolve: evolveLedger,
  decide: byType({
    ProposeBudget: proposeBudget,
    ApproveBudget: approveBudget,
    ReserveFunds: reserveFunds,
    ReleaseFunds: releaseFunds,
    PrepareContract: prepareContract,
    SignContract: signContract,
    RecordAct: recordAct,
    ConfirmAct: confirmAct,
    RecordOwnPayment: recordOwnPayment,
    OrderPayment: orderPayment,
    ApprovePayment: approvePayment,
    RejectPayment: rejectPayment,
  }),
  streamOf: ({ data }) => ledgerStream(data.centre, data.year),
};
