import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** A word that the address keeps, so that what is looked at can be sent to somebody and is there after a reload. */
export const useInAddress = (name: string): WritableComputedRef<string> => {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => String(route.query[name] ?? ''),
    set: (value) => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  });
};
