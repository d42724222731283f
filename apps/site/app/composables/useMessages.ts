import { type Locale, useLocale } from '@veche/ui';
import { type ComputedRef, computed } from 'vue';
import { en } from '~/messages/en';
import { type Messages, ru } from '~/messages/ru';

const messages = { ru, en };

export const messagesIn = (locale: Locale): Messages => messages[locale];

/** Every text of the site in the language of the page. */
export const useMessages = (): ComputedRef<Messages> => {
  const locale = useLocale();
  return computed(() => messagesIn(locale.value));
};
