import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { bilingual, centreId, editionId, sha256 } from '../values.ts';
import type { EditionView } from './catalogue.ts';
import { day } from './judge.ts';

const centre = {
  centre: open(centreId),
  title: open(bilingual(300)),
  region: open(bilingual(200)),
};

export const RegisterCentre = defineCommand('RegisterCentre', centre);
export const CentreRegistered = defineEvent('CentreRegistered', 1, centre);

const adopted = {
  centre: open(centreId),
  edition: official(editionId),
  /** SHA-256 of the edition's canonical data, so that the log says exactly which rules were adopted. */
  sha256: official(sha256),
};

export const AdoptEdition = defineCommand('AdoptEdition', adopted);

export const EditionAdopted = defineEvent('EditionAdopted', 1, {
  ...adopted,
  title: official(bilingual(500)),
  inForceFrom: official(day),
  /** The act by which it was approved, as a person would cite it. */
  approvedBy: official(bilingual(500)),
});

/** What the installed rules know about the edition that a command names; null when they know no such edition. */
export interface AdoptionFacts {
  readonly installed: EditionView | null;
}

export type RegulationCommand = MessageOf<typeof RegisterCentre> | MessageOf<typeof AdoptEdition>;
export type RegulationEvent = MessageOf<typeof CentreRegistered> | MessageOf<typeof EditionAdopted>;
