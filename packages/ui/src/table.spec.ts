import { describe, expect, it } from '@jest/globals';
import { type Column, filterRows, nextSort, sortRows } from './table.ts';

interface Asked {
  readonly firm: string;
  readonly kopecks: bigint | null;
}
const rows: readonly Asked[] = [
  { firm: 'Ёлка 10', kopecks: 20_000_000n },
  { firm: 'Берёза', kopecks: null },
  { firm: 'Ёлка 9', kopecks: 5_000_000n },
];
const columns: readonly Column<Asked>[] = [
  { key: 'firm', title: 'Заявитель', value: ({ firm }) => firm },
  { key: 'asked', title: 'Просит', value: ({ kopecks }) => kopecks },
  { key: 'actions', title: 'Действия' },
];
const firms = (found: readonly Asked[]) => found.map(({ firm }) => firm);

describe('A table', () => {
  it.each([
    ['', ['Ёлка 10', 'Берёза', 'Ёлка 9']],
    ['firm', ['Берёза', 'Ёлка 9', 'Ёлка 10']],
    ['-firm', ['Ёлка 10', 'Ёлка 9', 'Берёза']],
    ['asked', ['Ёлка 9', 'Ёлка 10', 'Берёза']],
    ['-asked', ['Ёлка 10', 'Ёлка 9', 'Берёза']],
    ['actions', ['Ёлка 10', 'Берёза', 'Ёлка 9']],
    ['gone', ['Ёлка 10', 'Берёза', 'Ёлка 9']],
  ])('sorted by «%s» stands as %j, an empty cell last', (sort, expected) => {
    expect(firms(sortRows(rows, columns, sort))).toEqual(expected);
  });

  it.each([
    ['', 3],
    ['  елка ', 2],
    ['ЁЛКА 9', 1],
    ['200000', 1],
    ['20000000', 0],
    ['берёза 1', 0],
  ])('filtered by «%s» keeps %s rows', (filter, kept) => {
    expect(filterRows(rows, columns, filter)).toHaveLength(kept);
  });

  it('turns its order with each press on a header', () => {
    expect(nextSort('', 'firm')).toBe('firm');
    expect(nextSort('firm', 'firm')).toBe('-firm');
    expect(nextSort('-firm', 'firm')).toBe('');
    expect(nextSort('asked', 'firm')).toBe('firm');
  });
});
