import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EligibilityAnswer, EligibilityRequest, TraceStep } from '@veche/contracts';
import { nextTick, reactive } from 'vue';
import { atScreen } from '../screen.fixture.ts';

const { useForesight } = await import('./foresight.ts');

const words = { ru: 'Правило', en: 'Rule' };
const fact = { name: 'a', title: words, unit: 'none', value: true, source: words, date: null } as const;
const step = (rule: string, result: string, facts: readonly object[] = [fact]) =>
  ({
    rule,
    clause: '',
    title: words,
    explanation: words,
    reading: [],
    outcome: { result },
    facts,
  }) as unknown as TraceStep;
const trace = (...steps: TraceStep[]): EligibilityAnswer['trace'] => ({
  version: 1,
  edition: { id: 'orel-2026-04-21', centre: 'orel', inForceFrom: '2026-04-21', sha256: '0'.repeat(64) },
  steps,
});
const says = (verdict: EligibilityAnswer['verdict'], ...steps: TraceStep[]): EligibilityAnswer => ({
  ...{ verdict, refusedBy: [], notEstablished: [], trace: trace(...steps) },
});

/** What the platform was asked; it answers by the value of the fact `a`. */
let asked: unknown[];
let answers: Record<string, EligibilityAnswer | Promise<EligibilityAnswer> | undefined>;
beforeEach(() => {
  jest.useFakeTimers();
  [asked, answers] = [[], {}];
  globalThis.fetch = async (input) => {
    const { facts } = JSON.parse(await (input as Request).text());
    asked.push(facts.a.value);
    const answer = await answers[facts.a.value];
    if (answer === undefined) throw new TypeError('fetch failed');
    return Response.json(answer);
  };
});
afterEach(() => {
  jest.useRealTimers();
});

const typing = (family = false) => {
  const sheet = reactive({ value: 'first' });
  const question = () =>
    ({
      filedOn: '2026-05-04',
      facts: { a: { value: sheet.value, source: '', date: '' } },
    }) as unknown as EligibilityRequest;
  return atScreen(() => ({ sheet, ...useForesight('orel', question, () => family) }));
};
const pause = () => jest.advanceTimersByTimeAsync(300);

describe('what a check would come to', () => {
  it('is asked when the typing stops, and is unknown meanwhile', async () => {
    Object.assign(answers, {
      first: says('eligible'),
      last: says('refused', step('r', 'refused'), step('s', 'passed')),
    });
    const { sheet, foreseen } = await typing();
    await pause();
    expect(foreseen.value).toMatchObject({ verdict: 'eligible', stopping: [] });
    for (const value of ['s', 'se', 'last']) {
      sheet.value = value;
      await nextTick();
      await jest.advanceTimersByTimeAsync(100);
      expect(foreseen.value).toBeUndefined();
    }
    await pause();
    expect(asked).toEqual(['first', 'last']);
    expect(foreseen.value?.stopping.map(({ rule }) => rule)).toEqual(['r']);
  });

  it('names the rules that lack a fact, without those that only sum up others', async () => {
    answers['first'] = says('not-established', step('r', 'not-established'), step('sum', 'not-established', []));
    const { foreseen } = await typing();
    await pause();
    expect(foreseen.value?.stopping.map(({ rule }) => rule)).toEqual(['r']);
  });

  it('for families is not yet established while something they need is not shown', async () => {
    answers['first'] = says('eligible', step('family', 'finds', [{ ...fact, value: null }]), step('other', 'finds'));
    const plain = await typing();
    await pause();
    expect(plain.foreseen.value?.verdict).toBe('eligible');
    const ofFamily = await typing(true);
    await pause();
    expect(ofFamily.foreseen.value).toMatchObject({ verdict: 'not-established', stopping: [{ rule: 'family' }] });
  });

  it('is not what was asked before the last stop of typing, however late that is answered', async () => {
    let answer: (late: EligibilityAnswer) => void = () => undefined;
    answers['first'] = new Promise((resolve) => (answer = resolve));
    answers['last'] = says('eligible');
    const { sheet, foreseen } = await typing();
    await pause();
    sheet.value = 'last';
    await nextTick();
    await pause();
    answer(says('refused', step('r', 'refused')));
    await pause();
    expect(foreseen.value?.verdict).toBe('eligible');
  });

  it('is not known when the platform does not answer', async () => {
    const { foreseen } = await typing();
    await pause();
    expect([asked, foreseen.value]).toEqual([['first'], undefined]);
  });

  it('is not asked any more once the screen is gone', async () => {
    const { leave } = await typing();
    leave();
    await pause();
    expect(asked).toEqual([]);
  });
});

describe('whoever records', () => {
  it('is shown a refusal first that was not foreseen yet, and may record it then', async () => {
    answers['first'] = says('refused', step('r', 'refused'));
    const { mayRecord, foreseen } = await typing();
    expect(await mayRecord()).toBe(false);
    expect(foreseen.value?.verdict).toBe('refused');
    expect(await mayRecord()).toBe(true);
    expect(asked).toEqual(['first']);
  });

  it.each(['eligible', 'not-established'] as const)('may record what is %s at once', async (verdict) => {
    answers['first'] = says(verdict);
    expect(await (await typing()).mayRecord()).toBe(true);
  });

  it('may record when nothing can be foreseen: the server decides', async () => {
    expect(await (await typing()).mayRecord()).toBe(true);
  });
});
