import { type ComputedRef, computed } from 'vue';
import { useRoute } from 'vue-router';
import { session } from '../session.ts';

/** The centre whose memberships are looked at: the one in the address, else that of the office one holds. */
export const useCentre = (): ComputedRef<string> => {
  const route = useRoute();
  return computed(() => {
    const asked = route.query['centre'] ?? route.params['centre'];
    if (typeof asked === 'string' && asked !== '') return asked;
    return session.current.value?.roles.find(({ centre }) => centre !== undefined)?.centre ?? 'orel';
  });
};
