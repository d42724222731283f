import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Inquiry } from './inquiry';

jest.useFakeTimers();

let typed: string;
let asked: string[];
let taken: string[];
let silences: number;

const inquiry = (ask = async () => {}) =>
  new Inquiry({
    question: () => typed,
    ask: async (isLatest) => {
      const question = typed;
      asked.push(question);
      await ask();
      if (silences > 0) {
        silences -= 1;
        return false;
      }
      if (isLatest()) taken.push(question);
      return true;
    },
  });

beforeEach(() => {
  [typed, asked, taken, silences] = ['', [], [], 0];
});

describe('A question about what is typed', () => {
  it('is put when the typing stops, once for the same words', async () => {
    const question = inquiry();
    for (typed of ['1', '10', '100']) question.touch();
    await jest.runAllTimersAsync();
    question.touch();
    await jest.runAllTimersAsync();
    expect(asked).toEqual(['100']);
  });

  it('is put at once by whoever waits for its answer', async () => {
    const question = inquiry();
    typed = '100';
    question.touch();
    await question.settled();
    expect(taken).toEqual(['100']);
  });

  it('is put again after silence, until there is an answer', async () => {
    silences = 2;
    const question = inquiry();
    typed = '100';
    await question.settled();
    expect(taken).toEqual([]);
    await jest.runAllTimersAsync();
    expect([asked, taken]).toEqual([['100', '100', '100'], ['100']]);
  });

  it('takes the answer to the last one alone', async () => {
    const waits = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let number = 0;
    const question = inquiry(() => waits[number++]?.promise ?? Promise.resolve());
    typed = '1';
    const first = question.settled();
    typed = '2';
    const second = question.settled();
    waits[1]?.resolve();
    await second;
    waits[0]?.resolve();
    await first;
    expect(taken).toEqual(['2']);
  });

  it('is not put any more once nobody reads the answer', async () => {
    silences = 1;
    const question = inquiry();
    typed = '1';
    const asking = question.settled();
    question.stop();
    await asking;
    await jest.runAllTimersAsync();
    expect(asked).toEqual(['1']);
  });
});
