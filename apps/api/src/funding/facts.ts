import type { ContractFacts, SignatoryFacts } from '@veche/contracts';
import { applicationStream, applying, dayOf, Refusal } from '@veche/domain';
import type { FactSources, Reading } from '../write/reading.ts';
import { representativeOf } from './representative.ts';

const filed = async (award: string, { state }: Reading): Promise<ContractFacts> => {
  const application = await state(applying, applicationStream(award));
  if (application.status === 'none') {
    throw new Refusal('award-unknown', 'Такой заявки нет', 'award');
  }
  const { filedAt } = application.filed;
  return { filedOn: dayOf(filedAt), facts: application.checked?.facts ?? {} };
};

/** What the check of the application established, and who may sign for its organisation. */
export const fundingFacts: FactSources = {
  PrepareContract: ({ data }, reading): Promise<ContractFacts> => filed(data.award, reading),
  SignContract: async ({ data }, reading): Promise<SignatoryFacts> => ({
    representative: await representativeOf(data.award, reading),
  }),
};
