import { expect, it } from '@jest/globals';
import { tellExamples } from './demonstration.ts';
import { BOOTSTRAP_TOKEN, startApi } from './testing/api.ts';

it('tells the examples by requests, and telling them again changes nothing', async () => {
  const { base, ask, installation } = await startApi();
  await tellExamples(base, BOOTSTRAP_TOKEN);
  const told = await installation.log.head();
  const people = (await ask('GET', `/api/demonstration/people?after=${told}`)).json<{ roles: { role: string }[] }[]>();
  expect(people.flatMap(({ roles }) => roles.map(({ role }) => role)).sort()).toEqual([
    'accountant',
    'administrator',
    'applicant',
    'chair',
    'commission-member',
    'commission-member',
    'council-member',
    'curator',
    'director',
    'financial-controller',
    'secretary',
  ]);
  await tellExamples(base, 'another token, which nobody asks for any more');
  expect(await installation.log.head()).toBe(told);
});

it('says what was refused', async () => {
  const { base } = await startApi({ VECHE_DEMO: '0' });
  await expect(tellExamples(base, BOOTSTRAP_TOKEN)).rejects.toThrow('POST /api/sessions: 403');
});
