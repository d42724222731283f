/** Words that sentences share: of a replay, of a reason. */

const NBSP = '\u00A0';

/** `1 234 567,89 ₽`, never rounded. */
export const roubles = (kopecks: string | bigint): string => {
  const digits = String(kopecks).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NBSP);
  return `${whole},${digits.slice(-2)}${NBSP}₽`;
};

/** `14.05.2026`, as protocols write it. */
export const date = (day: string): string => day.split('-').toReversed().join('.');

/** `1 команда`, `2 команды`, `5 команд`: the noun in the form that the number asks for. */
export const counted = (count: number, [one, few, many]: readonly [string, string, string]): string => {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return `${count}${NBSP}${many}`;
  if (ones === 1) return `${count}${NBSP}${one}`;
  return `${count}${NBSP}${ones >= 2 && ones <= 4 ? few : many}`;
};

export const ballots = { for: 'за', against: 'против' } as const;
