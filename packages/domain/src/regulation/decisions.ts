import type { AdoptionFacts, RegulationCommand, RegulationEvent } from '@veche/contracts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { type Centre, evolveCentre, unknownCentre } from './centre.ts';
import { adoptionPolicies } from './policies.ts';

type Command<Type extends RegulationCommand['type']> = Extract<RegulationCommand, { type: Type }>;

const registerCentre = (
  command: Command<'RegisterCentre'>,
  centre: Centre,
  { actor }: Situation,
): readonly RegulationEvent[] => {
  demand('RegisterCentre', actor, command.data);
  if (centre.status === 'registered') throw new Refusal('centre-already-registered', 'Центр уже внесён', 'centre');
  return [{ type: 'CentreRegistered', data: command.data }];
};

const adoptEdition = (
  command: Command<'AdoptEdition'>,
  centre: Centre,
  situation: Situation<AdoptionFacts>,
): readonly RegulationEvent[] => {
  demand('AdoptEdition', situation.actor, command.data);
  if (centre.status === 'unknown') throw new Refusal('unknown-centre', 'Такого центра нет', 'centre');
  const { installed } = situation.facts;
  if (installed === null) throw new Refusal('edition-unknown', 'Такой редакции этого центра нет', 'edition');
  enforce(adoptionPolicies, command, centre, { ...situation, facts: installed });
  const { title, inForceFrom, approvedBy } = installed;
  return [{ type: 'EditionAdopted', data: { ...command.data, title, inForceFrom, approvedBy } }];
};

/** The stream of a centre and its regulation. */
export const centreStream = (centre: string): string => `centre-${centre}`;

export const regulation: Decider<Centre, RegulationCommand, RegulationEvent, AdoptionFacts> = {
  initial: unknownCentre,
  evolve: evolveCentre,
  decide: byType({ RegisterCentre: registerCentre, AdoptEdition: adoptEdition }),
  streamOf: (command) => centreStream(command.data.centre),
};
