import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Problem, SavedDraft } from '@veche/contracts';
import type { Answer } from '@veche/contracts/client';
import { DraftKeeper, type Kept } from './draft.ts';

jest.useFakeTimers();

const saved = (version: number): Answer<SavedDraft> => ({
  outcome: 'answered',
  value: { savedAt: '2026-11-21T10:00:00Z', version },
});
const silence: Answer<SavedDraft> = { outcome: 'unreachable' };

let sent: Kept[];
let shown: string[];
let reasons: string[];
let copy: Kept | undefined;
let answers: Answer<SavedDraft>[];
let text: string;

const keeper = (version = 0) =>
  new DraftKeeper(
    {
      copy: {
        write: (kept) => {
          copy = kept;
        },
        forget: () => {
          copy = undefined;
        },
      },
      body: () => ({ text }),
      send: async (kept) => {
        sent.push(kept);
        return answers.shift() ?? saved(sent.length);
      },
      discard: async () => undefined,
      show: (state) => {
        shown.push(state.status);
        if (state.status === 'failed') reasons.push(state.reason);
      },
    },
    version,
  );

beforeEach(() => {
  [sent, shown, reasons, answers, copy, text] = [[], [], [], [], undefined, ''];
});

describe('A draft', () => {
  it('is in this browser at once, and at the server when the typing stops', async () => {
    const draft = keeper();
    for (text of ['З', 'За', 'Зал']) draft.touch();
    expect(copy).toEqual({ body: { text: 'Зал' }, version: 0 });
    expect(sent).toEqual([]);
    await jest.runAllTimersAsync();
    expect(sent).toEqual([{ body: { text: 'Зал' }, version: 0 }]);
    expect([shown, copy]).toEqual([['saving', 'saved'], undefined]);
  });

  it('stays in this browser while there is no connection, and is sent again', async () => {
    answers = [silence, silence];
    const draft = keeper(3);
    text = 'Завод';
    draft.touch();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(shown).toEqual(['saving', 'failed']);
    expect(copy?.body).toEqual({ text: 'Завод' });
    await jest.runAllTimersAsync();
    expect(sent.map(({ version }) => version)).toEqual([3, 3, 3]);
    expect([shown.at(-1), copy]).toEqual(['saved', undefined]);
  });

  it('that another window has changed tells what is lost by reading it anew', async () => {
    const problem = { type: 'urn:veche:problem:stale', code: 'stale-version', status: 412, title: '', detail: '' };
    answers = [{ outcome: 'refused', problem: { ...problem, instance: '' } as Problem }];
    const draft = keeper();
    text = 'Завод';
    draft.touch();
    await jest.runAllTimersAsync();
    expect(reasons).toEqual([expect.stringMatching(/в другом окне. Скопируйте то, что написали здесь/)]);
    expect(copy?.body).toEqual({ text: 'Завод' });
  });

  it('names the version that the server told last', async () => {
    const draft = keeper();
    for (text of ['один', 'два']) {
      draft.touch();
      await jest.runAllTimersAsync();
    }
    expect(sent.map(({ version }) => version)).toEqual([0, 1]);
  });

  it('is not sent when nothing was typed', async () => {
    await keeper().save();
    expect(sent).toEqual([]);
  });

  it('leaves nothing behind once its form is sent', async () => {
    const draft = keeper();
    text = 'Завод';
    draft.touch();
    await draft.discard();
    draft.touch();
    await jest.runAllTimersAsync();
    expect([sent, copy]).toEqual([[], undefined]);
  });
});
