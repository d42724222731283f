import type { ApplyingFacts, CheckingFacts, CouncilFacts } from '@veche/contracts';
import { clusterStream, clusters, councilOn, dayOf, organisationStream, organisations } from '@veche/domain';
import type { FactSources, Reading } from '../write/reading.ts';
import { isKnown } from './consent.ts';

const clusterOf = (cluster: string, { state }: Reading) => state(clusters, clusterStream(cluster));

const organisationOf = async (inn: string, { state }: Reading): Promise<ApplyingFacts['organisation']> => {
  const organisation = await state(organisations, organisationStream(inn));
  if (organisation.status === 'unknown') return null;
  const { centre, name, okved, representative } = organisation;
  return { centre, name, okved, representative };
};

interface Asked {
  readonly data: { readonly cluster: string };
}

const councilFacts = async ({ data }: Asked, reading: Reading): Promise<CouncilFacts> => ({
  council: councilOn(await clusterOf(data.cluster, reading), dayOf(reading.at)),
});

/** The cluster, its council on that day and the organisation, as the log has them at the moment of the decision. */
export const membershipFacts: FactSources = {
  ApplyForMembership: async ({ data }, reading): Promise<ApplyingFacts> => {
    const cluster = await clusterOf(data.cluster, reading);
    return {
      cluster: cluster.status === 'unknown' ? null : { centre: cluster.centre },
      organisation: await organisationOf(data.inn, reading),
      consentKnown: isKnown(data.consent),
    };
  },
  CheckMembership: async ({ data }, reading): Promise<CheckingFacts> => {
    const cluster = await clusterOf(data.cluster, reading);
    return { okved: cluster.status === 'unknown' ? [] : cluster.okved };
  },
  VoteInCouncil: councilFacts,
  CloseCouncilVote: councilFacts,
  ProposeExclusion: councilFacts,
};
