import type { OfficeFacts } from '@veche/contracts';
import { dayOf, heldOn, identity, personStream } from '@veche/domain';
import type { FactSources, Reading } from '../write/reading.ts';

const officesOf = async (person: string, centre: string, { at, state }: Reading): Promise<OfficeFacts> => {
  const known = await state(identity, personStream(person));
  const roles = known.status === 'registered' ? heldOn(known.roles, dayOf(at)) : [];
  return { offices: roles.filter((held) => held.centre === centre).map(({ role }) => role) };
};

/** Which offices of the centre somebody holds who is to be given one in a cluster. */
export const clusterFacts: FactSources = {
  FoundCluster: ({ data }, reading) => officesOf(data.curator, data.centre, reading),
  ReplaceCurator: ({ data }, reading) => officesOf(data.curator, data.centre, reading),
  SeatCouncilMember: ({ data }, reading) => officesOf(data.person, data.centre, reading),
};
