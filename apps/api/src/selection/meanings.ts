import type { SelectionErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

const READ_AGAIN = 'Прочитайте заявку заново: её состояние уже другое.';

export const selectionMeanings: Readonly<Record<SelectionErrorCode, Meaning>> = {
  'campaign-already-announced': meaning(409, 'Отбор уже объявлен', 'Откройте его в списке отборов.'),
  'campaign-term-outside': meaning(
    422,
    'Последний день приёма не подходит',
    'Весь отбор занимает не больше 20 календарных дней: выберите день внутри них.',
  ),
  'campaign-service-not-offered': meaning(
    422,
    'Услуга не софинансируется',
    'Выберите услуги, которые регламент софинансирует в этом году.',
  ),
  'campaign-service-without-line': meaning(
    422,
    'Нет строки бюджета',
    'Выберите услуги, на которые есть строка в утверждённом бюджете года.',
  ),
  'service-shared-by-members': meaning(
    422,
    'Услуга на нескольких участников',
    'Долю Фонда по ней делят между участниками; общих заявок платформа пока не ведёт. Уберите её из списка.',
  ),
  'campaign-closed': meaning(409, 'Приём заявок закончен', 'Черновик сохранён: его можно подать на следующий отбор.'),
  'application-service-outside-campaign': meaning(
    422,
    'На эту услугу отбор не объявлен',
    'Оставьте в смете услуги из объявления.',
  ),
  'application-not-representative': meaning(
    403,
    'Организацию представляете не вы',
    'Заявку подаёт тот, кто внёс организацию на платформу.',
  ),
  'application-not-member': meaning(
    409,
    'Организация не состоит в кластере',
    'Сначала вступите в кластер: это занимает до 7 рабочих дней.',
  ),
  'application-consent-unknown': meaning(
    422,
    'Согласие дано на другой текст',
    'Обновите страницу и прочитайте действующий текст.',
  ),
  'application-presentation-unknown': meaning(
    422,
    'Презентации нет',
    'Приложите презентацию в формате PDF ещё раз и отправьте заявку.',
  ),
  'application-years-wrong': meaning(
    422,
    'Годы показателей не те',
    'Нужны четыре прошедших года, год отбора и следующий.',
  ),
  'application-effect-missing': meaning(422, 'Не сказано об эффекте поддержки', 'Опишите, что дала прежняя поддержка.'),
  'application-share-missing': meaning(
    422,
    'У Фонда ничего не просят',
    'Укажите долю Фонда больше нуля или уберите строку сметы.',
  ),
  'application-share-too-large': meaning(
    422,
    'Доля Фонда больше, чем можно',
    'Уменьшите её до предела, показанного у строки сметы: остальное платит заявитель.',
  ),
  'application-check-begun': meaning(
    409,
    'Проверка уже начата',
    'Дополнить заявку можно, когда центр запросит сведения.',
  ),
  'application-not-open': meaning(409, 'По заявке уже есть решение', READ_AGAIN),
  'application-awaits-answer': meaning(
    409,
    'Ход заявителя',
    'Дождитесь ответа или конца срока: тогда проверку можно продолжить.',
  ),
  'application-not-asked': meaning(409, 'Сведений не запрашивали', READ_AGAIN),
  'application-file-unknown': meaning(422, 'Файла нет', 'Приложите файл в формате PDF ещё раз и отправьте ответ.'),
  'application-not-admitted': meaning(409, 'Заявка не допущена к отбору', READ_AGAIN),
  'application-not-concluded': meaning(409, 'Решения комиссии ещё нет', 'Уведомить можно после заседания.'),
  'application-already-notified': meaning(409, 'Заявителя уже уведомили', 'Повторять уведомление не нужно.'),
};
