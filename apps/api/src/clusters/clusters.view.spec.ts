import { expect, it } from '@jest/globals';
import { runView } from '../testing/view.ts';
import { clustersView } from './clusters.view.ts';

const of = { centre: 'orel', cluster: 'instruments' };
const words = { ru: 'Кластер', en: 'Cluster' };
const founded = {
  type: 'ClusterFounded',
  data: {
    ...of,
    title: words,
    about: words,
    profile: 'it',
    agreement: { number: '1', date: '2026-01-15' },
    okved: ['62'],
    curator: 'c1',
  },
};
const replaced = { type: 'CuratorReplaced', data: { ...of, curator: 'c2' } };
const seated = { type: 'CouncilMemberSeated', data: { ...of, person: 'm', from: '2026-02-01' } };
const unseated = { type: 'CouncilMemberUnseated', data: { ...of, person: 'm', reason: 'r', on: '2026-05-04' } };

it.each([
  ['a cluster is founded without a council', [founded], { curator: 'c1', council: [] }],
  ['a curator is replaced', [founded, replaced], { curator: 'c2' }],
  ['a seat is given', [founded, seated], { council: [{ person: 'm', from: '2026-02-01' }] }],
  [
    'a seat taken away keeps the days on which it was held',
    [founded, seated, unseated],
    { council: [{ person: 'm', from: '2026-02-01', to: '2026-05-03' }] },
  ],
])('%s', async (_, events, expected) => {
  const { once, twice } = await runView(clustersView, ...events);
  expect(once).toMatchObject([{ ...of, ...expected, revision: events.length - 1 }]);
  expect(twice).toEqual(once);
});

it('a seat in a cluster that is not there, and events of others, leave no row', async () => {
  const { once } = await runView(clustersView, seated, { type: 'CentreRegistered', data: { centre: 'orel' } });
  expect(once).toEqual([]);
});
