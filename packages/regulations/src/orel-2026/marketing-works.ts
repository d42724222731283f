import type { Words } from '@veche/contracts';

/** The closed list of 14 marketing works of and F-6.3 [002 s.3 r.5.3, s.4 r.6.3]. */
export const MARKETING_WORKS: readonly Words[] = [
  { ru: 'разработка маркетинговой стратегии', en: 'marketing strategy' },
  { ru: 'разработка фирменного стиля, бренда, логотипа, нейминга', en: 'corporate style, brand, logo, naming' },
  {
    ru: 'разработка дизайна рекламных и информационных материалов',
    en: 'design of promotional and information materials',
  },
  {
    ru: 'брендирование полиграфии, рекламных конструкций, рекламной продукции, текстиля, вывесок, упаковки, этикеток, табличек, навигации',
    en: 'branding of print, advertising structures, promotional goods, textile, signs, packaging, labels, plates, navigation',
  },
  { ru: 'размещение рекламы на рекламных конструкциях', en: 'placement on advertising structures' },
  {
    ru: 'копирайтинг, подготовка рекламных и информационных материалов',
    en: 'copywriting, preparation of promotional and information materials',
  },
  { ru: 'разработка дизайна презентаций', en: 'design of presentations' },
  { ru: 'создание фото- и видеоконтента для продвижения продукции', en: 'photo and video content to promote products' },
  { ru: 'создание и модернизация сайтов', en: 'creation and modernisation of sites' },
  { ru: 'сопровождение и техническая поддержка сайтов', en: 'support of sites' },
  { ru: 'SEO-оптимизация сайтов (поисковое продвижение)', en: 'search engine optimisation of sites' },
  {
    ru: 'настройка и ведение контекстной рекламы, включая пополнение рекламного кабинета',
    en: 'contextual advertising, account top-up included',
  },
  {
    ru: 'настройка и ведение таргетированной рекламы, включая пополнение рекламного кабинета',
    en: 'targeted advertising, account top-up included',
  },
  {
    ru: 'продвижение в социальной сети ВКонтакте, включая пополнение рекламного кабинета',
    en: 'promotion in VKontakte, account top-up included',
  },
];

/** F-6.3 puts market research in front of the same list. */
export const MARKET_RESEARCH: Words = { ru: 'проведение маркетинговых исследований', en: 'market research' };
