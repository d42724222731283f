import type { AdoptionFacts, RegulationCommand, RegulationEvent } from '@veche/contracts';
import { type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { type Centre, evolveCentre, unknownCentre } from './centre.ts';
import { regulationPermissions } from './permissions.ts';
import { adoptionPolicies } from './policies.ts';

type Command<Type extends RegulationCommand['type']> = Extract<RegulationCommand, { type: Type }>;

const registerCentre = (
  command: Command<'RegisterCentre'>,
  centre: Centre,
  { actor }: Situation,
): readonly RegulationEvent[] => {
  demand(regulationPermissions, 'register-centre', actor);
  if (centre.status === 'registered') throw new Refusal('centre-already-registered', 'Центр уже внесён', 'centre');
  return [{ type: 'CentreRegistered', data: command.data }];
};

const adoptEdition = (
  command: Command<'AdoptEdition'>,
  centre: Centre,
  situation: Situation<AdoptionFacts>,
): readonly RegulationEvent[] => {
  demand(regulationPermissions, 'adopt-edition', situation.actor, command.data);
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
  decide: (command, centre, situation) => {
    switch (command.type) {
      case 'RegisterCentre':
        return registerCentre(command, centre, situation);
      case 'AdoptEdition':
        return adoptEdition(command, centre, situation);
    }
  },
  streamOf: (command) => centreStream(command.data.centre),
};
