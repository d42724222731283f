import { foundings, orelClusters } from './cluster-data.ts';
import { moscow } from './moments.ts';
import { council } from './people.ts';
import type { Teller } from './teller.ts';

/** Who sits in the council of a cluster of the story: three of four, so that every question has an answer. */
export const councilOf = (cluster: string) => {
  const left = orelClusters.findIndex((one) => one.cluster === cluster);
  return council.filter((_, index) => index !== left);
};

/** The clusters of three centres, and the councils of those in Orel. */
export const tellClusters = async (teller: Teller): Promise<void> => {
  for (const { cluster, founder, curator } of foundings) {
    const { centre, ...body } = cluster;
    await teller.command(founder, moscow('2026-04-22', '10:00'), `/api/centres/${centre}/clusters`, {
      ...body,
      curator: curator.person,
    });
  }
  for (const { cluster, centre } of orelClusters) {
    const { founder } = foundings.find((one) => one.cluster.cluster === cluster) ?? {};
    if (founder === undefined) continue;
    for (const { person } of councilOf(cluster)) {
      await teller.command(
        founder,
        moscow('2026-04-22', '11:00'),
        `/api/centres/${centre}/clusters/${cluster}/council`,
        {
          person,
          from: '2026-04-22',
        },
      );
    }
  }
};
