import type { ClusterErrorCode } from '@veche/contracts';
import { type Meaning, meaning } from '../edge/meaning.ts';

export const clusterMeanings: Readonly<Record<ClusterErrorCode, Meaning>> = {
  'cluster-already-founded': meaning(409, 'Обозначение занято', 'Такой кластер уже есть: выберите другое обозначение.'),
  'agreement-from-future': meaning(422, 'День соглашения не наступил', 'Укажите день, когда его подписали.'),
  'not-a-curator': meaning(422, 'Это не куратор', 'Сначала назначьте лицу роль куратора в этом центре.'),
  'curator-unchanged': meaning(409, 'Куратор тот же', 'Этот куратор уже ведёт кластер.'),
  'not-a-council-member': meaning(422, 'Нет роли', 'Сначала назначьте лицу роль члена совета кластера в этом центре.'),
  'own-seat': meaning(409, 'Себя в совет не вводят', 'Попросите директора или другого куратора.'),
  'council-seat-period-empty': meaning(422, 'Срок места пуст', 'Последний день не может быть раньше первого.'),
  'council-seat-already-held': meaning(409, 'Место уже есть', 'Выберите дни, в которые лицо в этом совете не состоит.'),
  'council-seat-not-held': meaning(409, 'Места в совете нет', 'Вывести можно того, чьё место ещё не истекло.'),
};
