import type { Words } from '@veche/contracts';

/** A measure of the centre's road map: `row` as printed, parts below their whole. */
export interface Measure {
  readonly row: string;
  readonly title: Words;
  readonly term: Words;
  readonly result: Words;
}

// row | measure | in English | term | in English | result | in English
const TABLE = `
1 | Проекты локальных актов и методических материалов центра | Drafts of local acts and methodical materials of the centre | 1–2 квартал 2021 | 1-2Q 2021 | проекты подготовлены | drafts prepared
2 | Проекты нормативных актов и материалы о регулировании кластеров | Drafts of legal acts and materials on cluster regulation | 2–4 квартал 2021 | 2-4Q 2021 | подготовлены акты о кластерной политике, доступ к поддержке проще | acts on cluster policy prepared; easier access to support
3 | Сопровождение действующих кластеров по основным задачам | Support of existing clusters by the main tasks | 2021–2023 | 2021-2023 | кластерная политика, кооперация, совместные проекты, конкурентоспособность, новые участники | better cluster policy, cooperation links, joint projects, competitiveness, new members
3.1 | Исследование потенциала кластеров для выбора внутренних проектов | Research on cluster potential to pick internal projects | 2021–2023 | 2021-2023 | совместные проекты результативнее | more effective joint projects
3.2 | Мониторинг федеральных целевых программ для дополнительных вложений | Monitoring of federal target programmes for extra investment | — | — | дополнительные вложения в инновационные проекты | extra investment for innovative projects
3.3 | Предложения по улучшению поддержки МСП | Proposals to improve SME support | — | — | целевые программы результативнее | more effective target programmes
4 | Работа с центрами кластерного развития других регионов | Work with cluster centres of other regions | 2021–2023 | 2021-2023 | обмен опытом, совместные проекты | exchange of experience, joint projects
4.1 | Межрегиональная и международная кооперация кластеров | Interregional and international cooperation of clusters | — | — | обмен опытом, совместные проекты, привлекательность для вложений | exchange, joint projects, investment appeal
5 | Установочная стратегическая сессия | Kick-off strategic session | 2021–2023 | 2021-2023 | план работы на год, возможности новых кластеров | yearly work plan; chances of new clusters
6 | Отчётная стратегическая сессия | Report strategic session | 4 квартал 2021, 2022, 2023 | 4Q 2021, 2022, 2023 | отчёты кластеров, возможности новых кластеров | reports of clusters; chances of new clusters
7 | Создание не менее одного кластера в год | At least 1 new cluster a year | 2021–2023 | 2021-2023 | кластеры созданы по потребности | clusters created by demand
8 | Разработка или обновление программ кластеров | Cluster programmes developed or updated | 2021–2023 | 2021-2023 | программы утверждены | programmes approved
9 | Информационные кампании о вступлении в кластеры | Information campaigns to join clusters | 2021–2023 | 2021-2023 | участники активнее | more active members
10 | Обучение сотрудников центра | Training of centre staff | 2021–2023 | 2021-2023 | работа центра лучше | better work of the centre
11 | Ежеквартальный отчёт о работе центра | Quarterly report on the centre's work | ежеквартально 2021–2023 | quarterly 2021-2023 | отчёты направлены в орган исполнительной власти | reports sent to the regional executive authority
12 | Годовой отчёт подготовлен и утверждён | Yearly report prepared and approved | 4 квартал 2021, 2022, 2023 | 4Q 2021, 2022, 2023 | отчёты направлены в орган исполнительной власти | reports sent to the regional executive authority
`;

/** The road map of 2021-2023 [003 §8], its titles shortened. */
export const MEASURES: readonly Measure[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [row = '', ru = '', en = '', termRu = '', termEn = '', resultRu = '', resultEn = ''] = line.split(' | ');
    return { row, title: { ru, en }, term: { ru: termRu, en: termEn }, result: { ru: resultRu, en: resultEn } };
  });
