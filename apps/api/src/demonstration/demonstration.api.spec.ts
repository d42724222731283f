import { describe, expect, it } from '@jest/globals';
import type { MembershipRow, Task } from '@veche/contracts';
import { type Api, BOOTSTRAP_TOKEN, startApi } from '../testing/api.ts';
import { DEMONSTRATION_CLOCK } from './clock.ts';
import { administrator, curator, director, everybody } from './people.ts';
import { tellExamples } from './tell.ts';

const NOW = '2026-11-20T12:00:00.000Z';

/** Who waits for the council, and whom the director is to hurry. */
const waiting = async ({ ask, signIn, installation }: Api) => {
  const after = await installation.log.head();
  const read = async <Body>(person: string, path: string) =>
    (
      await ask('GET', `${path}${path.includes('?') ? '&' : '?'}after=${after}`, { headers: await signIn(person) })
    ).json<Body>();
  const rows = await read<MembershipRow[]>(curator.person, '/api/centres/orel/memberships?status=before-council');
  const tasks = await read<Task[]>(director.person, '/api/my/tasks');
  return {
    council: Object.fromEntries(rows.map(({ name, overdue }) => [name, overdue])),
    late: tasks.filter(({ kind }) => kind === 'membership-hurry').map(({ about, urgency }) => [about, urgency]),
  };
};

describe('the examples', () => {
  it('are told by requests, and told again change nothing', async () => {
    let now = NOW;
    const api = await startApi({}, { now: () => now });
    const { base, ask, installation } = api;
    await tellExamples(base, BOOTSTRAP_TOKEN, now);
    const told = await installation.log.head();
    const people = (await ask('GET', `/api/demonstration/people?after=${told}`)).json<{ person: string }[]>();
    const known = [administrator, ...everybody].map(({ person }) => person);
    expect(people.map(({ person }) => person).sort()).toEqual(known.sort());
    expect(await waiting(api)).toEqual({
      council: { 'ООО «Новый почин»': false, 'ООО «Квасной пример»': true },
      late: [['ООО «Квасной пример»', 'overdue']],
    });
    now = '2026-11-24T12:00:00.000Z';
    await tellExamples(base, BOOTSTRAP_TOKEN, now);
    expect(await installation.log.head()).toBe(told);
  });

  it('say what was refused', async () => {
    const { base } = await startApi({ VECHE_DEMO: '0' });
    await expect(tellExamples(base, BOOTSTRAP_TOKEN)).rejects.toThrow('POST /api/people: 422');
  });
});

describe('the clock of the examples', () => {
  const body = { person: administrator.person, fullName: 'Пробная Персона', email: 'persona@veche.example' };
  const telling = async (environment: NodeJS.ProcessEnv) => {
    const { ask } = await startApi(environment, { now: () => NOW });
    return (clock: string) => {
      const headers = { authorization: `Bearer ${BOOTSTRAP_TOKEN}`, [DEMONSTRATION_CLOCK]: clock };
      return ask('POST', '/api/people', { headers, body });
    };
  };
  const refused = (answer: Awaited<ReturnType<Awaited<ReturnType<typeof telling>>>>) => {
    expect(answer.status).toBe(422);
    expect(answer.problem().errors).toMatchObject([{ field: DEMONSTRATION_CLOCK }]);
  };

  it('is told by the installer, of the past', async () => {
    const tell = await telling({});
    refused(await tell('wrong 2026-05-14T09:00:00.000Z'));
    refused(await tell(`${BOOTSTRAP_TOKEN} 2026-11-20T12:00:00.001Z`));
    refused(await tell(`${BOOTSTRAP_TOKEN} yesterday`));
    expect((await tell(`${BOOTSTRAP_TOKEN} 2026-05-14T09:00:00.000Z`)).status).toBe(200);
  });

  it('does not go outside a demonstration', async () => {
    const tell = await telling({ VECHE_DEMO: '0' });
    refused(await tell(`${BOOTSTRAP_TOKEN} 2026-05-14T09:00:00.000Z`));
  });
});
