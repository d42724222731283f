import { describe, expect, it } from '@jest/globals';
import {
  applicationStream,
  asDecisionEvent,
  type DecisionEntry,
  evolveEntry,
  ledgerStream,
  sittingStream,
} from '@veche/domain';
import {
  APPLICATION,
  applicationAdmitted,
  applicationConcluded,
  applicationFiled,
  applicationScored,
  at,
  budgetApproved,
  conflictDeclared,
  fundsReserved,
  itemAwarded,
  itemOutcome,
  presenceRegistered,
  SITTING,
  scoringClosed,
  seated,
  sittingCalled,
  sittingClosed,
  sittingOpened,
  voteCast,
  voteClosed,
  voteOpened,
} from '@veche/testing';
import { reactingTo } from '../testing/process.ts';
import { caseLines, differenceLines, entryLine, totalsLines } from './print.ts';
import { readCase } from './reading.ts';

const { chair, secretary, member } = seated;

/** An award by the chair's casting vote, one member being out of it. */
const award = async () => {
  const { log } = await reactingTo({
    [applicationStream(APPLICATION)]: [applicationFiled, applicationAdmitted],
    [ledgerStream('orel', 2026)]: [budgetApproved('100000000'), fundsReserved],
    [sittingStream(SITTING)]: [
      sittingCalled,
      ...[chair, secretary].map((person) => presenceRegistered(person)),
      sittingOpened,
      { ...conflictDeclared, data: { ...conflictDeclared.data, member } },
      ...[chair, secretary].map(applicationScored),
      scoringClosed,
      voteOpened,
      voteCast,
      voteClosed('accepted'),
      itemAwarded,
      sittingClosed(itemOutcome('awarded')),
    ],
  });
  const entry = [applicationFiled, sittingCalled, applicationConcluded('awarded')].reduce<DecisionEntry | undefined>(
    (before, event) => evolveEntry(before, asDecisionEvent(event as never)),
    undefined,
  );
  if (entry === undefined) throw new Error('Nothing was filed');
  const lines = caseLines(await readCase(log, entry, at));
  return { entry, lines: lines.map((line) => line.replaceAll('\u00A0', ' ')) };
};

describe('an award as lines', () => {
  it('begins with what it is, what came of it and by which rules', async () => {
    const { lines } = await award();
    expect(lines.slice(0, 4)).toEqual([
      `Решение ${APPLICATION}`,
      'ООО «Пример», ИНН 5753000016, кластер furniture: поддержано, 200 000,00 ₽',
      'Правила: редакция orel-2026-04-21',
      '',
    ]);
  });

  it('tells each step by its place, hour and actor, with where it stands in the log', async () => {
    const { lines } = await award();
    const steps = lines.filter((line) => line.startsWith('Шаг '));
    expect(steps[0]).toMatch(/^Шаг 1 из 17 · 04\.05\.2026, 12:00:00 МСК · /);
    expect(lines.filter((line) => /^ {4}событие \d+, поток .+ № \d+, хеш [0-9a-f]{16}…$/.test(line))).toHaveLength(17);
  });

  it('tells a vote where it has moved, and not at the steps between', async () => {
    const { lines } = await award();
    expect(lines).toContain('    голоса: за 1, против 1, голосуют 2; присутствует 2, кворум 2');
    expect(lines).toContain('    бюллетени: Дубов Пример Вымышленович — за; Осинина Проба Вымышленовна — против');
    expect(lines).toContain('    отвод: Вязов Образец Вымышленович (Заявитель — мой брат)');
    expect(lines).toContain('    равенство: Голоса разделились 1 : 1, решил голос председателя');
    const closed = lines.findIndex((line) => line.startsWith('  Голосование закрыто'));
    const awarded = lines.findIndex((line) => line.startsWith('  Поддержано'));
    expect(lines.slice(closed, awarded).some((line) => line.startsWith('    голоса'))).toBe(true);
    expect(lines.slice(awarded, awarded + 3).some((line) => line.startsWith('    голоса'))).toBe(false);
  });

  it('tells of each cap that has moved what it held before and after, of how much', async () => {
    const { lines } = await award();
    expect(lines).toContain('    Строка бюджета R-5.3: было 0,00 ₽, стало 200 000,00 ₽ из 1 000 000,00 ₽');
    expect(lines.filter((line) => line.includes(': было '))).toHaveLength(4);
  });

  it('ends with what is there and what is missing', async () => {
    const { lines } = await award();
    const checks = lines.slice(lines.indexOf('Полнота:') + 1);
    expect(checks.every((line) => /^ {2}[✓✗!·] \S/.test(line))).toBe(true);
    expect(checks).toContainEqual(expect.stringMatching(/^ {2}✗ Протокол подписан\. Подписали 0 из 2; нет подписи: /));
  });
});

describe('a line of a list', () => {
  it('says what came of it, with the money where there is some', async () => {
    const { entry } = await award();
    const line = (of: Partial<DecisionEntry>) => entryLine({ ...entry, ...of }).replaceAll('\u00A0', ' ');
    const begins = `  ${APPLICATION} · ООО «Пример», ИНН 5753000016 ·`;
    expect(line({})).toBe(`${begins} поддержано, 200 000,00 ₽ · 20.05.2026`);
    expect(line({ outcome: 'refused', share: '0' })).toBe(`${begins} отказано · 20.05.2026`);
    expect(line({ outcome: 'under-way', share: null })).toBe(`${begins} ещё не решено · 20.05.2026`);
  });
});

it('the sum of a replay counts commands and differences in words that agree', () => {
  const told = (commands: number, differences: number, undecided = 0) =>
    totalsLines({ commands, differences, undecided }).map((line) => line.replaceAll('\u00A0', ' '));
  expect(told(31, 0)).toEqual(['Решено заново: 31 команда, расхождений 0']);
  expect(told(2, 2)).toEqual(['Решено заново: 2 команды, 2 расхождения']);
  expect(told(5, 1, 3)).toEqual([
    'Решено заново: 5 команд, 1 расхождение',
    'Не решено заново: событий без известной команды 3',
  ]);
});

it('a difference tells what is recorded beside what is decided today, or the refusal', () => {
  const where = { position: '7', stream: 'budget-orel-2026', revision: 2, command: 'ApproveBudget' };
  expect(differenceLines({ ...where, recorded: ['а', 'б'], decided: ['в'], refusal: null })).toEqual([
    '  событие 7, поток budget-orel-2026 № 2, команда ApproveBudget',
    ...['    записано: а', '    записано: б', '    сегодня:  в'],
  ]);
  expect(differenceLines({ ...where, recorded: [], decided: [], refusal: 'forbidden' }).at(-1)).toBe(
    '    сегодня:  отказ forbidden',
  );
});
