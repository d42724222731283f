/** The sum of amounts in whole kopecks, as decimal text or as numbers. */
export const sumOf = (amounts: readonly (string | bigint)[]): bigint =>
  amounts.reduce<bigint>((sum, amount) => sum + BigInt(amount), 0n);

/** The same as it stands in events and answers: decimal text. */
export const decimalSumOf = (amounts: readonly string[]): string => String(sumOf(amounts));
