/** The sum of amounts in whole kopecks, as decimal text or as numbers. */
export const sumOf = (amounts: readonly (string | bigint)[]): bigint =>
  amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount), 0n);
