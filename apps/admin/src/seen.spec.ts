import { expect, it } from '@jest/globals';
import type { Missed } from '@veche/contracts/client';
import { nextTick, ref } from 'vue';
import { atScreen } from './screen.fixture.ts';
import { useSeen } from './seen.ts';

const refused = (code: string) => ({ outcome: 'refused', problem: { code } }) as unknown as Missed;

it('what somebody answers to stays what was shown first, until the server has said that it is something else', async () => {
  const shown = ref<string | undefined>();
  const { seen, told } = await atScreen(() => useSeen(() => shown.value, 'paper-differs'));
  expect(seen.value).toBeUndefined();
  shown.value = 'first';
  await nextTick();
  expect(seen.value).toBe('first');

  shown.value = 'second';
  await nextTick();
  expect(seen.value).toBe('first');
  for (const missed of [undefined, { outcome: 'unreachable' } as const, refused('stale-version')]) told(missed);
  expect(seen.value).toBe('first');
  told(refused('paper-differs'));
  expect(seen.value).toBe('second');
});

it('what is gone is not answered to, and what comes after it is', async () => {
  const shown = ref<string | undefined>('first');
  const { seen } = await atScreen(() => useSeen(() => shown.value, 'paper-differs'));
  shown.value = undefined;
  await nextTick();
  expect(seen.value).toBeUndefined();
  shown.value = 'second';
  await nextTick();
  expect(seen.value).toBe('second');
});
