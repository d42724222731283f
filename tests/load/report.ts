import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured, Row, Scale } from './row.ts';

/** One line of `results/latest.json`. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly ratio: number;
  readonly goal: number;
  readonly pass: boolean;
  readonly mode: Scale['mode'];
  readonly note?: string;
}

/** To so many digits, never upwards: a goal that was just missed must not look reached. */
const rounded = (value: number, digits: number): number => {
  const step = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return Number((Math.floor(value / step) * step).toPrecision(digits));
};

export const resultOf = ({ name, unit, against, goal }: Row, measured: Measured, mode: Scale['mode']): Result => {
  const { value, ratio, note } = measured;
  return {
    name,
    value: rounded(value, 4),
    unit,
    against,
    ratio: rounded(ratio, 3),
    goal,
    pass: ratio >= goal,
    mode,
    ...(note === undefined ? {} : { note }),
  };
};

const columns = ({ name, value, unit, against, ratio, goal, pass }: Result): readonly string[] => [
  name,
  `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`,
  against,
  `${ratio} ×`,
  `≥ ${goal} ×`,
  pass ? 'reached' : 'MISSED',
];

/** The results as people read them. */
export const table = (results: readonly Result[]): string => {
  const lines = [['what', 'value', 'against', 'ratio', 'goal', ''], ...results.map(columns)];
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const padded = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const notes = results.flatMap(({ name, note }) => (note === undefined ? [] : [`  ${name}: ${note}`]));
  return [...padded, ...notes].join('\n');
};

export const write = (results: readonly Result[]): void =>
  writeFileSync(join(import.meta.dirname, 'results', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
