import { describe, expect, it } from '@jest/globals';
import type { BarPart } from '../limit.ts';
import LimitBar from './LimitBar.vue';
import { htmlOf, tagsIn, textsOf } from './shown.fixture.ts';

const paid: BarPart = { name: 'Оплачено', kopecks: 250_00n, look: 'solid' };
const held: BarPart = { name: 'В резерве', kopecks: 500_00n, look: 'hatched' };
const texts = (whole: bigint, parts: readonly BarPart[], limit?: string) => textsOf(LimitBar, { whole, parts, limit });

describe('a bar of a limit', () => {
  it('names each part with its money and its share of the whole', async () => {
    expect(await texts(1000_00n, [paid, held])).toEqual([
      ...['Оплачено', '250,00 ₽', '25 %'],
      ...['В резерве', '500,00 ₽', '50 %'],
    ]);
  });

  it('says what remains of a cap, down to nothing', async () => {
    expect(await texts(1000_00n, [paid, held], 'Предел кластера')).toEqual([
      ...['Оплачено', '250,00 ₽', '25 %', 'В резерве', '500,00 ₽', '50 %'],
      ...['Предел кластера', '1 000,00 ₽', 'Остаётся', '250,00 ₽'],
    ]);
    expect(await texts(750_00n, [paid, held], 'Предел')).toEqual(expect.arrayContaining(['Остаётся', '0,00 ₽']));
  });

  it('says in words by how much the parts go over a cap, and marks where the cap stands', async () => {
    const props = { whole: 500_00n, parts: [paid, held], limit: 'Предел' };
    expect((await textsOf(LimitBar, props)).slice(-2)).toEqual(['Сверх предела на', '250,00 ₽']);
    const html = await htmlOf(LimitBar, props);
    expect(tagsIn(html, 'line')[0]).toContain('x1="66.66%"');
    expect(tagsIn(await htmlOf(LimitBar, { ...props, whole: 750_00n }), 'line')).toEqual([]);
  });

  it('draws the parts one after the other, within the bar also when they go over', async () => {
    const placed = async (whole: bigint) =>
      tagsIn(await htmlOf(LimitBar, { whole, parts: [paid, held] }), 'rect')
        .slice(1)
        .map((tag) => [/x="(.*?)"/.exec(tag)?.[1], / width="(.*?)"/.exec(tag)?.[1]]);
    expect(await placed(1000_00n)).toEqual([
      ['0%', '25%'],
      ['25%', '50%'],
    ]);
    expect(await placed(500_00n)).toEqual([
      ['0%', '33.33%'],
      ['33.33%', '66.66%'],
    ]);
  });

  it('of nothing shows nothing, and divides by nothing', async () => {
    expect(await texts(0n, [{ ...paid, kopecks: 0n }], 'Предел')).toEqual([
      ...['Оплачено', '0,00 ₽', '0 %', 'Предел', '0,00 ₽', 'Остаётся', '0,00 ₽'],
    ]);
  });

  it('says the same to whoever reads English', async () => {
    const props = { whole: 500_00n, parts: [paid, held], limit: 'Cap' };
    expect(await textsOf(LimitBar, props, {}, 'en')).toContain('Over the cap by');
  });
});
