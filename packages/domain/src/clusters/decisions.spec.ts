import { describe, expect, it } from '@jest/globals';
import type { ClustersCommand, ClustersEvent } from '@veche/contracts';
import { actor, at, given, persons } from '@veche/testing';
import { councilOn, evolveCluster, unknownCluster } from './cluster.ts';
import { clusters } from './decisions.ts';

const { member, director } = persons;
const CURATOR = '00000000-0000-4000-8000-0000000000c1';
const OTHER = '00000000-0000-4000-8000-0000000000c2';
const of = { centre: 'orel', cluster: 'instruments' };
const about = {
  ...of,
  title: { ru: 'Кластер приборостроения', en: 'Instruments cluster' },
  about: { ru: 'Приборы и датчики', en: 'Instruments and sensors' },
  profile: 'industry',
  agreement: { number: '1', date: '2026-01-15' },
  okved: ['26.51'],
  curator: CURATOR,
};
const found: ClustersCommand = { type: 'FoundCluster', data: about };
const founded: ClustersEvent = { type: 'ClusterFounded', data: about };
const seat = (more: object = {}): ClustersCommand => ({
  type: 'SeatCouncilMember',
  data: { ...of, person: member, from: '2026-02-01', ...more },
});
const seated = (more: object = {}): ClustersEvent => ({
  type: 'CouncilMemberSeated',
  data: { ...of, person: member, from: '2026-02-01', ...more },
});
const unseat: ClustersCommand = { type: 'UnseatCouncilMember', data: { ...of, person: member, reason: 'Заявление' } };
const replace = (curator: string): ClustersCommand => ({ type: 'ReplaceCurator', data: { ...of, curator } });
const unseated: ClustersEvent = {
  type: 'CouncilMemberUnseated',
  data: { ...of, person: member, reason: 'Заявление', on: '2026-05-04' },
};

const by = (role: Parameters<typeof actor>[0], centre = 'orel', person: string = director) => ({
  actor: actor(role, centre, person),
  at,
  facts: { offices: ['curator', 'council-member'] },
});
const without = { ...by('director'), facts: { offices: [] } };

describe('founding a cluster', () => {
  it('the director founds a cluster and names its curator', () => {
    expect(given(clusters).when(found, by('director')).events()).toEqual([founded]);
  });

  it('is refused when the name is taken, the agreement is of a day to come, when the curator holds no such role, and to everybody else', () => {
    expect(given(clusters, founded).when(found, by('director')).refusal()).toBe('cluster-already-founded');
    expect(given(clusters).when(found, without).refusal()).toBe('not-a-curator');
    const tomorrow: ClustersCommand = {
      type: 'FoundCluster',
      data: { ...about, agreement: { number: '1', date: '2026-05-05' } },
    };
    expect(given(clusters).when(tomorrow, by('director')).refusal()).toBe('agreement-from-future');
    expect(given(clusters).when(found, by('curator')).refusal()).toBe('forbidden');
    expect(given(clusters).when(found, by('director', 'krasnoyarsk')).refusal()).toBe('forbidden');
  });
});

describe('replacing a curator', () => {
  it('the director names another curator', () => {
    expect(given(clusters, founded).when(replace(OTHER), by('director')).events()).toEqual([
      { type: 'CuratorReplaced', data: { ...of, curator: OTHER } },
    ]);
  });

  it('is refused for the same curator, for somebody without the role, in an unknown cluster and in that of another centre', () => {
    expect(given(clusters, founded).when(replace(CURATOR), by('director')).refusal()).toBe('curator-unchanged');
    expect(given(clusters, founded).when(replace(OTHER), without).refusal()).toBe('not-a-curator');
    expect(given(clusters).when(replace(OTHER), by('director')).refusal()).toBe('unknown-cluster');
    const elsewhere: ClustersCommand = {
      type: 'ReplaceCurator',
      data: { ...of, centre: 'krasnoyarsk', curator: OTHER },
    };
    expect(given(clusters, founded).when(elsewhere, by('director', 'krasnoyarsk')).refusal()).toBe('forbidden');
  });
});

describe('the seats of the council', () => {
  it.each(['director', 'curator'] as const)('the %s seats somebody who holds the role of council member', (role) => {
    expect(given(clusters, founded).when(seat(), by(role)).events()).toEqual([seated()]);
  });

  it.each([
    ['nobody seats themselves', seat(), by('curator', 'orel', member), 'own-seat'],
    ['without the role there is no seat', seat(), without, 'not-a-council-member'],
    ['the last day is not before the first', seat({ to: '2026-01-31' }), by('director'), 'council-seat-period-empty'],
    ['a council member does not seat others', seat(), by('council-member'), 'forbidden'],
  ])('%s', (_, command, situation, code) => {
    expect(given(clusters, founded).when(command, situation).refusal()).toBe(code);
  });

  it('nobody holds two seats of one council at a time, but may hold one again afterwards', () => {
    const half = seated({ to: '2026-06-30' });
    expect(
      given(clusters, founded, half)
        .when(seat({ from: '2026-06-30' }), by('director'))
        .refusal(),
    ).toBe('council-seat-already-held');
    expect(
      given(clusters, founded, half)
        .when(seat({ from: '2026-07-01' }), by('director'))
        .events(),
    ).toHaveLength(1);
  });

  it('a seat taken away ends at once, and the days on which it was held remain', () => {
    expect(given(clusters, founded, seated()).when(unseat, by('curator')).events()).toEqual([unseated]);
    const after = [founded, seated(), unseated].reduce(evolveCluster, unknownCluster);
    expect(councilOn(after, '2026-05-03')).toEqual([member]);
    expect(councilOn(after, '2026-05-04')).toEqual([]);
  });

  it('is not taken from whoever holds none, or no longer', () => {
    expect(given(clusters, founded).when(unseat, by('director')).refusal()).toBe('council-seat-not-held');
    expect(given(clusters, founded, seated(), unseated).when(unseat, by('director')).refusal()).toBe(
      'council-seat-not-held',
    );
  });

  it('a council without seats has nobody', () => {
    expect(councilOn(unknownCluster, '2026-05-04')).toEqual([]);
    expect(councilOn(evolveCluster(unknownCluster, founded), '2026-05-04')).toEqual([]);
  });
});
