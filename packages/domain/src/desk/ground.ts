/** What tasks of several contexts are told with: today's composition of the clusters, and the campaigns, of one centre. */
export interface Ground {
  cluster(
    id: string,
  ): { readonly title: string; readonly curator: string; readonly council: readonly string[] } | undefined;
  campaign(id: string): { readonly title: string; readonly resultsDue: string | null } | undefined;
}
