import { type Component, createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { type Locale, provideLocale } from '../locale.ts';

type Props = Readonly<Record<string, unknown>>;
type Slots = Readonly<Record<string, (said: never) => unknown>>;

/** A component as it is first shown, as HTML without Vue's own comments. */
export const htmlOf = async (component: Component, props: Props, slots: Slots = {}, locale: Locale = 'ru') => {
  const setup = () => {
    provideLocale(locale);
    return () => h(component, props, slots);
  };
  return (await renderToString(createSSRApp({ setup }))).replaceAll(/<!--.*?-->/g, '');
};

/** What is read of it: every text by itself, and nothing that only screens draw. */
export const textsIn = (html: string): readonly string[] =>
  html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll('&nbsp;', '\u00A0')
    .split(/<[^>]*>/)
    .map((text) => text.replaceAll('\u00A0', ' ').trim())
    .filter((text) => text !== '');

export const textsOf = async (component: Component, props: Props, slots: Slots = {}, locale: Locale = 'ru') =>
  textsIn(await htmlOf(component, props, slots, locale));

/** The opening tags of one kind, in their order. */
export const tagsIn = (html: string, name: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${name}[\\s>][^>]*`, 'g'))].map(([tag]) => tag);
