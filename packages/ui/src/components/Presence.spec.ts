import { describe, expect, it } from '@jest/globals';
import type { Seat } from '../seat.ts';
import Presence from './Presence.vue';
import { htmlOf, textsOf } from './shown.fixture.ts';

const seat = (of: Partial<Seat>): Seat => ({
  ...{ person: 'p', name: 'Дубов Пример', seat: 'member', state: 'present' },
  ...of,
});

describe('who is there', () => {
  it.each([
    ['chair', 'present', 'председатель', 'присутствует'],
    ['secretary', 'voted', 'секретарь', 'голос подан'],
    ['member', 'recused', 'член комиссии', 'отвод'],
    ['member', 'absent', 'член комиссии', 'отсутствует'],
  ] as const)('a %s who is %s is told in words', async (kind, state, office, said) => {
    expect(await textsOf(Presence, { seats: [seat({ seat: kind, state })] })).toEqual(['Дубов Пример', office, said]);
  });

  it('a seat may be called otherwise, its state be said otherwise, and the reader is told which one is theirs', async () => {
    const seats = [seat({ title: 'место в совете', note: 'голосует последней', mine: true })];
    expect(await textsOf(Presence, { seats })).toEqual([
      ...['Дубов Пример', '(вы)', 'место в совете', 'голосует последней'],
    ]);
  });

  it.each([
    [4, 'good'],
    [3, 'bad'],
  ])('%i of the four that are needed make a quorum that is %s', async (present, tone) => {
    const props = { seats: [], quorum: { present, needed: 4, total: 7 } };
    expect((await textsOf(Presence, props)).join(' ').replaceAll(/\s+/g, ' ')).toBe(`Кворум ${present} из 7, нужно 4`);
    expect(await htmlOf(Presence, props)).toContain(`class="state ${tone}"`);
  });

  it('without a quorum nothing is said of one', async () => {
    expect(await textsOf(Presence, { seats: [] })).toEqual([]);
  });
});
