import type { Locale } from './locale.ts';

const erased = { ru: 'лицо, данные которого удалены', en: 'a person whose data are erased' } as const;

/** Somebody by their name, or what is said of them once it is erased. */
export const named = ({ name }: { readonly name: string | null }, locale: Locale): string => name ?? erased[locale];
