import type { ApplicationEvent, Happening } from '@veche/contracts';
import type { RecordedEvent } from '@veche/event-store';
import { deedOf, shownDeed } from '../deed.ts';
import type { Naming } from '../identity/names.ts';

type Told = readonly [title: string, detail: string | null, clause: string | null];

const OUTCOMES = {
  awarded: 'Комиссия поддержала заявку',
  refused: 'Комиссия отказала в поддержке',
  postponed: 'Комиссия отложила вопрос',
} as const;

const VERDICTS = {
  eligible: 'Причин отказа нет',
  refused: 'Есть причины отказа',
  'not-established': 'Не всё установлено',
} as const;

const told: {
  readonly [Type in ApplicationEvent['type']]: (data: Extract<ApplicationEvent, { type: Type }>['data']) => Told;
} = {
  ApplicationFiled: () => ['Заявка подана', null, '002 §7.1'],
  ApplicationChecked: ({ verdict }) => ['Проверка проведена', VERDICTS[verdict], '002 §5.2; §5.3'],
  ApplicationAdmitted: () => ['Заявка допущена к отбору', null, '002 §7.4'],
  ApplicationRefused: ({ reasons }) => ['В допуске отказано', reasons.map(({ text }) => text).join(' '), '002 §5.3'],
  InformationRequested: ({ questions }) => ['Запрошены сведения', questions, '002 §5.3(12)'],
  InformationProvided: ({ answer }) => ['Сведения представлены', answer, '002 §5.3(12)'],
  ApplicationWithdrawn: ({ reason }) => ['Заявка отозвана', reason, null],
  ApplicationConcluded: ({ outcome }) => [OUTCOMES[outcome], null, '002 §7.3(4); §7.4'],
  ApplicantNotified: ({ text }) => ['Заявителя уведомили', text, '002 §7.3(4)'],
};

/** What has happened to an application, oldest first, by whom and by which clause. */
export const timelineOf = (events: readonly RecordedEvent[], named: Naming): Happening[] =>
  events.map((event) => {
    const { type, data } = event;
    const [title, detail, clause] = (told[type as ApplicationEvent['type']] as (data: unknown) => Told)(data);
    return { type, title, detail, clause, ...shownDeed(deedOf(event), named) };
  });
