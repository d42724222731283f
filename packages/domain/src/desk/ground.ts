/** What tasks of several contexts are told with: today's composition of the clusters, the campaigns, and the sittings under way. */
export interface Ground {
  cluster(
    id: string,
  ): { readonly title: string; readonly curator: string; readonly council: readonly string[] } | undefined;
  campaign(id: string): { readonly title: string; readonly resultsDue: string | null } | undefined;
  /** Whether a sitting still asks something of somebody, the last signature under its protocol included. */
  isUnderWay(sitting: string): boolean;
}
