import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '@veche/contracts';
import { atScreen, questions, settled, stream } from './screen.fixture.ts';

const { useAction, useAnswer, useCommand, useLive } = await import('./platform.ts');

const asking = async (views: readonly string[] = [], path?: string) => {
  const asked = questions<string>();
  return { asked, ...(await atScreen(() => useAnswer(asked.put, views), path)) };
};

describe('a question that a screen shows the answer to', () => {
  it('is put at once, and shows nothing before it is answered', async () => {
    const { asked, answer, value, asking: underWay } = await asking();
    expect([asked.said(), answer.value, underWay.value]).toEqual([[[undefined]], undefined, true]);
    await asked.answer('первый');
    expect([answer.value, value.value, underWay.value]).toEqual([
      { outcome: 'answered', value: 'первый' },
      'первый',
      false,
    ]);
  });

  it('is put anew for a position, and shows what was answered before until then', async () => {
    const { asked, value, again } = await asking();
    await asked.answer('первый');
    void again('42');
    expect([asked.said().at(-1), value.value]).toEqual([['42'], 'первый']);
    await asked.answer('второй');
    expect(value.value).toBe('второй');
  });

  it('shows the answer to the last one, whichever comes last', async () => {
    const { asked, value, again, asking: underWay } = await asking();
    void again();
    await asked.answer('на второй', 1);
    await asked.answer('на первый', 0);
    expect([value.value, underWay.value]).toEqual(['на второй', false]);
  });

  it('shows a refusal and silence as such, and no value', async () => {
    const { asked, answer, value, again } = await asking();
    await asked.refuse('not-found');
    expect([answer.value, value.value]).toMatchObject([
      { outcome: 'refused', problem: { code: 'not-found' } },
      undefined,
    ]);
    void again();
    await asked.silence();
    expect([answer.value, value.value]).toEqual([{ outcome: 'unreachable' }, undefined]);
  });

  it('leads whoever is no longer signed in to the door, and from there back', async () => {
    const { asked, answer, router } = await asking();
    await asked.refuse('sign-in-required');
    expect(router.currentRoute.value).toMatchObject({
      name: 'sign-in',
      query: { then: '/admin/applications/1?item=2' },
    });
    expect(answer.value).toBeUndefined();
  });

  it('does not lead from the door to the door, nor back to the desk by name', async () => {
    const atDoor = await asking([], '/sign-in');
    await atDoor.asked.refuse('sign-in-required');
    expect(atDoor.router.currentRoute.value.fullPath).toBe('/sign-in');
    const atDesk = await asking([], '/');
    await atDesk.asked.refuse('sign-in-required');
    expect(atDesk.router.currentRoute.value.fullPath).toBe('/sign-in');
  });
});

describe('a question about what moves', () => {
  it('is put anew when one of its views has moved, for the position it has got to', async () => {
    const { asked, value, leave } = await asking(['sittings']);
    await asked.answer('до');
    stream().says('sittings', '7');
    stream().says('budgets', '8');
    await asked.answer('после');
    expect([asked.said(), value.value]).toEqual([[[undefined], ['7']], 'после']);
    leave();
  });

  it('goes on showing what is read when a refresh that nobody asked for is not answered', async () => {
    const { asked, value, answer, again, leave } = await asking(['sittings']);
    await asked.answer('прочитано');
    stream().says('sittings', '7');
    await asked.silence();
    expect(value.value).toBe('прочитано');
    void again();
    await asked.silence();
    expect(answer.value).toEqual({ outcome: 'unreachable' });
    leave();
  });

  it('shows a refusal of a refresh: what was read is not there any more', async () => {
    const { asked, answer, leave } = await asking(['sittings']);
    await asked.answer('прочитано');
    stream().says('sittings', '7');
    await asked.refuse('not-found');
    expect(answer.value).toMatchObject({ outcome: 'refused' });
    leave();
  });

  it('is heard as long as the screen is there', async () => {
    const told: (string | undefined)[] = [];
    const { leave } = await atScreen(() => {
      useLive(['people'], async (position) => void told.push(position));
      return {};
    });
    await settled();
    expect(stream().url).toContain('views=people');
    stream().says('people', '9');
    await settled();
    leave();
    await settled();
    expect([told, stream().isOpen()]).toEqual([['9'], false]);
  });
});

const acting = async () => {
  const sent = questions<number>();
  return { sent, ...(await atScreen(() => useAction(sent.put as (...said: unknown[]) => Promise<number>))) };
};
const keysOf = (sent: { readonly said: () => unknown[][] }) =>
  sent.said().map(([headers]) => (headers as { 'idempotency-key': string })['idempotency-key']);

describe('the door for commands', () => {
  it('gives what was answered, and is busy until then', async () => {
    const { sent, act, busy, problem } = await acting();
    const outcome = act('за');
    expect([busy.value, sent.said()[0]?.[1]]).toEqual([true, 'за']);
    await sent.answer(7);
    expect([await outcome, busy.value, problem.value]).toEqual([7, false, undefined]);
  });

  it('takes no second press while the first is under way', async () => {
    const { sent, act } = await acting();
    void act('за');
    expect(await act('против')).toBeUndefined();
    expect(sent.said()).toHaveLength(1);
  });

  it('says why nothing was answered, and of which field, until another one is', async () => {
    const { sent, act, problem, errors, errorOf } = await acting();
    const outcome = act('за');
    await sent.refuse('seat-needs-role', [{ field: 'person', message: 'Нет роли' }]);
    expect(await outcome).toBeUndefined();
    expect(problem.value).toMatchObject({ outcome: 'refused', problem: { code: 'seat-needs-role' } });
    expect(errors.value).toEqual([{ field: 'person', text: 'Нет роли' }]);
    expect([errorOf('person'), errorOf('seat')]).toEqual(['Нет роли', undefined]);
    void act('за');
    await sent.answer(1);
    expect([problem.value, errors.value]).toEqual([undefined, []]);
  });

  it('sends the same thing after silence under the same key, and anything else under another', async () => {
    const { sent, act, problem, errors } = await acting();
    for (const vote of ['за', 'за', 'против', 'против']) {
      void act(vote);
      await sent.silence();
    }
    const [first, again, other, otherAgain] = keysOf(sent);
    expect([again, otherAgain]).toEqual([first, other]);
    expect(other).not.toBe(first);
    expect([problem.value, errors.value]).toEqual([{ outcome: 'unreachable' }, []]);
    void act('против');
    await sent.answer(1);
    void act('против');
    expect(keysOf(sent).at(-2)).toBe(other);
    expect(keysOf(sent).at(-1)).not.toBe(other);
  });

  it('leads whoever is no longer signed in to the door', async () => {
    const { sent, act, router } = await acting();
    void act('за');
    await sent.refuse('sign-in-required');
    expect(router.currentRoute.value.name).toBe('sign-in');
  });
});

describe('a command after which a screen is read anew', () => {
  const commanding = async () => {
    const sent = questions<Accepted>();
    const done: unknown[][] = [];
    const command = () =>
      useCommand(sent.put as () => Promise<Accepted>, (...where) => {
        done.push(where);
      });
    return { sent, done, ...(await atScreen(command)) };
  };

  it('tells where the log and the thing itself stand then', async () => {
    const { sent, done, act } = await commanding();
    const outcome = act();
    await sent.answer({ position: '12', revision: 3 });
    expect([await outcome, done]).toEqual([true, [['12', 3]]]);
  });

  it('tells nothing when it is refused', async () => {
    const { sent, done, act } = await commanding();
    const outcome = act();
    await sent.refuse('stale-version');
    expect([await outcome, done]).toEqual([false, []]);
  });
});
