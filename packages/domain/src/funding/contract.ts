import type {
  ApplicantFacts,
  ContractFacts,
  FieldError,
  FundingEvent,
  ProtocolFacts,
  RecipientFacts,
  SignatoryFacts,
  TraceStep,
} from '@veche/contracts';
import { editionNamed, eligibility } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { actPolicies, confirmationPolicies, preparationPolicies, signaturePolicies } from './award-policies.ts';
import type { Award, Ledger } from './ledger.ts';
import { demandMember } from './recipient.ts';
import { awardAt, type Command, knownAward } from './situation.ts';

type Decided = readonly FundingEvent[];

/** From a reservation or a signed contract; what was accepted by an act is owed. */
export const releaseFunds = ({ data }: Command<'ReleaseFunds'>, ledger: Ledger, { actor, at }: Situation): Decided => {
  demand('ReleaseFunds', actor, data);
  const award = knownAward(ledger, data.award);
  if (award.stage !== 'reserved' && award.stage !== 'committed') {
    throw new Refusal('award-not-releasable', 'Освободить можно то, что в резерве или обещано договором, до акта');
  }
  const fundShareKopecks = String(award.held);
  return [{ type: 'FundsReleased', data: { ...data, fundShareKopecks, releasedBy: actor.person, on: dayOf(at) } }];
};

/** That the selection is passed, the ledger knows itself: money is reserved on the decision of a commission. */
const knownHere = ({ reserved }: Award): ApplicantFacts => ({
  selectionPassed: { value: true, source: 'решение комиссии, резерв в бюджете года', date: reserved.on },
});

/** A question that is open is told at its own place, what speaks against the applicant with its rule. */
const errorsOf = (stopping: readonly TraceStep[], given: Readonly<Record<string, unknown>>): FieldError[] => {
  const open = stopping.flatMap(({ facts }) => facts).filter(({ date }) => date === null);
  const unanswered = open.map(({ name, title }) =>
    name in given
      ? { field: `facts.${name}.date`, message: `${title.ru}: сведения старше заявки, посмотрите реестр заново` }
      : { field: `facts.${name}.value`, message: `${title.ru}: не установлено` },
  );
  const against = stopping
    .filter(({ facts, outcome }) => outcome.result === 'refused' && facts.length > 0)
    .map(({ title, clause, explanation }) => `${title.ru} [${clause}]: ${explanation.ru}`);
  return [
    ...(against.length > 0 ? [{ field: 'facts', message: against.join(' ') }] : []),
    ...new Map(unanswered.map((error) => [error.field, error])).values(),
  ];
};

/** @throws {Refusal} `signing-not-allowed` with what stops */
const judgedAtSigning = (award: Award, { data }: Command<'PrepareContract'>, filed: ContractFacts, on: string) => {
  const { verdict, trace } = eligibility(editionNamed(award.reserved.edition), {
    ...filed,
    signing: { on, facts: { ...data.facts, ...knownHere(award) } },
  });
  if (verdict === 'eligible') return trace;
  const stopping = trace.steps.filter(
    ({ outcome: { result } }) => result === 'refused' || result === 'not-established',
  );
  throw new Refusal('signing-not-allowed', 'Договор подписать нельзя', errorsOf(stopping, data.facts));
};

/**
 * From the signed protocol on: before it, the commission may still sit [002 §7.4, §8.3]. A contract that is not signed by all may be
 * prepared anew; signatures under the former one are void.
 */
export const prepareContract = (
  command: Command<'PrepareContract'>,
  ledger: Ledger,
  situation: Situation<ContractFacts & RecipientFacts & SignatoryFacts & ProtocolFacts>,
): Decided => {
  const { data } = command;
  const { actor, at, facts } = situation;
  demand('PrepareContract', actor, data);
  const award = awardAt(ledger, data.award, 'reserved');
  demandMember(award, facts);
  enforce(preparationPolicies, command, award, situation);
  const on = dayOf(at);
  const trace = judgedAtSigning(award, command, { filedOn: facts.filedOn, facts: facts.facts }, on);
  const { cost, held } = award;
  const shares = { costKopecks: String(cost), fundShareKopecks: String(held), ownShareKopecks: String(cost - held) };
  return [{ type: 'ContractPrepared', data: { ...data, ...shares, trace, preparedBy: actor.person, on } }];
};

const PARTIES = 3;

export const signContract = (
  command: Command<'SignContract'>,
  ledger: Ledger,
  situation: Situation<SignatoryFacts & RecipientFacts>,
): Decided => {
  const { data } = command;
  const { actor, at, facts } = situation;
  demand('SignContract', actor, data);
  // Before anything is told of the award: others are not to learn that there is one.
  if (data.party === 'applicant' && facts.representative !== actor.person) {
    throw new Refusal('forbidden', 'За заявителя подписывает представитель этой организации');
  }
  const award = awardAt(ledger, data.award, 'reserved');
  const { contract, held, signatures } = award;
  if (contract === null) throw new Refusal('contract-not-prepared', 'Договор ещё не подготовлен');
  demandMember(award, facts);
  enforce(signaturePolicies, command, { ...award, contract }, situation);
  const on = dayOf(at);
  const signed: FundingEvent = { type: 'ContractSigned', data: { ...data, signedBy: actor.person, on } };
  if (signatures.length + 1 < PARTIES) return [signed];
  const { centre, year, award: id } = data;
  return [signed, { type: 'FundsCommitted', data: { centre, year, award: id, fundShareKopecks: String(held), on } }];
};

const contracted = (award: Award): Award & { readonly contract: NonNullable<Award['contract']> } => {
  if (award.contract === null) throw new Refusal('contract-not-prepared', 'Договор ещё не подготовлен');
  return { ...award, contract: award.contract };
};

/** An act that is not confirmed may be recorded anew. */
export const recordAct = (command: Command<'RecordAct'>, ledger: Ledger, situation: Situation): Decided => {
  const { actor, at } = situation;
  demand('RecordAct', actor, command.data);
  const award = contracted(awardAt(ledger, command.data.award, 'committed'));
  enforce(actPolicies, command, award, situation);
  return [{ type: 'ActRecorded', data: { ...command.data, recordedBy: actor.person, on: dayOf(at) } }];
};

/** The Fund's share of a cost smaller than that of the contract is smaller in proportion, rounded down to the kopeck (H19). */
export const acceptedShare = ({ contract, held }: Pick<Award, 'contract' | 'held'>, cost: bigint): bigint =>
  contract === null ? 0n : (held * cost) / BigInt(contract.costKopecks);

export const confirmAct = (command: Command<'ConfirmAct'>, ledger: Ledger, situation: Situation): Decided => {
  const { actor, at } = situation;
  demand('ConfirmAct', actor, command.data);
  const award = contracted(awardAt(ledger, command.data.award, 'committed'));
  const { act } = award;
  if (act === null) throw new Refusal('act-not-recorded', 'Акт ещё не внесён');
  enforce(confirmationPolicies, command, { ...award, act }, situation);
  const cost = BigInt(act.costKopecks);
  const fundShare = acceptedShare(award, cost);
  const shares = { fundShareKopecks: String(fundShare), ownShareKopecks: String(cost - fundShare) };
  return [{ type: 'FundsAccepted', data: { ...command.data, ...shares, confirmedBy: actor.person, on: dayOf(at) } }];
};
