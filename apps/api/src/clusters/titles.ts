import type { Words } from '@veche/contracts';
import { clusterStream, clusters as decider } from '@veche/domain';
import type { Installation } from '../installation.ts';

/** What these clusters were founded as; one that is not known is called by its id. */
export const titlesOf = async (
  { states }: Pick<Installation, 'states'>,
  clusters: readonly string[],
): Promise<ReadonlyMap<string, Words>> => {
  const named = [...new Set(clusters)].map(async (id): Promise<[string, Words]> => {
    const cluster = await states.of(decider, clusterStream(id));
    return [id, cluster.status === 'founded' ? cluster.title : { ru: id, en: id }];
  });
  return new Map(await Promise.all(named));
};
