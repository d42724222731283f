import { isInnOfOrganisation, isOgrn } from '@veche/contracts';
import { applicants, type Example } from './people.ts';

/** A company that does not exist: its numbers are right by their check digits, in an inspectorate 5700 that there is not. */
export interface Company {
  readonly inn: string;
  readonly ogrn: string;
  readonly name: string;
  readonly cluster: string;
  readonly okved: readonly string[];
  readonly city: string;
  readonly representative: Example;
  readonly products: string;
}

const withCheckDigit = (digits: string, fits: (number: string) => boolean): string => {
  const found = [...'0123456789'].map((digit) => digits + digit).find(fits);
  if (found === undefined) throw new Error(`No check digit fits ${digits}`);
  return found;
};

type Row = readonly [
  name: string,
  cluster: string,
  okved: readonly string[],
  city: string,
  representative: number,
  products: string,
];

const rows: readonly Row[] = [
  ['ООО «Примерный софт»', 'orel-it', ['62.01', '62.02'], 'Орёл', 0, 'Учётные программы для небольших цехов'],
  ['ООО «Небылица-Данные»', 'orel-it', ['63.11', '62.09'], 'Орёл', 1, 'Хранение и обработка данных'],
  ['ООО «Условный код»', 'orel-it', ['62.01'], 'Ливны', 2, 'Программы для теплиц и складов'],
  ['ООО «Пробная сборка»', 'orel-it', ['62.01', '62.03'], 'Мценск', 0, 'Автоматизация линий розлива'],
  ['ООО «Макет-Телеком»', 'orel-it', ['61.10', '62.09'], 'Орёл', 1, 'Связь для посёлков'],
  ['ООО «Вымышленный сервер»', 'orel-it', ['63.11'], 'Орёл', 2, 'Вычисления по подписке'],
  ['ООО «Демо-Разработка»', 'orel-it', ['62.01'], 'Болхов', 0, 'Игры-тренажёры для учеников'],
  ['ООО «Образец и тест»', 'orel-it', ['62.02', '58.29'], 'Орёл', 1, 'Проверка программ'],
  [
    'ООО «Гостевой двор «Нигде»',
    'orel-tourism',
    ['55.20', '56.10'],
    'Спасское-Лутовиново',
    3,
    'Гостевые дома и кухня по старинным рецептам',
  ],
  ['ООО «Турбюро «Тридевятое»', 'orel-tourism', ['79.11', '79.90'], 'Орёл', 3, 'Маршруты по усадьбам писателей'],
  ['ООО «Сказочный берег»', 'orel-tourism', ['55.10', '93.29'], 'Мценск', 3, 'База отдыха на Зуше'],
  ['ООО «Тележный путь»', 'orel-tourism', ['49.39', '79.90'], 'Новосиль', 3, 'Конные и пешие походы'],
  ['ООО «Музей небывалых вещей»', 'orel-tourism', ['91.02', '79.90'], 'Орёл', 3, 'Выставки и мастерские для семей'],
  ['ООО «Кухня за холмом»', 'orel-tourism', ['56.10'], 'Болхов', 3, 'Обеды для групп'],
  ['ООО «Постоялый двор «Мнимый»', 'orel-tourism', ['55.10'], 'Ливны', 3, 'Гостиница у дороги'],
  ['ООО «Хлеб-Выдумка»', 'orel-food', ['10.71', '10.72'], 'Орёл', 1, 'Хлеб и пряники'],
  ['ООО «Молочный мираж»', 'orel-food', ['10.51'], 'Кромы', 2, 'Сыры и творог'],
  ['ООО «Мнимая мельница»', 'orel-food', ['10.61', '46.31'], 'Ливны', 2, 'Мука и крупы'],
  ['ООО «Сад небывалый»', 'orel-food', ['01.24', '10.39'], 'Мценск', 1, 'Яблоки и яблочные чипсы'],
  ['ООО «Квасной пример»', 'orel-food', ['11.07'], 'Орёл', 2, 'Квас и лимонады'],
  ['ООО «Пасека вымысла»', 'orel-food', ['01.49', '10.89'], 'Хотынец', 2, 'Мёд и травяные сборы'],
  ['ООО «Кружево и небыль»', 'orel-crafts', ['13.99', '14.19'], 'Мценск', 4, 'Мценское кружево'],
  ['ООО «Спис-Образец»', 'orel-crafts', ['13.92', '32.99'], 'Орёл', 4, 'Орловский спис на льне'],
  ['ООО «Глиняный пример»', 'orel-crafts', ['23.41', '23.49'], 'Плешково', 4, 'Плешковская игрушка'],
  ['ООО «Лавка столяра Никого»', 'orel-crafts', ['31.09', '16.29'], 'Болхов', 4, 'Мебель из дуба'],
  ['ООО «Ткацкий случай»', 'orel-crafts', ['13.20'], 'Орёл', 4, 'Половики и пледы'],
  ['ООО «Кожаный аргумент»', 'orel-crafts', ['15.12', '15.20'], 'Ливны', 4, 'Сумки и ремни'],
  ['ООО «Новый почин»', 'orel-it', ['62.01', '62.09'], 'Орёл', 5, 'Чат-помощники для магазинов'],
  ['ООО «Робкий шаг»', 'orel-tourism', ['79.90'], 'Орёл', 5, 'Экскурсии на велосипедах'],
  ['ООО «Не по адресу»', 'orel-food', ['68.20'], 'Орёл', 5, 'Сдача помещений внаём'],
];

export const companies: readonly Company[] = rows.map(
  ([name, cluster, okved, city, representative, products], index) => {
    const number = String(index + 1).padStart(5, '0');
    return {
      inn: withCheckDigit(`5700${number}`, isInnOfOrganisation),
      ogrn: withCheckDigit(`12657000${number.slice(1)}`, isOgrn),
      name,
      cluster,
      okved,
      city,
      representative: applicants[representative] ?? applicants[0],
      products,
    };
  },
);

/** A company by its name, as the story calls it. */
export const company = (part: string): Company => {
  const [found, ...others] = companies.filter(({ name }) => name.includes(part));
  if (found === undefined || others.length > 0) throw new Error(`There is not one company like ${part}`);
  return found;
};
