import { describe, expect, it } from '@jest/globals';
import type { SittingRoom } from '@veche/contracts';
import { shallowRef } from 'vue';
import { atScreen, settled } from '../screen.fixture.ts';

const { useChosenItem } = await import('./room.ts');

const item = (application: string, of: object = {}) => ({
  ...{ application, stage: 'awarded', sheetsMissing: [], can: { score: { allowed: false } } },
  ...of,
});
type Known = SittingRoom | undefined;
const roomOf = (...items: object[]) => shallowRef<Known>({ items, you: { person: 'me' } } as unknown as SittingRoom);
const at = (room: ReturnType<typeof roomOf>, path = '/applications/1') => atScreen(() => useChosenItem(room), path);
const mine = { stage: 'scoring', sheetsMissing: ['me'], can: { score: { allowed: true } } };

describe('the item that is looked at', () => {
  it('is the one the address names, when there is such a one', async () => {
    const room = roomOf(item('a', { stage: 'voting' }), item('b'));
    expect((await at(room, '/applications/1?item=b')).chosen.value?.application).toBe('b');
    expect((await at(room, '/applications/1?item=x')).chosen.value?.application).toBe('a');
  });

  it.each([
    ['what is voted on', [item('a', mine), item('b', { stage: 'voting' })], 'b'],
    ['what the reader has still to score', [item('a', { stage: 'waiting' }), item('b', mine)], 'b'],
    ['what is not settled', [item('a'), item('b', { stage: 'awaiting-ledger' })], 'b'],
    ['what others have still to score', [item('a'), item('b', { ...mine, sheetsMissing: ['other'] })], 'b'],
    ['the first, when all is settled', [item('a'), item('b', { stage: 'refused' })], 'a'],
  ])('is, when the address names none, %s', async (_, items, first) => {
    expect((await at(roomOf(...items))).chosen.value?.application).toBe(first);
  });

  it('is none before the room is known, and in an empty one', async () => {
    expect((await at(shallowRef<Known>())).chosen.value).toBeUndefined();
    expect((await at(roomOf())).chosen.value).toBeUndefined();
  });

  it('is chosen by its place, kept in the address with what else stands there, and none past the ends', async () => {
    const { chosen, step, router } = await at(roomOf(item('a'), item('b'), item('c')), '/applications/1?tab=papers');
    const walked: (string | undefined)[] = [];
    for (const by of [1, 1, 1, -1, -1, -1]) {
      await step(by);
      await settled();
      walked.push(chosen.value?.application);
    }
    expect(walked).toEqual(['b', 'c', 'c', 'b', 'a', 'a']);
    expect(router.currentRoute.value.query).toEqual({ tab: 'papers', item: 'a' });
  });
});
