import type { Words } from '@veche/contracts';
import type { Service } from '../edition.ts';

type Row = readonly [letter: string, ru: string, en: string, short: Words];

/** The fourteen services of section 5. The concept states no prices, limits or terms: the year's subsidy does [003 §3]. */
const ROWS: readonly Row[] = [
  [
    'а',
    'Консультирование об услугах ЦКР по результатам проведения расширенной оценки (скоринга) количественных и качественных показателей деятельности субъекта МСП',
    'Consulting on centre services by the results of an extended assessment (scoring) of the SME',
    { ru: 'Консультирование по результатам скоринга', en: 'Consulting by results of scoring' },
  ],
  [
    'б',
    'Оказание содействия участникам территориальных кластеров при получении государственной поддержки',
    'Help to members of territorial clusters in getting state support',
    { ru: 'Содействие при получении господдержки', en: 'Help in getting state support' },
  ],
  [
    'в',
    'Оказание содействия в выводе на рынок новых продуктов (работ, услуг) участников территориальных кластеров',
    'Help to bring new products (works, services) of members to market',
    { ru: 'Вывод на рынок новых продуктов', en: 'New products to market' },
  ],
  [
    'г',
    'Организация бизнес-миссий для участников кластеров (стажировок, обмен опытом), обеспечение участия в мероприятиях на крупных российских и международных выставочных площадках',
    'Business missions, internships, exchange of experience, large Russian and international venues',
    { ru: 'Бизнес-миссии, стажировки, площадки', en: 'Missions, internships, venues' },
  ],
  [
    'д',
    'Продвижение товаров (работ, услуг) на конгрессно-выставочных мероприятиях',
    'Promotion of goods (works, services) at congresses and exhibitions',
    { ru: 'Продвижение на выставках', en: 'Promotion at exhibitions' },
  ],
  [
    'е',
    'Консультационные услуги по вопросам правового обеспечения деятельности субъекта МСП',
    'Consulting on legal matters of the activity of the SME',
    { ru: 'Правовое обеспечение', en: 'Legal services' },
  ],
  [
    'ж',
    'Оказание маркетинговых услуг (проведение маркетинговых исследований)',
    'Marketing services (market research)',
    { ru: 'Маркетинговые исследования', en: 'Market research' },
  ],
  [
    'з',
    'Оказание услуг по позиционированию товаров (работ, услуг)',
    'Positioning of goods (works, services)',
    { ru: 'Позиционирование', en: 'Positioning' },
  ],
  [
    'и',
    'Организация и проведение обучающих тренингов, семинаров с привлечением сторонних организаций',
    'Trainings and seminars with outside organisations',
    { ru: 'Тренинги и семинары', en: 'Trainings and seminars' },
  ],
  [
    'к',
    'Разработка технико-экономических обоснований, экспертиза сметной стоимости для реализации совместных проектов',
    'Feasibility studies and expertise of the estimated cost of joint projects',
    { ru: 'ТЭО и экспертиза сметной стоимости', en: 'Feasibility studies, estimate expertise' },
  ],
  [
    'л',
    'Оказание консалтинговых услуг по специализации отдельных участников территориальных кластеров',
    'Consulting in the specialisation of single members',
    { ru: 'Консалтинг по специализации', en: 'Specialised consulting' },
  ],
  [
    'м',
    'Проведение информационных кампаний в средствах массовой информации для участников территориальных кластеров',
    'Information campaigns in mass media for members of territorial clusters',
    { ru: 'Информационные кампании в СМИ', en: 'Media campaigns' },
  ],
  [
    'н',
    'Оценка потенциала импортозамещения',
    'Assessment of the potential of import substitution',
    { ru: 'Импортозамещение', en: 'Import substitution' },
  ],
  [
    'о',
    'Выявление и квалификационная оценка малых и средних производственных предприятий для включения в программы партнёрства и мероприятий по «выращиванию» субъектов МСП',
    'Identification and qualification of small and medium producers for partnership and growing programmes',
    { ru: 'Программы партнёрства и «выращивания»', en: 'Partnership and growing programmes' },
  ],
];

export const SERVICES: readonly Service[] = ROWS.map(([letter, ru, en, shortTitle], index) => ({
  code: `K-${index + 1}`,
  clause: `003 s.5(${letter})`,
  title: { ru, en },
  shortTitle,
  funding: 'not-stated',
  payment: 'not-stated',
  procedure: 'not-stated',
  conditions: [],
  payableCosts: [],
  works: [],
  term: { ru: 'в концепции не указан', en: 'not stated in the concept' },
  validYears: [2021, 2022, 2023],
}));
