import type {
  AnsweringFacts,
  CheckApplication,
  ConcludeApplication,
  MessageOf,
  NotifyApplicant,
  ProvideInformation,
  RequestInformation,
  WithdrawApplication,
} from '@veche/contracts';
import { dayOf } from '../day.ts';
import type { Message, Policy } from '../decision.ts';
import type { KnownApplication } from './application.ts';

type On<Definition, Facts = unknown> = readonly Policy<MessageOf<Definition> & Message, KnownApplication, Facts>[];

const beforeCommission: readonly KnownApplication['status'][] = ['filed', 'information-requested'];

const byRepresentative: Policy<Message, KnownApplication> = {
  name: 'Это делает представитель организации, который подал заявку',
  code: 'forbidden',
  holds: (_, { filed }, { actor }) => filed.representative === actor.person,
};

/** In whatever office they hold at the centre. */
const notByRepresentative: Policy<Message, KnownApplication> = {
  name: 'Представитель организации не участвует в решениях о её заявке',
  code: 'own-organisation',
  holds: (_, { filed }, { actor }) => filed.representative !== actor.person,
};

export const checkPolicies: On<typeof CheckApplication> = [
  notByRepresentative,
  {
    name: 'Проверяют заявку, по которой ещё нет решения',
    code: 'application-not-open',
    holds: (_, { status }) => beforeCommission.includes(status),
  },
  {
    name: 'Запрошены сведения: проверку продолжают, когда заявитель ответит или срок ответа пройдёт',
    code: 'application-awaits-answer',
    holds: (_, application, { at }) =>
      application.status !== 'information-requested' || application.due === null || dayOf(at) > application.due,
  },
];

export const requestPolicies: On<typeof RequestInformation> = [
  notByRepresentative,
  {
    name: 'Сведения запрашивают по заявке, по которой ещё нет решения',
    code: 'application-not-open',
    holds: (_, { status }) => beforeCommission.includes(status),
  },
  {
    name: 'Сведения уже запрошены: второй запрос — после ответа на первый',
    code: 'application-awaits-answer',
    holds: (_, { status }) => status !== 'information-requested',
  },
];

export const answerPolicies: On<typeof ProvideInformation, AnsweringFacts | null> = [
  byRepresentative,
  {
    name: 'Отвечать можно, пока центр ждёт сведений',
    code: 'application-not-asked',
    holds: (_, { status }) => status === 'information-requested',
  },
  {
    name: 'Файлы ответа приложены этим же лицом, в формате PDF',
    code: 'application-file-unknown',
    field: 'files',
    // Decisions of the time when this was not looked up have no facts, and stay as they are.
    holds: (_, __, { facts }) => facts === null || facts.filesKnown,
  },
];

export const withdrawalPolicies: On<typeof WithdrawApplication> = [
  byRepresentative,
  {
    name: 'Отозвать можно заявку, по которой ещё нет решения центра; из повестки её снимает комиссия',
    code: 'application-not-open',
    holds: (_, { status }) => beforeCommission.includes(status),
  },
];

export const conclusionPolicies: On<typeof ConcludeApplication> = [
  {
    name: 'Решение комиссии приходит к заявке, которая допущена к отбору',
    code: 'application-not-admitted',
    holds: (_, { status }) => status === 'admitted',
  },
];

export const noticePolicies: On<typeof NotifyApplicant> = [
  {
    name: 'Об итогах отбора уведомляют, когда комиссия решила',
    code: 'application-not-concluded',
    holds: (_, { status }) => status === 'concluded',
  },
  {
    name: 'Заявителя уже уведомили',
    code: 'application-already-notified',
    holds: (_, application) => application.status !== 'concluded' || !application.notified,
  },
];
