import type { Criterion } from '../edition.ts';

const MAX = 5;

type Level = readonly [label: { ru: string; en: string }, meaning: { ru: string; en: string }];

const scale = (levels: readonly Level[]): Criterion['scale'] =>
  levels.map(([label, meaning], score) => ({ score, label, meaning }));

const level = (ru: string, en: string, meaningRu: string, meaningEn: string): Level => [
  { ru, en },
  { ru: meaningRu, en: meaningEn },
];

/** The five criteria of Appendix 3, whole scores from 0 to 5, 25 points at most from one member. */
export const CRITERIA: readonly Criterion[] = [
  {
    id: 'criterion-1',
    clause: '002 App.3 r.1',
    title: { ru: 'Экономическая эффективность проекта', en: 'Economic efficiency of the project' },
    max: MAX,
    scale: scale([
      level(
        'экономически не обоснован',
        'not grounded',
        'расчётов нет или модель заведомо убыточна',
        'no calculation, or a model that loses money by design',
      ),
      level(
        'низкая эффективность / социальный проект',
        'low efficiency / social project',
        'едва окупается в долгосрочной перспективе',
        'hardly breaks even in the long run',
      ),
      level(
        'рискованная окупаемость',
        'risky return',
        'сильно зависит от цен, налогов, стоимости сырья',
        'very sensitive to prices, taxes, cost of raw materials',
      ),
      level(
        'удовлетворительная окупаемость',
        'satisfactory return',
        'обычный коммерческий проект с понятными потоками',
        'standard commercial project with clear cash flows',
      ),
      level(
        'средняя экономическая эффективность',
        'medium efficiency',
        'устойчивый проект, пригодный для инвестирования',
        'steady project fit for investment',
      ),
      level(
        'высокая инвестиционная привлекательность',
        'attractive to investors',
        'высокий потенциал быстрого роста',
        'high potential of quick growth',
      ),
    ]),
  },
  {
    id: 'criterion-2',
    clause: '002 App.3 r.2',
    title: { ru: 'Влияние проекта на развитие кластера', en: 'Effect on cluster development' },
    max: MAX,
    scale: scale([
      level('автономно', 'on its own', 'проект реализуется сам по себе', 'the project runs on its own'),
      level(
        'пассивное участие',
        'passive',
        'разовые закупки у участников без долгих обязательств',
        'one-off purchases from members without long obligations',
      ),
      level('локальная кооперация', 'local cooperation', 'вовлечён ещё 1 участник кластера', 'involves 1 more member'),
      level('умеренное', 'moderate', 'вовлечены ещё 2–3 участника кластера', 'involves 2-3 more members'),
      level(
        'среднее',
        'medium',
        'продукт нужен другим участникам или закрывает дефицит компетенций региона',
        'other members want the product, or it closes a competence gap of the region',
      ),
      level('высокое', 'high', 'совместные патенты, общая инфраструктура', 'joint patents, common infrastructure'),
    ]),
  },
  {
    id: 'criterion-3',
    clause: '002 App.3 r.3',
    title: { ru: 'Степень готовности проекта', en: 'Project readiness' },
    max: MAX,
    scale: scale([
      level('сырая идея', 'raw idea', 'только идея', 'an idea only'),
      level(
        'начальная стадия',
        'initial stage',
        'описана модель, проведён базовый анализ рынка, есть ядро команды',
        'business model, basic market analysis, core team',
      ),
      level('ранняя стадия', 'early stage', 'нужен первый прототип', 'the first prototype is still to be made'),
      level('готов работающий прототип', 'working prototype', 'прототип работает', 'the prototype works'),
      level(
        'первые продажи',
        'first sales',
        'есть первые продажи, проект дорабатывается',
        'first sales, the project is being improved',
      ),
      level(
        'стабильный доход',
        'steady income',
        'проект приносит стабильный доход',
        'the project brings steady income',
      ),
    ]),
  },
  {
    id: 'criterion-4',
    clause: '002 App.3 r.4',
    title: { ru: 'Экономическая обоснованность расходов', en: 'Grounds of the expenses' },
    max: MAX,
    scale: scale([
      level(
        'отсутствует финансовая модель',
        'no financial model',
        'нет понимания структуры затрат',
        'no view of the cost structure',
      ),
      level('слабое обоснование', 'weak grounds', 'укрупнённый план без детализации', 'rough plan without detail'),
      level(
        'теоретическая модель',
        'theoretical model',
        'детальная модель, не проверенная на практике',
        'detailed model not tested in practice',
      ),
      level(
        'рыночное обоснование',
        'grounds of the market',
        'затраты подтверждены продажами',
        'costs confirmed by real sales',
      ),
      level(
        'расходы обоснованы',
        'grounded',
        'есть действующие контракты и договорённости',
        'running contracts and arrangements',
      ),
      level('высокая обоснованность', 'well grounded', 'стабильный рост прибыли', 'steady growth of profit'),
    ]),
  },
  {
    id: 'criterion-5',
    clause: '002 App.3 r.5',
    title: { ru: 'Предпринимательский потенциал заявителя', en: 'Entrepreneurial potential of the applicant' },
    max: MAX,
    scale: scale([
      level(
        'отсутствует опыт',
        'no experience',
        'нет опыта бизнеса и руководства, нет команды',
        'no experience of business or leadership, no team',
      ),
      level(
        'исполнитель',
        'employee',
        'работа по найму без управления и постоянной команды',
        'hired work without management or a standing team',
      ),
      level(
        'проектный менеджер',
        'project manager',
        'руководил небольшими группами, есть ядро команды',
        'led small groups, core team formed',
      ),
      level(
        'начинающий предприниматель',
        'beginner',
        'опыт продаж или запуска малого бизнеса, есть прототип',
        'experience of sales or of a small launch, prototype made',
      ),
      level(
        'опытный предприниматель',
        'experienced',
        'хотя бы один успешный проект или руководство подразделением крупной компании',
        'at least one successful project, or a unit led in a large company',
      ),
      level(
        'серийный предприниматель',
        'serial entrepreneur',
        'несколько бизнесов, в том числе прибыльных, сплочённая команда',
        'several businesses, profitable ones among them, a united team',
      ),
    ]),
  },
];
