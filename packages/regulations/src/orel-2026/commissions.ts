import type { Commission, VoteRule } from '../edition.ts';

const MEMBERS = 7;

/** Three commissions of seven, each for its clusters [002 §7.4; protocol of the Board No. 7 of 19.03.2026]. */
export const COMMISSIONS: readonly Commission[] = [
  {
    id: 'commission-tourism',
    clause: '002 §7.4(1); §7.3(3)',
    title: {
      ru: 'Комиссия по заявкам резидентов туристского кластера',
      en: 'Commission for applications of residents of the tourist cluster',
    },
    members: MEMBERS,
    profiles: ['tourism'],
    reading: ['U01', 'U02', 'U03'],
  },
  {
    id: 'commission-information-technology',
    clause: '002 §7.4(2); §7.3(3)',
    title: {
      ru: 'Комиссия по заявкам резидентов кластера информационных технологий',
      en: 'Commission for applications of residents of the information technology cluster',
    },
    members: MEMBERS,
    profiles: ['information-technology'],
    reading: ['U01', 'U02', 'U03'],
  },
  {
    id: 'commission-others',
    clause: '002 §7.4(3); §7.3(3)',
    title: {
      ru: 'Комиссия по заявкам резидентов остальных территориальных кластеров',
      en: 'Commission for applications of residents of the other territorial clusters',
    },
    members: MEMBERS,
    profiles: 'others',
    reading: ['U01', 'U02', 'U03'],
  },
];

export const VOTES: readonly VoteRule[] = [
  {
    id: 'N06',
    body: 'commission',
    clause: '002 §7.3(4); §7.4',
    title: { ru: 'Голосование комиссии', en: 'Vote of the commission' },
    quorumPercent: 50,
    majority: { of: [1, 2], counts: 'more-than' },
    tie: 'chair-decides',
    reading: ['U04', 'U05', 'U06', 'U07', 'H05', 'H06'],
  },
  {
    id: 'council-vote',
    body: 'cluster-council',
    clause: '002 §1.3; §10.4',
    title: { ru: 'Голосование Совета кластера', en: 'Vote of the cluster council' },
    quorumPercent: 50,
    majority: { of: [1, 2], counts: 'more-than' },
    tie: 'not-accepted',
    reading: ['H26'],
  },
];
