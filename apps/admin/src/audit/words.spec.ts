import { expect, it } from '@jest/globals';
import type { DecisionStep } from '@veche/contracts';
import { chaptersOf } from './words.ts';

const step = (type: string, stream: string) => ({ type, stream }) as DecisionStep;

it('steps that belong together make one chapter, and a vote is a chapter of its own', () => {
  const steps = [
    step('ApplicationFiled', 'application-1'),
    step('ApplicationChecked', 'application-1'),
    step('SittingOpened', 'sitting-1'),
    step('VoteOpened', 'sitting-1'),
    step('VoteCast', 'sitting-1'),
    step('FundsReserved', 'budget-orel-2026'),
  ];
  expect(chaptersOf(steps)).toEqual([
    { title: 'Заявка', first: 0, count: 2 },
    { title: 'Заседание', first: 2, count: 1 },
    { title: 'Голоса', first: 3, count: 2 },
    { title: 'Деньги', first: 5, count: 1 },
  ]);
  expect(chaptersOf([])).toEqual([]);
});
