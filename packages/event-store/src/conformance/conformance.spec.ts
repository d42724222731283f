import { afterAll, describe, expect, it } from '@jest/globals';
import { excuse, runCase, suite } from './suite.ts';
import { targets } from './targets.ts';

describe.each(targets({}).map((target) => [target.name, target] as const))('%s', (_, target) => {
  const asked = suite.filter((one) => excuse(target, one) === undefined);

  afterAll(() => target.stop(), 60_000);

  it('is asked at least 80 cases', () => {
    expect(asked.length).toBeGreaterThanOrEqual(80);
  });

  it.each(asked.map((one) => [`${one.group}: ${one.name}`, one] as const))(
    '%s',
    async (__, one) => {
      await runCase(target, one);
    },
    120_000,
  );
});
