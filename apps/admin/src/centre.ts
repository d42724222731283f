import { leadingCentre, todayInMoscow } from '@veche/ui';
import { computed } from 'vue';
import { useAnswer } from './platform.ts';
import { session } from './session.ts';

/** The centres, what their regions are called, and those of them whose matters are the reader's. */
export const useCentres = () => {
  const { value, ...asked } = useAnswer((platform, after) => platform.centres.list({ query: { after } }), ['centres']);
  const centres = computed(() => value.value ?? []);
  const held = computed(() => session.roles.value.map(({ centre }) => centre));
  /** One's own; all of them for whoever has an office everywhere. */
  const mine = computed(() =>
    held.value.includes(undefined) ? centres.value : centres.value.filter(({ id }) => held.value.includes(id)),
  );
  /** Where to begin: at one's own centre, else where the rules are the youngest. */
  const first = computed(
    () => held.value.find((id) => id !== undefined) ?? leadingCentre(centres.value, todayInMoscow())?.id,
  );
  const regionOf = (centre: string): string => centres.value.find(({ id }) => id === centre)?.region.ru ?? centre;
  const titleOf = (centre: string): string => centres.value.find(({ id }) => id === centre)?.title.ru ?? '';
  return { ...asked, centres, mine, first, regionOf, titleOf };
};
