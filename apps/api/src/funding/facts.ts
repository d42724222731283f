import type { ContractFacts, ProtocolFacts, RecipientFacts, SignatoryFacts } from '@veche/contracts';
import { applicationStream, applying, dayOf, funding, ledgerStream } from '@veche/domain';
import { memberFact } from '../membership/member.ts';
import type { FactSources, Reading } from '../write/reading.ts';
import { protocolFact } from './protocol.ts';
import { representativeOf } from './representative.ts';

/** Of an application that is not there nothing is established: the decision then lets nobody sign. */
const filed = async (award: string, { at, state }: Reading): Promise<ContractFacts> => {
  const application = await state(applying, applicationStream(award));
  if (application.status === 'none') return { filedOn: dayOf(at), facts: {} };
  return { filedOn: dayOf(application.filed.filedAt), facts: application.checked?.facts ?? {} };
};

interface AboutAward {
  readonly data: { readonly award: string };
}

const signatory = async ({ data }: AboutAward, reading: Reading): Promise<SignatoryFacts> => ({
  representative: await representativeOf(data.award, reading.state),
});

interface OfYear extends AboutAward {
  readonly data: AboutAward['data'] & { readonly centre: string; readonly year: number };
}

/** Of an award that is not there nothing is asked: the decision then says that there is none. */
const reservedFor = async ({ data }: OfYear, { state }: Reading) => {
  const { awards } = await state(funding, ledgerStream(data.centre, data.year));
  return Object.hasOwn(awards, data.award) ? awards[data.award]?.reserved : undefined;
};

const recipient = async (command: OfYear, reading: Reading): Promise<RecipientFacts> => {
  const reserved = await reservedFor(command, reading);
  return { member: reserved === undefined ? null : await memberFact(reading, reserved) };
};

const protocol = async (command: OfYear, reading: Reading): Promise<ProtocolFacts> => {
  const reserved = await reservedFor(command, reading);
  return { protocol: reserved === undefined ? null : await protocolFact(reading.state, reserved.sitting) };
};

/**
 * What the check of the application established, who acts for its organisation, whether that is still in its cluster, and whether the
 * protocol is signed that says so.
 */
export const fundingFacts: FactSources = {
  ReserveFunds: async ({ data }, reading): Promise<RecipientFacts> => ({ member: await memberFact(reading, data) }),
  PrepareContract: async (
    command,
    reading,
  ): Promise<ContractFacts & SignatoryFacts & RecipientFacts & ProtocolFacts> => ({
    ...(await filed(command.data.award, reading)),
    ...(await signatory(command, reading)),
    ...(await recipient(command, reading)),
    ...(await protocol(command, reading)),
  }),
  SignContract: async (command, reading): Promise<SignatoryFacts & RecipientFacts> => ({
    ...(await signatory(command, reading)),
    ...(await recipient(command, reading)),
  }),
  RecordAct: signatory,
  ConfirmAct: signatory,
  RecordOwnPayment: signatory,
  OrderPayment: signatory,
  ApprovePayment: signatory,
  RejectPayment: signatory,
};
