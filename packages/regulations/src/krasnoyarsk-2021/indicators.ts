import type { Indicator } from '../edition.ts';

type Row = readonly [ru: string, en: string, unit: Indicator['unit'], planned: number];

const ROWS: readonly Row[] = [
  ['Общее количество территориальных кластеров, курируемых центром', 'Clusters curated by the centre', 'count', 5],
  ['Количество услуг, предоставленных субъектам МСП', 'Services to SMEs', 'count', 545],
  ['Количество комплексных услуг, предоставленных субъектам МСП', 'Comprehensive services to SMEs', 'count', 150],
  ['Количество субъектов МСП, получивших государственную поддержку', 'SMEs that got state support', 'count', 200],
  ['Количество созданных рабочих мест участниками кластеров', 'Jobs created by member SMEs', 'count', 15],
  ['Объём реализованных товаров участниками кластеров', 'Sales volume of member SMEs', 'thousand-roubles', 200_000],
  [
    'Количество новых видов товаров, выведенных на российский и зарубежные рынки',
    'New products brought to the Russian and foreign markets',
    'count',
    15,
  ],
];

/** The key indicators of 2021 [003 §7]. */
export const INDICATORS: readonly Indicator[] = ROWS.map(([ru, en, unit, planned], index) => ({
  id: `indicator-${index + 1}`,
  clause: `003 s.7 r.${index + 1}`,
  title: { ru, en },
  unit,
  year: 2021,
  planned,
}));
