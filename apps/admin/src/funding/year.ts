import { todayInMoscow } from '@veche/ui';
import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';
import { useAnswer } from '../platform.ts';
import { session } from '../session.ts';

export interface OfYear {
  readonly centre: string;
  readonly year: number;
}

const ownCentre = (): string =>
  session.current.value?.roles.find(({ centre }) => centre !== undefined)?.centre ?? 'orel';

/** The centre and the year in the address, else one's own and this one. */
export const useYear = (): ComputedRef<OfYear> => {
  const route = useRoute();
  return computed(() => ({
    centre: String(route.params['centre'] ?? ownCentre()),
    year: Number(route.params['year'] ?? todayInMoscow(new Date()).slice(0, 4)),
  }));
};

/** What clusters are called; the id as long as that is not known. */
export const useClusterTitles = (centre: string): ((cluster: string) => string) => {
  const { answer } = useAnswer((platform) => platform.clusters.list({ query: { centre } }));
  const titles = computed(() => {
    const clusters = answer.value?.outcome === 'answered' ? answer.value.value : [];
    return new Map(clusters.map(({ cluster, title }) => [cluster, title.ru]));
  });
  return (cluster) => titles.value.get(cluster) ?? cluster;
};
