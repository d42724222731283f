import { z } from 'zod';
import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { okved } from '../regulation/identifiers.ts';
import { day } from '../regulation/judge.ts';
import { bilingual, centreId, clusterId, personId, saying, text } from '../values.ts';

/** What a cluster makes, as the commissions are divided by it [002 §7.4]. */
export const clusterProfile = z
  .string()
  .regex(/^[a-z][a-z-]{1,40}$/, saying('Профиль кластера: латинские буквы и дефис'));

const ofCluster = { centre: open(centreId), cluster: open(clusterId) };

const cluster = {
  ...ofCluster,
  title: open(bilingual(300)),
  about: open(bilingual(2_000)),
  profile: open(clusterProfile),
  /** The agreement of the members by which the cluster was founded. */
  agreement: open(z.strictObject({ number: text(60), date: day })),
  /** The activities of the cluster: a member has at least one of them [002 §10.1]. */
  okved: open(z.array(okved).min(1).max(200)),
  curator: official(personId),
};

export const FoundCluster = defineCommand('FoundCluster', cluster);
export const ClusterFounded = defineEvent('ClusterFounded', 1, cluster);

const curator = { ...ofCluster, curator: official(personId) };
export const ReplaceCurator = defineCommand('ReplaceCurator', curator);
export const CuratorReplaced = defineEvent('CuratorReplaced', 1, curator);

const seat = { ...ofCluster, person: official(personId), from: official(day), to: official(day.optional()) };
export const SeatCouncilMember = defineCommand('SeatCouncilMember', seat);
export const CouncilMemberSeated = defineEvent('CouncilMemberSeated', 1, seat);

const unseated = { ...ofCluster, person: official(personId), reason: official(text(500)) };
export const UnseatCouncilMember = defineCommand('UnseatCouncilMember', unseated);
/** `on` is the first day without the seat. */
export const CouncilMemberUnseated = defineEvent('CouncilMemberUnseated', 1, { ...unseated, on: official(day) });

/** Which offices the person named by a command holds at the centre on the day of the decision. */
export interface OfficeFacts {
  readonly offices: readonly string[];
}

export type ClustersCommand =
  | MessageOf<typeof FoundCluster>
  | MessageOf<typeof ReplaceCurator>
  | MessageOf<typeof SeatCouncilMember>
  | MessageOf<typeof UnseatCouncilMember>;

export type ClustersEvent =
  | MessageOf<typeof ClusterFounded>
  | MessageOf<typeof CuratorReplaced>
  | MessageOf<typeof CouncilMemberSeated>
  | MessageOf<typeof CouncilMemberUnseated>;
