import type { BudgetLine, CapView } from '@veche/contracts';
import { parseMoney } from '@veche/ui';

export const SOURCES: Readonly<Record<BudgetLine['source'], string>> = {
  regional: 'областной бюджет',
  federal: 'федеральный бюджет',
  own: 'средства Фонда',
};

/** What a cap bounds. */
export const KINDS: Readonly<Record<CapView['kind'], string>> = {
  recipient: 'получатель',
  service: 'услуга',
  event: 'мероприятие',
  cluster: 'кластер',
  line: 'строка бюджета',
  year: 'год',
};

/** The pages of a year's money: what each is called among the others, and its heading. */
export const PAGES = {
  year: { title: 'Год', heading: (year: number) => `Деньги ${year} года` },
  awards: { title: 'Поддержка', heading: (year: number) => `Поддержка ${year} года` },
  limits: { title: 'Доска лимитов', heading: (year: number) => `Лимиты ${year} года` },
  budget: { title: 'Бюджет', heading: (year: number) => `Бюджет ${year} года` },
  sheet: { title: 'Ведомость', heading: (year: number) => `Ведомость за ${year} год` },
} as const;

/** What was typed as an amount, in kopecks; what is none goes as it is, for the server to say so of its field. */
export const kopecksTyped = (typed: string): string => String(parseMoney(typed, 'ru') ?? typed);

/** What the server says of kopecks, to somebody who types roubles. */
export const inRoubles = (text: string): string =>
  text.startsWith('Сумма в копейках') ? 'Напишите сумму в рублях: 12 500 или 12 500,50' : text;
