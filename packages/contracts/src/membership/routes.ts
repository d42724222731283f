import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { centreId, clusterId } from '../values.ts';
import { consentText } from './consent.ts';
import {
  ApplyForMembership,
  CheckMembership,
  ProposeExclusion,
  RegisterOrganisation,
  RequestLeaving,
  VoteInCouncil,
} from './messages.ts';
import {
  applying,
  membershipPage,
  membershipRow,
  membershipStatus,
  myOrganisation,
  organisationView,
} from './views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofCluster = ofCentre.extend({ cluster: clusterId });
const ofMembership = ofCluster.extend({ inn: innOfOrganisation });
const inPath = { centre: true, cluster: true, inn: true } as const;
const PATH = '/api/centres/{centre}/clusters/{cluster}/memberships/{inn}';

export const organisationRoutes = {
  consent: route
    .route({
      method: 'GET',
      path: '/api/consents/personal-data',
      tags: ['Organisations'],
      summary: 'The text of the consent to the processing of personal data',
    })
    .output(consentText),
  mine: route
    .route({
      method: 'GET',
      path: '/api/my/organisations',
      tags: ['Organisations'],
      summary: 'Organisations that the caller represents, and their memberships',
    })
    .input(z.object({ query: after }))
    .output(z.array(myOrganisation)),
  read: route
    .route({
      method: 'GET',
      path: '/api/organisations/{inn}',
      tags: ['Organisations'],
      summary: 'An organisation that is or was a member of a cluster',
    })
    .input(z.object({ params: z.object({ inn: innOfOrganisation }), query: after }))
    .output(organisationView),
  register: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/organisations',
      tags: ['Organisations'],
      summary: 'Register an organisation; the caller represents it',
    })
    .input(
      z.object({ params: ofCentre, headers: commandHeaders, body: RegisterOrganisation.schema.omit({ centre: true }) }),
    )
    .output(accepted),
};

export const membershipRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/memberships',
      tags: ['Memberships'],
      summary: 'Applications to join clusters of the centre, and memberships; a council sees those of its clusters',
    })
    .input(
      z.object({
        params: ofCentre,
        query: after.extend({ status: membershipStatus.optional(), cluster: clusterId.optional() }),
      }),
    )
    .output(z.array(membershipRow)),
  applying: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/clusters/{cluster}/applying',
      tags: ['Memberships'],
      summary: 'What an application to join needs, and which of the caller’s organisations may apply',
    })
    .input(z.object({ params: ofCluster, query: after }))
    .output(applying),
  read: route
    .route({
      method: 'GET',
      path: PATH,
      tags: ['Memberships'],
      summary: 'One membership in full and what the caller may do with it',
    })
    .input(z.object({ params: ofMembership, query: after }))
    .output(membershipPage),
  apply: route
    .route({
      method: 'POST',
      path: PATH,
      tags: ['Memberships'],
      summary: 'Apply for membership',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders, body: ApplyForMembership.schema.omit(inPath) }))
    .output(accepted),
  check: route
    .route({
      method: 'POST',
      path: `${PATH}/checks`,
      tags: ['Memberships'],
      summary: 'Check the requirements: sends to the council, refuses, or tells what is not established',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders, body: CheckMembership.schema.omit(inPath) }))
    .output(accepted),
  vote: route
    .route({
      method: 'POST',
      path: `${PATH}/votes`,
      tags: ['Memberships'],
      summary: 'Vote in the council on the open question',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders, body: VoteInCouncil.schema.omit(inPath) }))
    .output(accepted),
  closeVote: route
    .route({
      method: 'POST',
      path: `${PATH}/votes/closing`,
      tags: ['Memberships'],
      summary: 'End the vote with the votes that have come',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders }))
    .output(accepted),
  requestLeaving: route
    .route({
      method: 'POST',
      path: `${PATH}/leaving`,
      tags: ['Memberships'],
      summary: 'Give notice of leaving',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders, body: RequestLeaving.schema.omit(inPath) }))
    .output(accepted),
  proposeExclusion: route
    .route({
      method: 'POST',
      path: `${PATH}/exclusion`,
      tags: ['Memberships'],
      summary: 'Propose to exclude the member',
    })
    .input(z.object({ params: ofMembership, headers: commandHeaders, body: ProposeExclusion.schema.omit(inPath) }))
    .output(accepted),
};
