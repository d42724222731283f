import type { Command, Situation } from '@veche/domain';
import { clusterFacts } from '../clusters/facts.ts';
import { commissionFacts } from '../commission/facts.ts';
import { fundingFacts } from '../funding/facts.ts';
import { grantingFacts } from '../identity/facts.ts';
import { membershipFacts } from '../membership/facts.ts';
import { adoptionFacts } from '../regulation/facts.ts';
import { selectionFacts } from '../selection/facts.ts';
import type { FactSources, Reading } from './reading.ts';

/** Where facts come from, by command. Each context adds its own; a command without a source needs none. */
const sources: FactSources = {
  ...adoptionFacts,
  ...grantingFacts,
  ...clusterFacts,
  ...membershipFacts,
  ...commissionFacts,
  ...fundingFacts,
  ...selectionFacts,
};

/** All that a decision may know beside the command and the history of its stream. */
export const situationOf = async (command: Command, reading: Reading): Promise<Situation> => {
  const source = sources[command.type] as ((sent: Command, from: Reading) => Promise<object | null>) | undefined;
  const { actor, at } = reading;
  return { actor, at, facts: source === undefined ? null : await source(command, reading) };
};
