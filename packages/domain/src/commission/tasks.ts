import type { SittingEvent } from '@veche/contracts';
import { holds, type Looking, type Waiting } from '../desk/task.ts';
import { type Commission, seatsOn } from './commission.ts';
import { officeOfSeat } from './commission-policies.ts';
import { isBroken } from './item-policies.ts';
import {
  evolveSitting,
  type Item,
  type KnownSitting,
  type Seat,
  type Sitting,
  sheetsAreIn,
  sheetsMissing,
} from './sitting.ts';
import { signaturesMissing } from './sitting-decisions.ts';
import { isOpenToVote, isSettled } from './sitting-situation.ts';
import { votesMissing } from './vote.ts';

/** The sitting without what only its room shows: papers, reasons, traces. Whose turn it is stays the same. */
const withoutPapers = (event: SittingEvent): SittingEvent => {
  const { type, data } = event;
  if (type === 'SittingCalled') {
    return { type, data: { ...data, items: data.items.map((item) => ({ ...item, estimate: [] })) } };
  }
  if (type === 'ApplicationScored') return { type, data: { ...data, scores: [], justification: '' } };
  return type === 'VoteClosed' ? { type, data: { ...data, seats: [], trace: { ...data.trace, steps: [] } } } : event;
};

export const evolveSittingMatter = (sitting: Sitting, event: SittingEvent): Sitting =>
  evolveSitting(sitting, withoutPapers(event));

interface Seated {
  readonly sitting: KnownSitting;
  readonly seat: Seat;
  readonly looking: Looking;
}

type Told = Pick<Waiting, 'kind' | 'title'> & Partial<Waiting>;

const tell = ({ sitting: { called }, seat }: Seated, told: Told): Waiting => ({
  about: `Заседание № ${called.number}`,
  within: called.title.ru,
  role: officeOfSeat[seat.seat],
  since: called.on,
  follows: null,
  ...told,
});

const beforeOpening = (seated: Seated): Waiting[] => {
  const { sitting, seat, looking } = seated;
  const { on } = sitting.called;
  if (on > looking.today) return [];
  const term = { due: on, unit: 'calendar-days' } as const;
  const presence = sitting.present.includes(seat.person)
    ? []
    : [
        tell(seated, {
          kind: 'presence',
          title: 'Отметиться на заседании',
          ...term,
          follows: 'без кворума вопросы переносятся',
        }),
      ];
  if (seat.seat !== 'secretary') return presence;
  return [...presence, tell(seated, { kind: 'sitting-opening', title: 'Открыть заседание', ...term })];
};

const isHeard = ({ at }: Item): boolean => at.stage !== 'postponed';

const toScore = (seated: Seated): Waiting[] => {
  const { sitting, seat } = seated;
  if (sitting.ranking !== null) return [];
  const missing = sitting.items.filter(
    (item) => isHeard(item) && sheetsMissing(sitting, item).some(({ person }) => person === seat.person),
  );
  if (missing.length === 0) return [];
  return [
    tell(seated, {
      kind: 'score',
      title: `Оценить заявки: осталось ${missing.length}`,
      follows: 'места по баллам не определить, пока листы не сданы',
    }),
  ];
};

/** Whether a vote under way waits for somebody. */
export const awaitsBallotOf = (sitting: KnownSitting, item: Item, person: string): boolean =>
  item.at.stage === 'voting' && votesMissing(sitting, item).some((seat) => seat.person === person);

const toVote = (seated: Seated): Waiting[] => {
  const { sitting, seat } = seated;
  return sitting.items
    .filter((item) => awaitsBallotOf(sitting, item, seat.person))
    .map(({ name }) =>
      tell(seated, {
        kind: 'vote',
        title: 'Проголосовать по заявке',
        about: name,
        follows: 'голос не считается поданным',
      }),
    );
};

const duringVote = (seated: Seated, item: Item): Waiting[] => {
  const { sitting } = seated;
  if (isBroken({ sitting, item })) {
    const title = 'Поставить на голосование заново: состав изменился';
    return [tell(seated, { kind: 'vote-opening', title, about: item.name })];
  }
  const title = 'Подсчитать голоса: проголосовали все';
  return votesMissing(sitting, item).length === 0
    ? [tell(seated, { kind: 'vote-closing', title, about: item.name })]
    : [];
};

const afterScoring = (seated: Seated): Waiting[] => {
  const { items } = seated.sitting;
  if (items.every(isSettled))
    return [tell(seated, { kind: 'sitting-closing', title: 'Закрыть заседание: все вопросы решены' })];
  const voting = items.find(({ at }) => at.stage === 'voting');
  if (voting !== undefined) return duringVote(seated, voting);
  const left = items.filter((item) => isOpenToVote(item) && !isSettled(item));
  if (left.length === 0) return [];
  return [tell(seated, { kind: 'vote-opening', title: `Поставить на голосование: осталось ${left.length}` })];
};

const toLead = (seated: Seated): Waiting[] => {
  const { sitting, seat } = seated;
  if (seat.seat !== 'secretary') return [];
  if (sitting.ranking !== null || sitting.items.every(isSettled)) return afterScoring(seated);
  const heard = sitting.items.filter(isHeard);
  if (!heard.every((item) => sheetsAreIn(sitting, item))) return [];
  return [tell(seated, { kind: 'scoring-closing', title: 'Закрыть оценивание: все листы сданы' })];
};

const whileOpen = (seated: Seated): Waiting[] => {
  const { sitting, seat } = seated;
  const presence = sitting.present.includes(seat.person)
    ? []
    : [
        tell(seated, {
          kind: 'presence',
          title: 'Отметиться на заседании: оно идёт',
          follows: 'оценки и голос принимаются от присутствующих',
        }),
      ];
  return [...presence, ...toVote(seated), ...toScore(seated), ...toLead(seated)];
};

const toSign = (seated: Seated): Waiting[] => {
  const { sitting, seat } = seated;
  if (!signaturesMissing(sitting).some(({ person }) => person === seat.person)) return [];
  return [
    tell(seated, {
      kind: 'signature',
      title: 'Подписать протокол',
      follows: 'без подписи решение отмечается неполным',
    }),
  ];
};

const stages = { called: beforeOpening, open: whileOpen, closed: toSign } as const;

/** What a sitting asks of whoever is looking: only of those who have a seat at it. */
export const sittingTasks = (sitting: Sitting, looking: Looking): Waiting[] => {
  if (sitting.status === 'unknown') return [];
  const seat = sitting.called.seats.find(({ person }) => person === looking.person);
  if (seat === undefined) return [];
  const tasks = stages[sitting.status]({ sitting, seat, looking });
  return tasks.filter(({ role }) => holds(looking, role, sitting.called.centre));
};

/** Whether nothing waits at the sitting for anybody any more. */
export const isSittingOver = (sitting: Sitting): boolean =>
  sitting.status === 'closed' && signaturesMissing(sitting).length === 0;

/** An application that was admitted and is on no agenda. */
export interface WaitingForAgenda {
  readonly commission: string | null;
  readonly since: string;
  readonly resultsDue: string | null;
}

const earliest = (days: readonly string[]): string | undefined => days.toSorted()[0];

/** What a commission asks of its secretary: a sitting for those who wait. */
export const commissionTasks = (
  commission: Commission,
  waiting: readonly WaitingForAgenda[],
  looking: Looking,
): Waiting[] => {
  if (commission.status === 'unknown' || !holds(looking, 'secretary', commission.centre)) return [];
  const seat = seatsOn(commission, looking.today).find(({ person }) => person === looking.person);
  const own = waiting.filter((application) => application.commission === commission.rule);
  if (seat?.seat !== 'secretary' || own.length === 0) return [];
  return [
    {
      kind: 'sitting-call',
      title: `Созвать заседание: заявок без повестки ${own.length}`,
      about: commission.title.ru,
      within: '',
      role: 'secretary',
      since: earliest(own.map(({ since }) => since)) ?? looking.today,
      due: earliest(own.flatMap(({ resultsDue }) => resultsDue ?? [])) ?? null,
      unit: 'calendar-days',
      follows: 'итоги отбора не подвести в срок (п. 7.1)',
    },
  ];
};
