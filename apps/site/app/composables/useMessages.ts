import { useLocale } from '@veche/ui';
import { type ComputedRef, computed } from 'vue';
import { en } from '~/messages/en';
import { type Messages, ru } from '~/messages/ru';

const messages = { ru, en };

/** Every text of the site in the language of the page. */
export const useMessages = (): ComputedRef<Messages> => {
  const locale = useLocale();
  return computed(() => messages[locale.value]);
};
