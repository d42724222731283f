import { describe, expect, it } from '@jest/globals';
import type { Trace, TraceStep } from '@veche/contracts';
import RuleTrace from './RuleTrace.vue';
import { htmlOf, tagsIn, textsIn, textsOf } from './shown.fixture.ts';
import Why from './Why.vue';

const words = (ru: string) => ({ ru, en: `${ru} (en)` });
const step = (rule: string, outcome: TraceStep['outcome'], facts: TraceStep['facts'] = []): TraceStep => ({
  ...{ rule, clause: '002 §5.3(11)', title: words(`Правило ${rule}`), explanation: words(`Потому что ${rule}`) },
  ...{ outcome, facts, reading: [] },
});
const cap = step('L16', { result: 'limits', toKopecks: '460000' });
const met = step('E01', { result: 'passed' });
const no = step('E02', { result: 'refused' });
const silent = step('L01', { result: 'not-checked', because: words('не нужно') });
const trace = (...steps: TraceStep[]): Trace => ({
  version: 1,
  edition: { id: 'orel-2026-04-21', centre: 'orel', inForceFrom: '2026-04-21', sha256: '0'.repeat(64) },
  steps,
});
const opened = (html: string) => tagsIn(html, 'details').map((tag) => tag.includes('open'));

describe('the rules behind a decision', () => {
  it('each say what came of it, with the clause and the reason', async () => {
    expect(await textsOf(RuleTrace, { steps: [met, no], boundBy: [] })).toEqual([
      ...['Правило E01', 'соблюдено', 'Потому что E01', 'Основание', 'п. 5.3(11)'],
      ...['Правило E02', 'отказ', 'Потому что E02', 'Основание', 'п. 5.3(11)'],
    ]);
  });

  it('a cap that decided the amount says so and stands open; another cap only names its amount', async () => {
    const html = await htmlOf(RuleTrace, { steps: [cap, { ...cap, rule: 'L04' }], boundBy: ['L16'] });
    expect(opened(html)).toEqual([true, false]);
    expect(textsIn(html).filter((text) => /определило|не больше|₽/.test(text))).toEqual([
      ...['определило сумму', '4 600,00 ₽', 'не больше', '4 600,00 ₽'],
    ]);
  });

  it('those that did not apply are put away, and counted', async () => {
    const html = await htmlOf(RuleTrace, { steps: [silent, met, silent], boundBy: [] });
    expect(textsIn(html)[0]).toBe('Правило E01');
    expect(textsIn(html)).toContain('Правила, которые здесь не применялись (2)');
    expect(textsIn(await htmlOf(RuleTrace, { steps: [met], boundBy: [] })).join()).not.toContain('не применялись');
  });

  it('tell what they knew, from which source and of which day, the day once', async () => {
    const fact = { name: 'taxDebtKopecks', title: words('Долг'), unit: 'kopecks' as const, value: '12500' };
    const facts = [
      { ...fact, source: words('справка ФНС'), date: '2026-05-04' },
      { ...fact, source: words('справка от 4 мая 2026'), date: '2026-05-04' },
      { ...fact, value: null, source: words('нет'), date: null },
    ];
    const texts = await textsOf(RuleTrace, { steps: [step('E10', { result: 'passed' }, facts)], boundBy: [] });
    expect(texts.filter((text) => /источник|₽|неизвестно/.test(text))).toEqual([
      ...['125,00 ₽', '(источник: справка ФНС, 4 мая 2026)'],
      ...['125,00 ₽', '(источник: справка от 4 мая 2026)'],
      ...['неизвестно', '(источник: нет)'],
    ]);
  });
});

describe('why', () => {
  it('unfolds the rules that refused, of one trace or of several', async () => {
    const html = await htmlOf(Why, { summary: 'Почему', trace: [trace(met), trace(no)] });
    expect(textsIn(html)[0]).toBe('Почему');
    expect(opened(html)).toEqual([false, false, true]);
    expect(opened(await htmlOf(Why, { summary: 'Почему', trace: trace(met, no), boundBy: ['E01'] }))).toEqual([
      ...[false, true, false],
    ]);
  });

  it('is not there without rules', async () => {
    expect(await htmlOf(Why, { summary: 'Почему', trace: trace() })).toBe('');
  });
});
