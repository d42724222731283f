import type {
  CuratorReplaced,
  FoundCluster,
  MessageOf,
  OfficeFacts,
  SeatCouncilMember,
  UnseatCouncilMember,
} from '@veche/contracts';
import { dayOf } from '../day.ts';
import type { Message, Policy } from '../decision.ts';
import { notOver, overlap } from '../tenure.ts';
import type { Cluster } from './cluster.ts';

type Founded = Extract<Cluster, { status: 'founded' }>;
type Curating = { readonly type: string; readonly data: Pick<MessageOf<typeof CuratorReplaced>['data'], 'curator'> };

/** The rules of naming a curator, by whom a cluster is founded or goes on. */
export const curatorPolicies: readonly Policy<Curating, unknown, OfficeFacts>[] = [
  {
    name: 'Куратором кластера может быть только тот, кто сегодня исполняет роль куратора в этом центре',
    code: 'not-a-curator',
    field: 'curator',
    holds: (_, __, { facts }) => facts.offices.includes('curator'),
  },
];

export const foundingPolicies: readonly Policy<MessageOf<typeof FoundCluster>, unknown, OfficeFacts>[] = [
  {
    name: 'Соглашение участников подписано не позже дня основания',
    code: 'agreement-from-future',
    field: 'agreement.date',
    holds: ({ agreement }, _, { at }) => agreement.date <= dayOf(at),
  },
  ...curatorPolicies,
];

export const replacementPolicies: readonly Policy<Curating & Message, Founded, OfficeFacts>[] = [
  {
    name: 'Этот куратор уже ведёт кластер',
    code: 'curator-unchanged',
    field: 'curator',
    holds: ({ curator }, cluster) => cluster.curator !== curator,
  },
  ...curatorPolicies,
];

export const seatPolicies: readonly Policy<MessageOf<typeof SeatCouncilMember>, Founded, OfficeFacts>[] = [
  {
    name: 'Никто не вводит в совет самого себя',
    code: 'own-seat',
    field: 'person',
    holds: ({ person }, _, { actor }) => person !== actor.person,
  },
  {
    name: 'Место в совете занимает тот, кто сегодня исполняет в этом центре роль члена совета кластера',
    code: 'not-a-council-member',
    field: 'person',
    holds: (_, __, { facts }) => facts.offices.includes('council-member'),
  },
  {
    name: 'Последний день в совете не раньше первого',
    code: 'council-seat-period-empty',
    field: 'to',
    holds: ({ from, to }) => to === undefined || to >= from,
  },
  {
    name: 'Одно лицо не занимает в одном совете двух мест в одно время',
    code: 'council-seat-already-held',
    field: 'person',
    holds: (wanted, { council }) => !council.some((seat) => seat.person === wanted.person && overlap(seat, wanted)),
  },
];

export const unseatPolicies: readonly Policy<MessageOf<typeof UnseatCouncilMember>, Founded>[] = [
  {
    name: 'Вывести из совета можно того, чьё место ещё не истекло',
    code: 'council-seat-not-held',
    field: 'person',
    holds: ({ person }, { council }, { at }) =>
      council.some((seat) => seat.person === person && notOver(seat, dayOf(at))),
  },
];
