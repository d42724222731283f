import type { Words } from '@veche/contracts';

/**
 * The budgets of the centre in Smolensk for 2017 (plan and fact) and 2018 (plan) [001], as printed. Where a printed total
 * leaves out the own sources of a row (2017: rows 9.6 and 9.8, U48) it stays as printed; the sources tell the sum.
 */
export interface BudgetLine {
  readonly row: string;
  readonly title: Words;
  readonly total: Figures;
  readonly regional: Figures;
  readonly federal: Figures;
  readonly extra: Figures;
}

/** Kopecks; undefined where the source does not apply («х» in the document) or no fact is known. */
export interface Figures {
  readonly planned: bigint | undefined;
  readonly actual: bigint | undefined;
}

// row | title | title in English | total, regional, federal, extra-budget: plan and fact of each, thousand roubles
const TABLE_2017 = `
1 | Фонд оплаты труда | Payroll | 942.3 942.3 942.3 942.3 x x 0 0
2 | Начисления на оплату труда | Payroll charges | 284.5 284.5 284.5 284.5 x x 0 0
3 | Приобретение основных средств | Fixed assets for administrative workplaces (to be broken down) | 0 0 0 0 x x 0 0
4 | Приобретение расходных материалов | Consumables | 0 0 0 0 x x 0 0
5 | Командировки | Business trips | 0 0 0 0 x x 0 0
6 | Услуги связи | Communication services | 0 0 0 0 x x 0 0
7 | Коммунальные услуги, включая аренду | Utilities incl. rent | 0 0 0 0 0 0 0 0
8 | Прочие текущие расходы | Other current costs | 0 0 0 0 x x 0 0
9 | Оплата услуг сторонних организаций и физических лиц | Services of outside organisations and persons | 5603 4459.3 0 0 5080 3963.3 523 496
9.1 | Маркетинговые услуги, брендирование, продвижение | Marketing, branding, positioning, promotion | 814 339.5 0 0 740 329.8 74 9.7
9.1.1 | Брендирование, позиционирование, продвижение | IT cluster: branding and promotion of new products | 264 210 0 0 240 210 24 0
9.1.2 | Брендирование, позиционирование, продвижение | Composite cluster: branding and promotion | 286 129.5 0 0 260 119.8 26 9.7
9.1.3 | Маркетинговые исследования, реестр инновационных технологий | Composite cluster: market research, register of innovative technologies, products, services | 264 0 0 0 240 0 24 0
9.2 | Обучающие тренинги, семинары | Trainings and seminars | 664.5 690 0 0 564.5 564.5 100 125.5
9.2.1 | «Менеджер и команда» | Course: manager and team | 134 140 0 0 114 114 20 26
9.2.2 | «Создание инновационных материальных продуктов» | Course: creating innovative material products | 128 120 0 0 108 108 20 12
9.2.3 | «Agile Software Development» | Course: Agile Software Development | 117.5 150 0 0 97.5 97.5 20 52.5
9.2.4 | «Нетворкинг как инструмент для расширения бизнеса» | Course: networking as a business growth tool | 155 150 0 0 135 135 20 15
9.2.5 | «Переговоры» | Course: negotiations | 130 130 0 0 110 110 20 20
9.3 | Информационные кампании в СМИ | Information campaigns in media | 550 497.5 0 0 500 428 50 69.5
9.3.1 | Кампания для кластера ИТ | IT cluster campaign | 420 455.2 0 0 390 390 30 65.2
9.3.2 | Кампания для кластера композитных материалов | Composite cluster campaign | 130 42.3 0 0 110 38 20 4.3
9.4 | Бизнес-планы, ТЭО совместных проектов | Business plans, feasibility studies of joint projects | 121 0 0 0 110 0 11 0
9.4.1 | Разработка бизнес-плана | Composite cluster: business plan | 121 0 0 0 110 0 11 0
9.5 | Выставочные площадки | Exhibitions | 1762 1797.6 0 0 1550 1550 212 247.6
9.5.1 | Выставки для кластера ИТ | IT cluster: 3 exhibitions and forums (see events) | 746.5 771.5 0 0 646.5 646.5 100 125
9.5.2 | Выставки для композитного кластера | Composite cluster: 2 events | 131 112.1 0 0 106 106 25 6.1
9.5.3 | Мероприятия для кластера ИТ | IT cluster: organisation of 4 events | 884.5 914 0 0 797.5 797.5 87 116.5
9.6 | Обеспечение соответствия, стандартизация | Product conformity, standardisation | 465.8 415.8 0 0 415.8 415.8 50 27.7
9.7 | Консультации по правовому обеспечению | Legal advice | 88 0 0 0 80 0 8 0
9.8 | Вебинары, круглые столы | Webinars, round tables | 198 116 0 0 180 116 18 16
9.9 | Программы развития кластеров, ТЭО | Cluster programmes, feasibility of infrastructure projects | 484.2 484.2 0 0 484.2 484.2 0 0
9.10 | Установочная стратегическая сессия | Kick-off strategic session | 0 0 0 0 0 0 0 0
9.11 | Отчетная стратегическая сессия | Report strategic session | 0 0 0 0 0 0 0 0
9.12 | Обучение и стажировки сотрудников ЦКР и УК | Training and internships of ЦКР and managing company staff (3 in Russia, 1 abroad) | 380.5 0 0 0 380.5 0 0 0
9.13 | Сопровождение интернет-ресурса | Internet resource support | 75 75 0 0 75 75 0 0
10 | Иные расходы: видеоролик | Other: video clip about the centre | 150 0 0 0 150 0 0 0
TOTAL | ИТОГО | Total | 6979.8 5686.1 1226.8 1226.8 5230.0 3963.3 523.0 496.0
`;

// row | title | title in English | total, regional, federal, extra-budget: plan, thousand roubles
const TABLE_2018 = `
1 | Фонд оплаты труда | Payroll | 1113.8 1113.8 x 0
2 | Начисления на оплату труда | Payroll charges | 336.4 336.4 x 0
3 | Приобретение основных средств | Fixed assets (at most 3 workplaces) | 0 0 x 0
4 | Приобретение расходных материалов | Consumables | 0 0 x 0
5 | Командировки | Business trips | 0 0 x 0
6 | Услуги связи | Communication services | 0 0 x 0
7 | Коммунальные услуги, включая аренду | Utilities incl. rent | 0 0 0 0
8 | Прочие текущие расходы | Other current costs | 0 0 x 0
9 | Оплата услуг сторонних организаций и физ. лиц | Services of outside organisations and persons | 10608.1 0 9705.1 903
9.1 | Маркетинговые услуги, брендирование, продвижение | Marketing, branding, positioning, promotion | 1650 0 1500 150
9.1.1 | Кластер ИТ | IT cluster | 495 0 450 45
9.1.2 | Композитный кластер | Composite cluster | 330 0 300 30
9.1.3 | Туристский кластер | Tourist cluster | 330 0 300 30
9.1.4 | Льняной кластер | Linen cluster | 495 0 450 45
9.2 | Обучающие тренинги, семинары | Trainings and seminars (at least 10 courses) | 1540 0 1380 160
9.2.1 | Мотивация персонала | Seminar: staff motivation | 165 0 150 15
9.2.2 | Планирование | Seminar: planning | 165 0 150 15
9.2.3 | Управление проектами | Seminar: project management | 170 0 150 20
9.2.4 | Тайм-менеджмент | Seminar: time management | 170 0 150 20
9.2.5 | Управление продажами | Seminar: sales management | 190 0 170 20
9.2.6 | Презентация | Seminar: presentation | 150 0 130 20
9.2.7 | Маркетинг | Seminar: marketing | 200 0 180 20
9.2.8 | Разработка новых продуктов | Seminar: new product development | 110 0 100 10
9.2.9 | Концепция заведений питания и мест проживания | Seminar: ideal catering and lodging concept | 110 0 100 10
9.2.10 | Перспективные виды туризма | Seminar: promising kinds of tourism | 110 0 100 10
9.3 | Информационные кампании в СМИ | Information campaigns in media | 550 0 500 50
9.3.1 | Кластер ИТ | IT cluster | 110 0 100 10
9.3.2 | Туристский кластер | Tourist cluster | 110 0 100 10
9.3.3 | Кластер композитных материалов | Composite cluster | 110 0 100 10
9.3.4 | Льняной кластер | Linen cluster | 220 0 200 20
9.4 | Бизнес-планы, ТЭО совместных проектов | Business plans, feasibility studies of joint projects | 550 0 500 50
9.4.1 | Туристский кластер | Tourist cluster | 110 0 100 10
9.4.2 | Кластер композитных материалов | Composite cluster | 220 0 200 20
9.4.3 | Льняной кластер | Linen cluster | 220 0 200 20
9.5 | Выставочные площадки | Exhibitions | 2090 0 1900 190
9.5.1 | Кластер ИТ | IT cluster: 5 events | 1320 0 1200 120
9.5.2 | Туристский кластер | Tourist cluster: 1 event | 220 0 200 20
9.5.3 | Композитный кластер | Composite cluster: 1 event | 330 0 300 30
9.5.4 | Льняной кластер | Linen cluster: 1 event | 220 0 200 20
9.6 | Обеспечение соответствия, единые стандарты | Product conformity, common standards | 1120.1 0 1020.1 100
9.7 | Консультации по правовому обеспечению | Legal advice | 33 0 30 3
9.8 | Вебинары, круглые столы | Webinars, round tables | 700 0 700 0
9.8.1 | Развитие кооперационных связей | Round table: cooperation links | 100 0 100 0
9.8.2 | Обмен опытом | Round table: exchange of experience | 100 0 100 0
9.8.3 | Брендирование | Round table: branding | 100 0 100 0
9.8.4 | Продвижение через Интернет | Round table: internet promotion | 100 0 100 0
9.8.5 | От идеи до стабильной компании | Round table: from idea to a stable company | 100 0 100 0
9.8.6 | Управление отделом продаж | Round table: sales department management | 100 0 100 0
9.8.7 | Создание новых продуктов | Round table: creating new products | 100 0 100 0
9.9 | Программы развития кластеров, ТЭО | Cluster programmes, feasibility of infrastructure projects | 1700 0 1500 200
9.9.1 | ТЭО строительства предприятия по переработке льна | Linen: feasibility study of a linen processing plant | 550 0 450 100
9.9.2 | Стратегия агропромышленного кластера | Agro-industrial cluster strategy | 550 0 500 50
9.9.3 | Актуализация стратегии кластера ИТ | IT cluster strategy update | 300 0 275 25
9.9.4 | Актуализация стратегии композитного кластера | Composite cluster strategy update | 300 0 275 25
9.10 | Установочная стратегическая сессия | Kick-off strategic session | 0 0 x 0
9.11 | Отчетная стратегическая сессия | Report strategic session | 0 0 x 0
9.12 | Обучение и стажировки сотрудников ЦКР и УК | Training and internships of ЦКР and managing company staff (5 in Russia, 2 abroad) | 600 0 600 0
9.13 | Сопровождение интернет-ресурса | Internet resource support | 75 0 75 0
10 | Иные расходы | Other | 0 0 0 0
TOTAL | ИТОГО | Total | 12058.3 1450.2 9705.1 903
`;

/** Thousand roubles with at most one decimal place, as printed, in kopecks. */
const kopecks = (printed: string | undefined): bigint | undefined => {
  if (printed === undefined || printed === 'x') return undefined;
  const [whole = '0', tenth = '0'] = printed.split('.');
  return BigInt(whole) * 1_000_00n + BigInt(tenth) * 100_00n;
};

const lines = (table: string, withFacts: boolean): readonly BudgetLine[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [row = '', ru = '', en = '', printed = ''] = line.split(' | ');
      const cells = printed.split(' ');
      const figures = (source: number): Figures =>
        withFacts
          ? { planned: kopecks(cells[2 * source]), actual: kopecks(cells[2 * source + 1]) }
          : { planned: kopecks(cells[source]), actual: undefined };
      return {
        row,
        title: { ru, en },
        total: figures(0),
        regional: figures(1),
        federal: figures(2),
        extra: figures(3),
      };
    });

export const SMOLENSK_BUDGET_2017 = lines(TABLE_2017, true);
export const SMOLENSK_BUDGET_2018 = lines(TABLE_2018, false);

/** L20: a workplace is equipped for at most this many people [001, 2018 row 3]. */
export const SMOLENSK_WORKPLACES = 3;

/**
 * L19: own sources as a share of the federal money of a line, in percent rounded to one decimal place; undefined where
 * the line has no federal money.
 */
export const ownShareOfFederal = (line: BudgetLine): number | undefined => {
  const { planned: federal } = line.federal;
  if (!federal) return undefined;
  return Number(((line.extra.planned ?? 0n) * 2_000n + federal) / (federal * 2n)) / 10;
};
