import type { ClustersEvent, MembershipEvent, OrganisationEvent } from '@veche/contracts';
import { persons } from './sample.ts';
import { APPLICANT, APPLICANT_INN, emptyTrace } from './selection.ts';

/** How the one applicant of the selection came to be a member of its cluster, and what may come of that. */

type Event<Type extends MembershipEvent['type']> = Extract<MembershipEvent, { type: Type }>;

const ofCluster = { centre: 'orel', cluster: 'furniture' };
const ofMembership = { ...ofCluster, inn: APPLICANT_INN };
const NAME = 'ООО «Пример»';
const ended = { ...ofMembership, on: '2026-06-20', trace: emptyTrace };

export const clusterFounded: Extract<ClustersEvent, { type: 'ClusterFounded' }> = {
  type: 'ClusterFounded',
  data: {
    ...ofCluster,
    title: { ru: 'Мебельный кластер', en: 'Furniture cluster' },
    about: { ru: 'Мебель из массива', en: 'Solid wood furniture' },
    profile: 'furniture',
    agreement: { number: '1', date: '2026-01-15' },
    okved: ['31.01'],
    curator: persons.administrator,
  },
};

export const curatorReplaced: ClustersEvent = {
  type: 'CuratorReplaced',
  data: { ...ofCluster, curator: persons.director },
};

export const councilMemberSeated = (person: string): ClustersEvent => ({
  type: 'CouncilMemberSeated',
  data: { ...ofCluster, person, from: '2026-02-01' },
});

export const councilMemberUnseated = (person: string): ClustersEvent => ({
  type: 'CouncilMemberUnseated',
  data: { ...ofCluster, person, reason: 'Заявление', on: '2026-05-04' },
});

export const organisationRegistered: OrganisationEvent & { type: 'OrganisationRegistered' } = {
  type: 'OrganisationRegistered',
  data: {
    ...{ centre: 'orel', inn: APPLICANT_INN, ogrn: '1025700000017', name: NAME, okved: ['31.01'], region: '57' },
    ...{ city: 'Орёл', category: 'micro', taxRegisteredOn: '2020-01-15', representative: APPLICANT },
  },
};

export const membershipApplied: Event<'MembershipApplied'> = {
  type: 'MembershipApplied',
  data: {
    ...{ ...ofMembership, name: NAME, okved: ['31.01'], representative: APPLICANT, edition: 'orel-2026-04-21' },
    questionnaire: { products: 'Мебель', competences: 'Массив дуба', headcount: 12 },
    statements: { notInLiquidation: true, notInReorganisation: true, notBankrupt: true, acceptsAgreement: true },
    ...{ appliedOn: '2026-05-04', due: '2026-05-14' },
  },
};

export const consentGiven: Event<'ConsentGiven'> = {
  type: 'ConsentGiven',
  data: { ...ofMembership, subject: APPLICANT, consent: { version: '1', sha256: 'c'.repeat(64) }, on: '2026-05-04' },
};

export const membershipChecked = (
  verdict: Event<'MembershipChecked'>['data']['verdict'],
): Event<'MembershipChecked'> => ({
  type: 'MembershipChecked',
  data: { ...ofMembership, checkedBy: persons.director, on: '2026-05-05', facts: {}, verdict, trace: emptyTrace },
});

export const councilVoteCast = (
  vote: Event<'CouncilVoteCast'>['data']['vote'],
  question: Event<'CouncilVoteCast'>['data']['question'] = 'admission',
): Event<'CouncilVoteCast'> => ({
  type: 'CouncilVoteCast',
  data: { ...ofMembership, question, member: persons.member, vote },
});

export const membershipRefused: Event<'MembershipRefused'> = {
  type: 'MembershipRefused',
  data: {
    ...{ ...ofMembership, by: 'council', on: '2026-05-06', trace: emptyTrace },
    reasons: [{ rule: 'N10', clause: '002 §10.3', text: 'Совет не поддержал' }],
  },
};

export const membershipAdmitted: Event<'MembershipAdmitted'> = {
  type: 'MembershipAdmitted',
  data: { ...ofMembership, name: NAME, on: '2026-05-06', trace: emptyTrace },
};

export const leavingRequested: Event<'LeavingRequested'> = {
  type: 'LeavingRequested',
  data: { ...ofMembership, statement: 'Выходим', receivedOn: '2026-06-01', endsOn: '2026-07-01' },
};

export const exclusionProposed: Event<'ExclusionProposed'> = {
  type: 'ExclusionProposed',
  data: {
    ...{ ...ofMembership, ground: 'agreement-breach', statement: 'Взнос', proposedBy: persons.member },
    ...{ on: '2026-06-01', voteFrom: '2026-06-16' },
  },
};

export const memberExcluded: Event<'MemberExcluded'> = { type: 'MemberExcluded', data: ended };
export const exclusionDeclined: Event<'ExclusionDeclined'> = { type: 'ExclusionDeclined', data: ended };

interface Whose {
  readonly centre: string;
  readonly cluster: string;
  readonly inn: string;
}

/** How any organisation came into a cluster in April. */
export const joined = ({ centre, cluster, inn }: Whose): readonly MembershipEvent[] => {
  const whose = { centre, cluster, inn };
  return [
    {
      type: 'MembershipApplied',
      data: {
        ...{ ...membershipApplied.data, ...whose, representative: persons.member },
        ...{ appliedOn: '2026-04-21', due: '2026-04-30' },
      },
    },
    { type: 'MembershipAdmitted', data: { ...membershipAdmitted.data, ...whose, on: '2026-04-22' } },
  ];
};
