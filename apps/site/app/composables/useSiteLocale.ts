import type { Locale } from '@veche/ui';
import type { ComputedRef } from 'vue';

/** The language of the address that is open: everything below `/en` is English. */
export const useSiteLocale = (): ComputedRef<Locale> => {
  const route = useRoute();
  return computed(() => (/^\/en(\/|$)/i.test(route.path) ? 'en' : 'ru'));
};
