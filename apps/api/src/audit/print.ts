import {
  type Cap,
  type DecidedAgain,
  type DecisionCase,
  type DecisionStep,
  decisionTitles,
  type VoteStanding,
} from '@veche/contracts';
import { counted, type DecisionEntry, date, roubles } from '@veche/domain';

/** A replay as lines of a terminal. */

const COMMANDS = ['команда', 'команды', 'команд'] as const;
const DIFFERENCES = ['расхождение', 'расхождения', 'расхождений'] as const;

const clock = new Intl.DateTimeFormat('ru-RU', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Moscow',
});

const when = (instant: string): string => `${clock.format(new Date(instant))} МСК`;

/** One line of a list of decisions. */
export const entryLine = ({ decision, name, inn, outcome, day, share }: DecisionEntry): string => {
  const money = share === null || share === '0' ? '' : `, ${roubles(share)}`;
  return `  ${decision} · ${name}, ИНН ${inn} · ${decisionTitles[outcome]}${money} · ${date(day)}`;
};

const voteLines = (vote: VoteStanding): string[] => {
  const base = `за ${vote.for}, против ${vote.against}, голосуют ${vote.entitled}`;
  const quorum = vote.quorum === null ? '' : `; присутствует ${vote.present}, кворум ${vote.quorum}`;
  const ballots = vote.ballots.map(({ name, vote: cast }) => `${name} — ${cast === 'for' ? 'за' : 'против'}`);
  return [
    `    голоса: ${base}${quorum}`,
    ...(ballots.length > 0 ? [`    бюллетени: ${ballots.join('; ')}`] : []),
    ...vote.recused.map(({ name, ground }) => `    отвод: ${name} (${ground})`),
    ...(vote.tie === null ? [] : [`    равенство: ${vote.tie}`]),
  ];
};

const capLines = ({ before, after }: DecisionStep['ledger']): string[] =>
  after.flatMap((cap: Cap, index) => {
    const was = before[index]?.heldKopecks ?? '0';
    if (was === cap.heldKopecks) return [];
    const most = cap.capKopecks === null ? '' : ` из ${roubles(cap.capKopecks)}`;
    return [`    ${cap.title}: было ${roubles(was)}, стало ${roubles(cap.heldKopecks)}${most}`];
  });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const stepLines = (step: DecisionStep, index: number, steps: readonly DecisionStep[]): string[] => {
  const { vote } = step.after;
  const moved = vote !== null && !same(vote, steps[index - 1]?.after.vote ?? null);
  const who = step.actor.name === null ? step.actor.role : `${step.actor.name}, ${step.actor.role}`;
  return [
    `Шаг ${index + 1} из ${steps.length} · ${when(step.at ?? step.recordedAt)} · ${who}`,
    `  ${step.sentence}`,
    ...(step.clause === null ? [] : [`    пункт: ${step.clause}`]),
    ...(moved ? voteLines(vote) : []),
    ...capLines(step.ledger),
    `    событие ${step.position}, поток ${step.stream} № ${step.revision}, хеш ${step.sha256.slice(0, 16)}…`,
  ];
};

const marks = { good: '✓', missing: '✗', late: '!', ahead: '·' } as const;

/** Everything that is told of one decision, but for deciding it again. */
export const caseLines = (told: DecisionCase): string[] => [
  `Решение ${told.decision}`,
  `${told.name}, ИНН ${told.inn}, кластер ${told.cluster}: ${decisionTitles[told.outcome]}${told.fundShareKopecks === null ? '' : `, ${roubles(told.fundShareKopecks)}`}`,
  told.edition === null ? 'Редакции правил в этой установке нет' : `Правила: редакция ${told.edition.id}`,
  '',
  ...told.steps.flatMap(stepLines),
  '',
  'Полнота:',
  ...told.completeness.map(({ state, title, sentence }) => `  ${marks[state]} ${title}. ${sentence}`),
];

interface Totals {
  readonly commands: number;
  readonly undecided: number;
  readonly differences: number;
}

/** `Решено заново: 31 команда, расхождений 0`. */
export const totalsLines = ({ commands, undecided, differences }: Totals): string[] => [
  `Решено заново: ${counted(commands, COMMANDS)}, ${differences === 0 ? 'расхождений 0' : counted(differences, DIFFERENCES)}`,
  ...(undecided === 0 ? [] : [`Не решено заново: событий без известной команды ${undecided}`]),
];

export const differenceLines = (difference: DecidedAgain['differences'][number]): string[] => [
  `  событие ${difference.position}, поток ${difference.stream} № ${difference.revision}, команда ${difference.command}`,
  ...difference.recorded.map((line) => `    записано: ${line}`),
  ...difference.decided.map((line) => `    сегодня:  ${line}`),
  ...(difference.refusal === null ? [] : [`    сегодня:  отказ ${difference.refusal}`]),
];
