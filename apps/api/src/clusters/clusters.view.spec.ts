import { expect, it } from '@jest/globals';
import {
  centreRegistered,
  clusterFounded,
  councilMemberSeated,
  councilMemberUnseated,
  curatorReplaced,
  persons,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { clustersView } from './clusters.view.ts';

const { administrator, director, member } = persons;
const seated = councilMemberSeated(member);
const unseated = councilMemberUnseated(member);
const seat = { person: member, from: '2026-02-01' };

it.each([
  ['a cluster is founded without a council', [clusterFounded], { curator: administrator, council: [] }],
  ['a curator is replaced', [clusterFounded, curatorReplaced], { curator: director }],
  ['a seat is given', [clusterFounded, seated], { council: [seat] }],
  [
    'a seat taken away keeps the days on which it was held',
    [clusterFounded, seated, unseated],
    { council: [{ ...seat, to: '2026-05-03' }] },
  ],
])('%s', async (_, events, expected) => {
  const { once, twice } = await runView(clustersView, ...events);
  expect(once).toMatchObject([{ centre: 'orel', cluster: 'furniture', ...expected, revision: events.length - 1 }]);
  expect(twice).toEqual(once);
});

it('a seat in a cluster that is not there, and events of others, leave no row', async () => {
  const { once } = await runView(clustersView, seated, centreRegistered);
  expect(once).toEqual([]);
});
