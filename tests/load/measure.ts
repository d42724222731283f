/** One round of one side: how much it did per second. */
export type Side = () => Promise<number>;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
};

/** The value that the given part of all values does not exceed: 0.5 is the middle one, 0.99 all but the worst hundredth. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};

/** Milliseconds that each call took, one after the other. */
export const timesOf = async (calls: number, call: (index: number) => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  for (let index = 0; index < calls; index += 1) {
    const start = performance.now();
    await call(index);
    times.push(performance.now() - start);
  }
  return times;
};

/** The two figures by which a delay is known, for the note of a row. */
export const spread = (times: readonly number[]): string =>
  `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms of ${times.length}`;

/**
 * Ours, theirs, ours, theirs, ...: what drifts (the disk, the neighbours) then drifts for both. The first round of each
 * warms up and is not counted.
 */
export const alternate = async (
  rounds: number,
  ours: Side,
  theirs: Side,
): Promise<{ readonly value: number; readonly peer: number; readonly ratio: number }> => {
  const mine: number[] = [];
  const others: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    mine.push(await ours());
    others.push(await theirs());
  }
  const [value, peer] = [median(mine.slice(1)), median(others.slice(1))];
  return { value, peer, ratio: value / peer };
};

/** The rate of work that says itself how much it did. */
export const rate = async (work: () => Promise<number>): Promise<number> => {
  const start = performance.now();
  const done = await work();
  return done / ((performance.now() - start) / 1_000);
};

/** The rate of `clients` that each do one thing after the other until the time is over. */
export const during = (
  seconds: number,
  clients: number,
  action: (client: number) => Promise<unknown>,
): Promise<number> =>
  rate(async () => {
    const end = performance.now() + seconds * 1_000;
    let done = 0;
    const run = async (client: number): Promise<void> => {
      while (performance.now() < end) {
        await action(client);
        done += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
    return done;
  });
