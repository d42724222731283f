import type { MembershipErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

const joining = {
  'organisation-already-registered': meaning(409, 'Организация уже внесена', 'Выберите её в личном кабинете.'),
  'tax-registration-from-future': meaning(
    422,
    'День ещё не наступил',
    'Укажите день, когда организацию поставили на налоговый учёт.',
  ),
  'organisation-unknown': meaning(409, 'Организация не внесена', 'Сначала внесите сведения об организации.'),
  'membership-unknown': meaning(404, 'Такой заявки нет', 'Организация в этот кластер не вступала: проверьте ИНН.'),
  'membership-not-regulated': meaning(
    409,
    'Вступление не описано',
    'Действующий документ центра не говорит, как вступают в кластер: обратитесь в центр.',
  ),
  'consent-not-known': meaning(409, 'Текст согласия изменился', 'Прочитайте согласие ещё раз и отметьте его снова.'),
  'already-applied': meaning(409, 'Заявка уже подана', 'Дождитесь решения по ней.'),
  'already-member': meaning(409, 'Уже участник', 'Организация уже участвует в этом кластере.'),
  'not-applied': meaning(409, 'Проверять нечего', 'Проверяют заявку, по которой ещё нет решения.'),
  'fact-from-future': meaning(422, 'День источника не наступил', 'Укажите день, когда вы посмотрели источник.'),
};

const deciding = {
  'own-organisation': meaning(409, 'Это ваша организация', 'Решение принимают без представителя организации.'),
  'own-check': meaning(409, 'Вы проверяли эту заявку', 'По ней голосуют другие члены совета.'),
  'not-on-council': meaning(409, 'Вы не в этом совете', 'Голосует тот, кто сегодня занимает место в совете кластера.'),
  'no-open-vote': meaning(409, 'Голосования нет', 'Перед советом нет вопроса об этой организации.'),
  'vote-not-begun': meaning(409, 'Голосование не началось', 'Дождитесь его первого дня.'),
  'already-voted': meaning(409, 'Вы уже проголосовали', 'Голос отдают один раз.'),
  'council-still-votes': meaning(
    409,
    'Совет ещё голосует',
    'Дождитесь голосов, которые решают исход, или пятого рабочего дня.',
  ),
  'council-without-quorum': meaning(409, 'Кворума нет', 'Закрыть голосование можно, когда голосов станет достаточно.'),
  'not-member': meaning(409, 'Не участник', 'Организация сегодня не участвует в этом кластере.'),
  'leaving-already-requested': meaning(409, 'Уведомление уже подано', 'День выхода уже назначен.'),
  'exclusion-already-proposed': meaning(409, 'Исключение уже предложено', 'Дождитесь решения совета.'),
};

export const membershipMeanings: Readonly<Record<MembershipErrorCode, Meaning>> = { ...joining, ...deciding };
