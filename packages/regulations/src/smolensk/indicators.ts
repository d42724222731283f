import type { Words } from '@veche/contracts';

/** An indicator of the centre in Smolensk: plan and fact, whole and by the budget it belongs to [001]. */
export interface IndicatorLine {
  readonly id: string;
  readonly title: Words;
  readonly unit: 'count' | 'percent' | 'thousand-roubles';
  readonly planned: ByBudget;
  readonly actual: ByBudget | undefined;
}

export interface ByBudget {
  readonly total: number;
  readonly federal: number | undefined;
  readonly regional: number | undefined;
}

// id | title | title in English | unit | plan: total, federal, regional; fact: total, federal, regional
const TABLE_2017 = `
1 | СМСП, получившие господдержку | SMEs that got state support with the centre's help | count | 50 44 6 74 44 30
2 | Кластеры, курируемые ЦКР | Clusters curated by the centre | count | 2 1 1 4 2 2
3 | Разработанные программы развития | Cluster development programmes prepared | count | 2 1 1 3 2 1
4 | СМСП — участники кластеров | SMEs that are cluster members | count | 32 30 2 34 30 4
4.1 | участники курируемых кластеров | of them in curated clusters | count | 29 28 1 29 28 1
4.2 | новые участники | of them new members | count | 3 2 1 5 2 3
5 | Созданные рабочие места | Jobs created by member SMEs | count | 16 13 3 16 13 3
6 | Прирост созданных рабочих мест | Growth of jobs created | percent | 5 5 5 5 5 5
7 | Объём реализованных товаров | Sales volume of member SMEs | thousand-roubles | 500000 500000 0 500000 500000 0
8 | Прирост объёма реализации | Growth of sales volume | percent | 8 8 8 8 8 8
9 | Совместные проекты | Joint projects of member SMEs delivered | count | 3 2 1 3 2 1
10 | Зонтичные бренды | Umbrella brands developed | count | 0 0 0 0 0 0
11 | Проведённые мероприятия | Events held | count | 21 14 7 22 17 5
11.1 | вебинары, круглые столы, конференции, семинары | webinars, round tables, conferences, seminars, other public | count | 4 2 2 6 3 3
11.2 | краткосрочные программы обучения | short training programmes | count | 9 5 4 6 5 1
11.3 | отраслевые мероприятия на выставочных площадках | sector events at large Russian and international venues | count | 8 7 1 10 9 1
12 | Новые виды товаров, выведенных на рынок | New products brought to market | count | 1 1 0 1 1 0
13 | Предоставленные услуги | Services given to member SMEs | count | 35 27 8 58 26 32
13.1 | содействие в получении поддержки | help with state and municipal support | count | 12 7 5 32 7 25
13.2 | маркетинговые услуги | marketing services | count | 6 6 0 7 6 1
13.3 | участие в выставочных мероприятиях | participation in exhibitions | count | 7 7 0 10 9 1
13.4 | правовое обеспечение | legal advice | count | 2 2 0 0 0 0
13.5 | вывод на рынок | help to bring new products to market | count | 1 1 0 3 1 2
13.6 | бизнес-планы, ТЭО | business plans and feasibility studies | count | 2 2 0 0 0 0
`;

// id | title | title in English | unit | plan
const TABLE_2018 = `
1 | СМСП, получившие господдержку | SMEs that got state support | count | 150
2 | Кластеры, курируемые ЦКР | Clusters curated (printed 4*, star not explained) | count | 4
3 | Программы развития | Cluster programmes | count | 2
4 | СМСП — участники кластеров | SMEs that are cluster members | count | 65
4.1 | участники курируемых кластеров | in curated clusters | count | 54
4.2 | новые участники | new members | count | 11
5 | Созданные рабочие места | Jobs created | count | 8
6 | Прирост рабочих мест | Growth of jobs created | percent | 5
7 | Объём реализованных товаров | Sales volume | thousand-roubles | 525000
8 | Прирост объёма | Growth of sales | percent | 5
9 | Совместные проекты | Joint projects | count | 3
10 | Зонтичные бренды | Umbrella brands | count | 0
11 | Мероприятия | Events | count | 33
11.1 | вебинары, круглые столы | webinars, round tables, conferences, seminars | count | 17
11.2 | программы обучения | short training programmes | count | 10
11.3 | отраслевые мероприятия | sector events at venues | count | 6
12 | Новые виды товаров | New products | count | 4
13 | Услуги | Services | count | 69
13.1 | содействие в получении поддержки | help with support | count | 30
13.2 | маркетинговые услуги | marketing | count | 17
13.3 | выставочные мероприятия | exhibitions | count | 6
13.4 | правовое обеспечение | legal advice | count | 2
13.5 | вывод на рынок | new products | count | 3
13.6 | бизнес-планы, ТЭО | business plans | count | 3
13.7 | информационные кампании в СМИ | media campaigns | count | 8
14 | Возмездные услуги, всего | Paid services of the centre, total | thousand-roubles | 200
15 | Возмездные услуги участникам | Paid services to member SMEs | thousand-roubles | 200
`;

const UNITS = { count: 'count', percent: 'percent', 'thousand-roubles': 'thousand-roubles' } as const;

const byBudget = ([total, federal, regional]: readonly number[]): ByBudget | undefined =>
  total === undefined ? undefined : { total, federal, regional };

const lines = (table: string): readonly IndicatorLine[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ru = '', en = '', unit = '', printed = ''] = line.split(' | ');
      const numbers = printed.split(' ').map(Number);
      return {
        id,
        title: { ru, en },
        unit: UNITS[unit as keyof typeof UNITS],
        planned: byBudget(numbers.slice(0, 3)) ?? { total: 0, federal: undefined, regional: undefined },
        actual: byBudget(numbers.slice(3)),
      };
    });

/** Parts of an indicator are "including" and need not add up to it (U49). */
export const SMOLENSK_INDICATORS_2017 = lines(TABLE_2017);
export const SMOLENSK_INDICATORS_2018 = lines(TABLE_2018);
