import { type ComputedRef, computed, type InjectionKey, inject, type MaybeRefOrGetter, provide, toValue } from 'vue';

/** A language of the screens. */
export type Locale = 'ru' | 'en';

const localeKey: InjectionKey<MaybeRefOrGetter<Locale>> = Symbol('locale');

/** Tells every component below in which language to speak. Without it they speak Russian. */
export const provideLocale = (locale: MaybeRefOrGetter<Locale>): void => provide(localeKey, locale);

/** The language that the nearest `provideLocale` above has set. */
export const useLocale = (): ComputedRef<Locale> => {
  const locale = inject(localeKey, 'ru');
  return computed(() => toValue(locale));
};
