import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@veche/contracts';
import { application, checking, founding, INN, organisation } from '../cluster.ts';
import { everywhere, get, inOwnCentre, post, type Row } from '../matrix.ts';

const IN_CLUSTER = '/api/centres/{centre}/clusters/instruments';
const IN_MEMBERSHIP = `${IN_CLUSTER}/memberships/${INN}`;
const nobody = randomUUID();

const readers = (...own: Role[]) => ({
  own,
  other: [],
  all: own.filter((role) => role === 'administrator' || role === 'financial-controller'),
});
const staff = readers('curator', 'secretary', 'director', 'financial-controller', 'administrator');

/** Who gets through to clusters, organisations and memberships. */
export const membershipRows: Readonly<Record<string, Row>> = {
  'clusters.list': get('/api/clusters'),
  'clusters.read': get(IN_CLUSTER),
  'clusters.register': get(`${IN_CLUSTER}/members`),
  'clusters.founding': {
    ...get('/api/centres/{centre}/founding'),
    who: readers('curator', 'director', 'administrator'),
  },
  'clusters.found': post('/api/centres/{centre}/clusters', founding(nobody), inOwnCentre('director')),
  'clusters.replaceCurator': post(`${IN_CLUSTER}/curator`, { curator: nobody }, inOwnCentre('director')),
  'clusters.seat': post(
    `${IN_CLUSTER}/council`,
    { person: nobody, from: '2026-01-01' },
    inOwnCentre('curator', 'director'),
  ),
  'clusters.unseat': post(
    `${IN_CLUSTER}/council/${nobody}/removal`,
    { reason: 'Заявление' },
    inOwnCentre('curator', 'director'),
  ),
  'organisations.consent': get('/api/consents/personal-data'),
  'organisations.mine': { ...get('/api/my/organisations'), who: everywhere(...roles) },
  // Known to nobody before it is a member.
  'organisations.read': { ...get(`/api/organisations/${INN}`), who: everywhere() },
  'organisations.register': post('/api/centres/{centre}/organisations', organisation, inOwnCentre('applicant')),
  'memberships.list': {
    ...get('/api/centres/{centre}/memberships'),
    who: { ...staff, own: roles.filter((role) => role === 'council-member' || staff.own.includes(role)) },
  },
  'memberships.applying': { ...get(`${IN_CLUSTER}/applying`), who: everywhere(...roles) },
  'memberships.read': { ...get(IN_MEMBERSHIP), who: staff },
  'memberships.apply': post(IN_MEMBERSHIP, application, inOwnCentre('applicant')),
  'memberships.check': post(`${IN_MEMBERSHIP}/checks`, checking, inOwnCentre('curator', 'director')),
  'memberships.vote': post(`${IN_MEMBERSHIP}/votes`, { vote: 'for' }, inOwnCentre('council-member')),
  'memberships.closeVote': post(`${IN_MEMBERSHIP}/votes/closing`, {}, inOwnCentre('curator')),
  'memberships.requestLeaving': post(`${IN_MEMBERSHIP}/leaving`, { statement: 'Выходим' }, inOwnCentre('applicant')),
  'memberships.proposeExclusion': post(
    `${IN_MEMBERSHIP}/exclusion`,
    { ground: 'members-initiative', statement: 'Инициатива' },
    inOwnCentre('curator', 'council-member'),
  ),
};
