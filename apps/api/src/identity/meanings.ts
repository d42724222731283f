import type { IdentityErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

export const identityMeanings: Readonly<Record<IdentityErrorCode, Meaning>> = {
  'person-unknown': meaning(404, 'Такого лица нет', 'Проверьте обозначение лица.'),
  'person-already-registered': meaning(409, 'Лицо уже внесено', 'Измените имеющуюся запись вместо новой.'),
  'person-erased': meaning(409, 'Данные лица удалены', 'С этой записью больше ничего сделать нельзя.'),
  'role-needs-centre': meaning(422, 'Для роли нужен центр', 'Укажите центр, в котором исполняют роль.'),
  'role-period-empty': meaning(422, 'Срок роли пуст', 'Последний день не может быть раньше первого.'),
  'role-already-held': meaning(409, 'Роль уже есть', 'Выберите дни, в которые лицо эту роль ещё не исполняет.'),
  'role-not-held': meaning(409, 'Такой роли у лица нет', 'Отозвать можно только роль, срок которой не истёк.'),
  'own-role': meaning(409, 'Себе роль не назначают', 'Попросите другого администратора.'),
  'erasure-held-by-office': meaning(409, 'Данные пока обязаны хранить', 'Сначала отзовите роли этого лица.'),
};
