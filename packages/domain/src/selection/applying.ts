import type {
  AnsweringFacts,
  ApplicationCheckingFacts,
  ApplicationCommand,
  ApplicationEvent,
  CheckApplication,
  ConcludeApplication,
  FilingFacts,
  MessageOf,
  NotifyApplicant,
  ProvideInformation,
  RequestInformation,
  WithdrawApplication,
} from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { dueOn, workingDaysOn } from '../term.ts';
import {
  type Application,
  applicationStream,
  evolveApplication,
  type KnownApplication,
  noApplication,
} from './application.ts';
import { checkedAs } from './checking.ts';
import { type File, filingPolicies } from './filing.ts';
import {
  answerPolicies,
  checkPolicies,
  conclusionPolicies,
  noticePolicies,
  requestPolicies,
  withdrawalPolicies,
} from './policies.ts';

/** Notice of the results, from the day of the sitting [002 §7.3(4)]. */
const NOTICE_TERM = 'T06';
/** Working days to give the information asked for: a setting, since the regulation names none (H10, H11). */
const ANSWER_DAYS = 3;

/** @throws {Refusal} `forbidden` when there is no such application in that centre */
const known = (application: Application, centre: string): KnownApplication => {
  if (application.status !== 'none' && application.filed.centre === centre) return application;
  throw new Refusal('forbidden', 'Такой заявки в этом центре нет');
};

const fileApplication = (command: File, state: Application, situation: Situation<FilingFacts>): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  enforce(filingPolicies, command, state, situation);
  const { campaign, organisation } = situation.facts;
  if (campaign === null || organisation === null) throw new Refusal('forbidden', 'Такого отбора в центре нет');
  const { name } = organisation;
  const { year, edition } = campaign;
  const data = { ...command.data, name, year, edition, filedAt: situation.at };
  return [{ type: 'ApplicationFiled', data }];
};

const checkApplication = (
  command: MessageOf<typeof CheckApplication>,
  state: Application,
  situation: Situation<ApplicationCheckingFacts>,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  const application = known(state, command.data.centre);
  enforce(checkPolicies, command, application, situation);
  return checkedAs(command, application, situation);
};

const requestInformation = (
  command: MessageOf<typeof RequestInformation>,
  state: Application,
  situation: Situation,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  enforce(requestPolicies, command, known(state, command.data.centre), situation);
  const on = dayOf(situation.at);
  return [{ type: 'InformationRequested', data: { ...command.data, on, due: workingDaysOn(on, ANSWER_DAYS) } }];
};

const provideInformation = (
  command: MessageOf<typeof ProvideInformation>,
  state: Application,
  situation: Situation<AnsweringFacts | null>,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  enforce(answerPolicies, command, known(state, command.data.centre), situation);
  return [{ type: 'InformationProvided', data: { ...command.data, on: dayOf(situation.at) } }];
};

const withdrawApplication = (
  command: MessageOf<typeof WithdrawApplication>,
  state: Application,
  situation: Situation,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  enforce(withdrawalPolicies, command, known(state, command.data.centre), situation);
  return [{ type: 'ApplicationWithdrawn', data: { ...command.data, on: dayOf(situation.at) } }];
};

const concludeApplication = (
  command: MessageOf<typeof ConcludeApplication>,
  state: Application,
  situation: Situation,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  const application = known(state, command.data.centre);
  enforce(conclusionPolicies, command, application, situation);
  const { edition } = application.filed;
  const on = dayOf(situation.at);
  const noticeDue = dueOn(editionNamed(edition), NOTICE_TERM, on);
  return [{ type: 'ApplicationConcluded', data: { ...command.data, on, noticeDue } }];
};

const notifyApplicant = (
  command: MessageOf<typeof NotifyApplicant>,
  state: Application,
  situation: Situation,
): ApplicationEvent[] => {
  demand(command.type, situation.actor, command.data);
  enforce(noticePolicies, command, known(state, command.data.centre), situation);
  return [{ type: 'ApplicantNotified', data: { ...command.data, on: dayOf(situation.at) } }];
};

export const applying: Decider<
  Application,
  ApplicationCommand,
  ApplicationEvent,
  FilingFacts & ApplicationCheckingFacts & AnsweringFacts
> = {
  initial: noApplication,
  evolve: evolveApplication,
  decide: byType({
    FileApplication: fileApplication,
    CheckApplication: checkApplication,
    RequestInformation: requestInformation,
    ProvideInformation: provideInformation,
    WithdrawApplication: withdrawApplication,
    ConcludeApplication: concludeApplication,
    NotifyApplicant: notifyApplicant,
  }),
  streamOf: ({ data }) => applicationStream(data.application),
};
