import { curator, director, krasnoyarsk, smolensk } from './people.ts';

interface ExampleCluster {
  readonly cluster: string;
  readonly centre: string;
  readonly title: { readonly ru: string; readonly en: string };
  readonly about: { readonly ru: string; readonly en: string };
  readonly profile: string;
  readonly agreement: { readonly number: string; readonly date: string };
  readonly okved: readonly string[];
}

/** Four clusters with members, councils and money; their agreements and activities are invented. */
export const orelClusters: readonly ExampleCluster[] = [
  {
    cluster: 'orel-tourism',
    centre: 'orel',
    title: { ru: 'Туристский кластер Орловской области', en: 'Tourist cluster of Orel region' },
    about: {
      ru: 'Гостиницы и гостевые дома, экскурсионные бюро, музеи усадеб, сельский и событийный туризм.',
      en: 'Hotels and guest houses, excursion bureaus, manor museums, rural and event tourism.',
    },
    profile: 'tourism',
    agreement: { number: 'Т-1', date: '2023-03-15' },
    okved: ['55', '56', '79', '91.03', '93.29', '49.39'],
  },
  {
    cluster: 'orel-it',
    centre: 'orel',
    title: {
      ru: 'Кластер информационных технологий Орловской области',
      en: 'Information technology cluster of Orel region',
    },
    about: {
      ru: 'Разработка и сопровождение программ, обработка данных, цифровые услуги для предприятий области.',
      en: 'Software development and maintenance, data processing, digital services for enterprises of the region.',
    },
    profile: 'information-technology',
    agreement: { number: 'ИТ-1', date: '2022-10-03' },
    okved: ['62', '63', '58.2', '72.19', '61'],
  },
  {
    cluster: 'orel-food',
    centre: 'orel',
    title: { ru: 'Пищевой кластер Орловской области', en: 'Food cluster of Orel region' },
    about: {
      ru: 'Переработка зерна, молока и мяса, хлеб и кондитерские изделия, напитки, фермерские продукты.',
      en: 'Processing of grain, milk and meat, bread and confectionery, drinks, farm products.',
    },
    profile: 'food',
    agreement: { number: 'П-1', date: '2023-09-20' },
    okved: ['10', '11', '01', '46.3', '47.2'],
  },
  {
    cluster: 'orel-crafts',
    centre: 'orel',
    title: { ru: 'Кластер народных промыслов и лёгкой промышленности', en: 'Cluster of crafts and light industry' },
    about: {
      ru: 'Орловский спис и мценское кружево, пошив одежды, керамика, мебель, сувениры.',
      en: 'Orel embroidery and Mtsensk lace, clothing, ceramics, furniture, souvenirs.',
    },
    profile: 'crafts',
    agreement: { number: 'НП-1', date: '2024-06-11' },
    okved: ['13', '14', '15', '16.29', '23.4', '31', '32.99'],
  },
];

const BY_CONCEPT = { number: 'б/н, назван в концепции', date: '2021-04-16' };
const BY_REPORT = { number: 'б/н, назван в отчёте', date: '2017-12-31' };

const elsewhere = (
  centre: string,
  agreement: ExampleCluster['agreement'],
  rows: readonly (readonly [cluster: string, profile: string, ru: string, en: string, okved: readonly string[]])[],
): readonly ExampleCluster[] =>
  rows.map(([cluster, profile, ru, en, okved]) => ({
    cluster,
    centre,
    title: { ru, en },
    about: {
      ru: 'Кластер назван в документах центра; участников в демонстрации нет.',
      en: 'The cluster is named in the documents of the centre; the demonstration has no members of it.',
    },
    profile,
    agreement,
    okved,
  }));

/** The five clusters of the concept of 2021 [003 §1]. */
const krasnoyarskClusters = elsewhere('krasnoyarsk', BY_CONCEPT, [
  [
    'krasnoyarsk-tourism',
    'tourism',
    'Туристско-рекреационный территориальный кластер',
    'Tourist and recreational territorial cluster',
    ['55', '79'],
  ],
  [
    'krasnoyarsk-arctic',
    'tourism',
    'Туристско-рекреационный кластер «Арктический»',
    'Tourist and recreational cluster “Arctic”',
    ['55', '79'],
  ],
  ['krasnoyarsk-digital', 'information-technology', 'Цифровой кластер', 'Digital cluster', ['62', '63']],
  [
    'krasnoyarsk-organic',
    'food',
    'Территориальный кластер производителей органической продукции Красноярского края',
    'Territorial cluster of producers of organic food of Krasnoyarsk Krai',
    ['01', '10'],
  ],
  [
    'krasnoyarsk-resources',
    'resources-and-services',
    'Ресурсно-сервисный территориальный кластер',
    'Territorial cluster of resources and services',
    ['09', '33'],
  ],
]);

/** The clusters for which the centre worked in 2017-2018 [001]. */
const smolenskClusters = elsewhere('smolensk', BY_REPORT, [
  [
    'smolensk-it',
    'information-technology',
    'Кластер информационных технологий Смоленской области',
    'Information technology cluster of Smolensk region',
    ['62', '63'],
  ],
  ['smolensk-flax', 'light-industry', 'Льняной кластер Смоленской области', 'Flax cluster of Smolensk region', ['13']],
  [
    'smolensk-tourism',
    'tourism',
    'Туристский кластер Смоленской области',
    'Tourist cluster of Smolensk region',
    ['55', '79'],
  ],
  [
    'smolensk-agriculture',
    'food',
    'Агропромышленный кластер Смоленской области',
    'Agricultural cluster of Smolensk region',
    ['01', '10'],
  ],
]);

/** Every cluster with who founds it and who is its curator. */
export const foundings = [
  ...orelClusters.map((cluster) => ({ cluster, founder: director, curator })),
  ...krasnoyarskClusters.map((cluster) => ({ cluster, founder: krasnoyarsk.director, curator: krasnoyarsk.curator })),
  ...smolenskClusters.map((cluster) => ({ cluster, founder: smolensk.director, curator: smolensk.curator })),
];
