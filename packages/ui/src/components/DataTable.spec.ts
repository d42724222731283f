import { describe, expect, it } from '@jest/globals';
import { h } from 'vue';
import type { Column } from '../table.ts';
import DataTable from './DataTable.vue';
import { htmlOf, tagsIn, textsIn } from './shown.fixture.ts';

interface Award {
  readonly name: string;
  readonly amount: bigint | null;
  readonly stage: string;
}
const rows: readonly Award[] = [
  { name: 'Кедр', amount: 300_00n, stage: 'reserved' },
  { name: 'Берёза', amount: null, stage: 'paid' },
  { name: 'Дуб', amount: 20_00n, stage: 'paid' },
];
const columns: readonly Column<Award>[] = [
  { key: 'name', title: 'Организация', value: ({ name }) => name },
  { key: 'amount', title: 'Сумма', value: ({ amount }) => amount, align: 'end' },
  { key: 'stage', title: 'Деньги' },
];
const choice = { label: 'Деньги', options: [{ value: 'paid', title: 'оплачены' }], of: ({ stage }: Award) => stage };
const table = { caption: 'Награды', columns, rows, rowKey: ({ name }: Award) => name };

type Slots = Parameters<typeof htmlOf>[2];
const shown = (props: object = {}, slots: Slots = {}) => htmlOf(DataTable, { ...table, ...props }, slots);
const namesIn = (html: string) => textsIn(html).filter((text) => rows.some(({ name }) => name === text));

describe('a table', () => {
  it('says what it is of, how many rows it has, and each row as it came', async () => {
    const html = await shown();
    expect(textsIn(html)).toEqual(expect.arrayContaining(['Награды', 'Всего: 3', '300,00 ₽', '—']));
    expect(namesIn(html)).toEqual(['Кедр', 'Берёза', 'Дуб']);
    expect(tagsIn(html, 'th').filter((tag) => tag.includes('rowheader'))).toHaveLength(3);
  });

  it.each([
    ['amount', 'ascending', ['Дуб', 'Кедр', 'Берёза']],
    ['-amount', 'descending', ['Кедр', 'Дуб', 'Берёза']],
    ['name', 'ascending', ['Берёза', 'Дуб', 'Кедр']],
  ])(
    'by %s stands in that order and says so at the header; an empty cell is last either way',
    async (sort, said, order) => {
      const html = await shown({ sort });
      expect(namesIn(html)).toEqual(order);
      expect(tagsIn(html, 'th').filter((tag) => tag.includes('aria-sort'))).toHaveLength(1);
      expect(html).toContain(`aria-sort="${said}"`);
    },
  );

  it('may put a column under the first cell, where it is still sorted and searched by', async () => {
    const [name, ...others] = columns;
    const stage: Column<Award> = { key: 'stage', title: 'Деньги', value: ({ stage: at }) => at, beneath: true };
    const compact = { columns: [name, stage, ...others.slice(0, 1)] };
    const html = await shown({ ...compact, sort: '-stage' });
    expect(tagsIn(html, 'th').filter((tag) => tag.includes('columnheader'))).toHaveLength(2);
    expect(tagsIn(html, 'td')).toHaveLength(rows.length);
    expect(tagsIn(html, 'button')).toHaveLength(3);
    expect(html).toContain('aria-sort="descending"');
    expect(namesIn(html)).toEqual(['Кедр', 'Берёза', 'Дуб']);
    expect(textsIn(html).filter((text) => text === 'paid')).toHaveLength(2);
    expect(namesIn(await shown({ ...compact, filter: 'paid' }))).toEqual(['Берёза', 'Дуб']);
  });

  it('has no press where there is nothing to sort by', async () => {
    expect(tagsIn(await shown(), 'button')).toHaveLength(2);
  });

  it('shows the rows that were looked for, by a word or by the money in them, and how many of all', async () => {
    expect(namesIn(await shown({ filter: 'ду' }))).toEqual(['Дуб']);
    const html = await shown({ filter: '300' });
    expect(namesIn(html)).toEqual(['Кедр']);
    expect(textsIn(html)).toContain('Показано 1 из 3');
  });

  it('shows the rows of one kind alone', async () => {
    const html = await shown({ choice, chosen: 'paid' });
    expect(namesIn(html)).toEqual(['Берёза', 'Дуб']);
    expect(textsIn(html)).toEqual(expect.arrayContaining(['все', 'оплачены']));
  });

  it('of which nothing is left says so, and offers all rows', async () => {
    const texts = textsIn(await shown({ filter: 'ольха' }));
    expect(texts.slice(-2)).toEqual(['Ничего не найдено.', 'Показать все строки']);
  });

  it('without any row is not there: what to do first stands in its place', async () => {
    const html = await shown({ rows: [] }, { empty: () => 'Наград ещё нет' });
    expect(html).toBe('Наград ещё нет');
  });

  it('leaves its cells to whoever knows them, and makes the first one a link when it is to be one', async () => {
    const html = await shown(
      {},
      {
        link: ({ text }: { text: string }) => h('a', { href: '#' }, text),
        'cell-stage': ({ row }: { row: Award }) => `деньги: ${row.stage}`,
      },
    );
    expect(tagsIn(html, 'a')).toHaveLength(3);
    expect(textsIn(html)).toContain('деньги: reserved');
  });
});
