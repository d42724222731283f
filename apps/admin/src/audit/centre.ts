import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { session } from '../session.ts';

const DECIDING = ['financial-controller', 'director', 'administrator'];

/** The centre whose decisions are looked at: the one in the address, else that of the office one holds. */
export const useCentreChoice = (known: () => readonly string[]) => {
  const route = useRoute();
  const router = useRouter();
  /** Like the other sections: whoever has no centre of their own begins at the one whose commissions sit here. */
  const first = () => known().find((id) => id === 'orel') ?? known()[0];
  const held = () => session.current.value?.roles.find(({ role, centre }) => centre && DECIDING.includes(role))?.centre;
  return computed({
    get: () => {
      const asked = route.query['centre'];
      return typeof asked === 'string' ? asked : (held() ?? first());
    },
    set: (centre) => void router.replace({ query: { ...route.query, centre } }),
  });
};
