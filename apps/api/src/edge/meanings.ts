import type { ProblemCode } from '@veche/contracts';
import { clusterMeanings } from '../clusters/meanings.ts';
import { commissionMeanings } from '../commission/meanings.ts';
import { draftMeanings } from '../drafts/meanings.ts';
import { fileMeanings } from '../files/meanings.ts';
import { fundingMeanings } from '../funding/meanings.ts';
import { identityMeanings } from '../identity/meanings.ts';
import { membershipMeanings } from '../membership/meanings.ts';
import { regulationMeanings } from '../regulation/meanings.ts';
import { selectionMeanings } from '../selection/meanings.ts';
import { type Meaning, meaning } from './meaning.ts';

/** What each code means in HTTP and to a person. Each context adds its own. A code without a meaning does not compile. */
export const meanings: Readonly<Record<ProblemCode, Meaning>> = {
  'malformed-request': meaning(
    400,
    'Запрос не читается',
    'Проверьте адрес, заголовки и то, что тело — правильный JSON.',
  ),
  'invalid-input': meaning(422, 'Данные не подходят', 'Исправьте названные поля и отправьте снова.'),
  'sign-in-required': meaning(401, 'Нужно войти', 'Войдите и повторите действие.'),
  'cross-site-request': meaning(
    403,
    'Запрос с чужого сайта',
    'Откройте страницу платформы и повторите действие на ней.',
  ),
  'wrong-host': meaning(
    421,
    'Адрес не этой платформы',
    'Откройте платформу по её адресу; новый адрес администратор сервера вносит в VECHE_HOSTS.',
  ),
  'demonstration-only': meaning(
    403,
    'Только в демонстрации',
    'Список показательных лиц есть только там, где загружены примеры: в этой установке их нет, и войти из списка нельзя.',
  ),
  'not-found': meaning(404, 'Не найдено', 'Такой страницы или записи нет, либо она недоступна в вашей роли.'),
  'method-not-allowed': meaning(
    405,
    'Так обращаться нельзя',
    'Используйте один из методов, названных в заголовке Allow.',
  ),
  'payload-too-large': meaning(413, 'Слишком большой запрос', 'Уменьшите то, что отправляете.'),
  'unsupported-media-type': meaning(
    415,
    'Формат не принимается',
    'Этот адрес принимает другое: обычно application/json, файлы — application/pdf.',
  ),
  conflict: meaning(409, 'Запись изменили одновременно с вами', 'Прочитайте запись заново и повторите действие.'),
  'stale-version': meaning(
    412,
    'Версия устарела',
    'Запись изменилась с тех пор, как вы её открыли: прочитайте её заново.',
  ),
  'command-id-reused': meaning(
    422,
    'Ключ повтора уже использован',
    'Для другого действия возьмите новый Idempotency-Key.',
  ),
  'view-behind': meaning(503, 'Данные ещё обновляются', 'Повторите через несколько секунд.'),
  unavailable: meaning(
    503,
    'Хранилище недоступно',
    'Повторите позже с тем же Idempotency-Key: дважды ничего не запишется.',
  ),
  'upstream-unavailable': meaning(502, 'Страницы ещё запускаются', 'Обновите страницу через несколько секунд.'),
  internal: meaning(
    500,
    'Ошибка на нашей стороне',
    'Повторите позже; если не поможет, сообщите номер обращения из instance.',
  ),

  ...draftMeanings,
  ...fileMeanings,
  ...commissionMeanings,
  ...fundingMeanings,
  ...identityMeanings,
  ...regulationMeanings,
  ...selectionMeanings,
  ...clusterMeanings,
  ...membershipMeanings,
};
