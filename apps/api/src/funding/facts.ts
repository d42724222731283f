import type { ContractFacts, SignatoryFacts } from '@veche/contracts';
import { applicationStream, applying, dayOf } from '@veche/domain';
import type { FactSources, Reading } from '../write/reading.ts';
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
  representative: await representativeOf(data.award, reading),
});

/** What the check of the application established, and who acts for its organisation. */
export const fundingFacts: FactSources = {
  PrepareContract: async (command, reading): Promise<ContractFacts & SignatoryFacts> => ({
    ...(await filed(command.data.award, reading)),
    ...(await signatory(command, reading)),
  }),
  SignContract: signatory,
  RecordAct: signatory,
  ConfirmAct: signatory,
  RecordOwnPayment: signatory,
  OrderPayment: signatory,
  ApprovePayment: signatory,
  RejectPayment: signatory,
};
