import { computed } from 'vue';
import { useAnswer } from '../platform.ts';

/** What clusters are called; the id as long as that is not known. */
export const useClusterTitles = (centre: string): ((cluster: string) => string) => {
  const { value } = useAnswer((platform) => platform.clusters.list({ query: { centre } }));
  const titles = computed(() => new Map(value.value?.map(({ cluster, title }) => [cluster, title.ru])));
  return (cluster) => titles.value.get(cluster) ?? cluster;
};
