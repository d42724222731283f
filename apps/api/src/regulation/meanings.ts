import type { AdoptionErrorCode, RegulationErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

export const regulationMeanings: Readonly<Record<AdoptionErrorCode | RegulationErrorCode, Meaning>> = {
  'centre-already-registered': meaning(409, 'Центр уже внесён', 'Выберите другое обозначение.'),
  'edition-unknown': meaning(422, 'Такой редакции нет', 'Принять можно редакцию, правила которой установлены.'),
  'edition-hash-differs': meaning(
    409,
    'Редакция не та',
    'Хеш не совпадает с хешем установленных правил: сверьте документ.',
  ),
  'edition-already-adopted': meaning(409, 'Редакция уже принята', 'Повторно принимать её не нужно.'),
  'edition-not-later': meaning(409, 'Редакция не новее принятых', 'Новая редакция вступает в силу позже принятых.'),

  'unknown-centre': meaning(404, 'Такого центра нет', 'Проверьте обозначение центра.'),
  'unknown-service': meaning(422, 'Такой услуги нет', 'Возьмите код услуги из перечня центра на этот день.'),
  'unknown-term': meaning(404, 'Такого срока нет', 'Возьмите обозначение срока из перечня.'),
  'unknown-cluster': meaning(422, 'Такого кластера нет', 'Проверьте обозначение кластера.'),
  'invalid-amount': meaning(422, 'Сумма не подходит', 'Сумма пишется целым числом копеек, без знака и дробной части.'),
  'invalid-date': meaning(422, 'Дата не подходит', 'Дата пишется как ГГГГ-ММ-ДД и должна существовать.'),
  'invalid-value': meaning(422, 'Значение не подходит', 'Исправьте поле, названное в errors.'),
  'no-edition-in-force': meaning(404, 'Нет действующего регламента', 'На этот день у центра нет принятой редакции.'),
  'calendar-unknown': meaning(422, 'Календарь неизвестен', 'Рабочие дни этого года ещё не утверждены официально.'),
};
