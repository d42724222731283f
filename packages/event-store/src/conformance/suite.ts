import { appendCases } from './append.ts';
import { type Case, GROUPS, type Target } from './case.ts';
import { concurrencyCases } from './concurrency.ts';
import { durabilityCases } from './durability.ts';
import { immutabilityCases } from './immutability.ts';
import { orderCases } from './order.ts';
import { readCases } from './read.ts';
import { repeatsCases } from './repeats.ts';
import { restoreCases } from './restore.ts';
import { subscriptionsCases } from './subscriptions.ts';
import { upgradeCases } from './upgrade.ts';
import { views } from './views.ts';

/** Every promise of the event log, in the order of the groups. */
export const suite: readonly Case[] = [
  appendCases,
  concurrencyCases,
  repeatsCases,
  readCases,
  orderCases,
  subscriptionsCases,
  views,
  durabilityCases,
  immutabilityCases,
  restoreCases,
  upgradeCases,
]
  .flat()
  .sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));

/** Why this store is not asked to keep this promise; undefined when it is. */
export const excuse = ({ can, deviations }: Target, { group, name, needs = [] }: Case): string | undefined => {
  const deviation = deviations[`${group}: ${name}`];
  if (deviation !== undefined) return deviation;
  const lacking = needs.find((capability) => can[capability] !== true);
  return lacking === undefined ? undefined : `needs '${lacking}': ${can[lacking]}`;
};

/** Runs one case on a log of its own. Throws what the case throws. */
export const runCase = async (target: Target, { run }: Case): Promise<void> => {
  const harness = await target.fresh();
  try {
    await run(harness);
  } finally {
    await harness.dispose();
  }
};
