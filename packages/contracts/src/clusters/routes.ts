import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { day } from '../regulation/judge.ts';
import { centreId, clusterId, personId } from '../values.ts';
import { FoundCluster, ReplaceCurator, SeatCouncilMember, UnseatCouncilMember } from './messages.ts';
import { clusterPage, clusterView, founding, register } from './views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofCluster = ofCentre.extend({ cluster: clusterId });
const inPath = { centre: true, cluster: true } as const;

export const clusterRoutes = {
  list: route
    .route({ method: 'GET', path: '/api/clusters', tags: ['Clusters'], summary: 'Clusters of all centres' })
    .input(z.object({ query: after.extend({ centre: centreId.optional() }) }))
    .output(z.array(clusterView)),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/clusters/{cluster}',
      tags: ['Clusters'],
      summary: 'One cluster, its council, and what the caller may do',
    })
    .input(z.object({ params: ofCluster, query: after }))
    .output(clusterPage),
  register: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/clusters/{cluster}/members',
      tags: ['Clusters'],
      summary: 'The register of members as it was on a day, today by default',
    })
    .input(
      z.object({
        params: ofCluster,
        query: after.extend({ on: day.optional(), search: z.string().trim().max(100).optional() }),
      }),
    )
    .output(register),
  founding: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/founding',
      tags: ['Clusters'],
      summary: 'Who can be curator or council member in a cluster of the centre',
    })
    .input(z.object({ params: ofCentre, query: after }))
    .output(founding),
  found: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/clusters',
      tags: ['Clusters'],
      summary: 'Found a cluster',
    })
    .input(z.object({ params: ofCentre, headers: commandHeaders, body: FoundCluster.schema.omit({ centre: true }) }))
    .output(accepted),
  replaceCurator: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/clusters/{cluster}/curator',
      tags: ['Clusters'],
      summary: 'Give the cluster another curator',
    })
    .input(z.object({ params: ofCluster, headers: commandHeaders, body: ReplaceCurator.schema.omit(inPath) }))
    .output(accepted),
  seat: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/clusters/{cluster}/council',
      tags: ['Clusters'],
      summary: 'Give a seat in the council from a day, perhaps to a day',
    })
    .input(z.object({ params: ofCluster, headers: commandHeaders, body: SeatCouncilMember.schema.omit(inPath) }))
    .output(accepted),
  unseat: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/clusters/{cluster}/council/{person}/removal',
      tags: ['Clusters'],
      summary: 'Take a seat in the council away at once',
    })
    .input(
      z.object({
        params: ofCluster.extend({ person: personId }),
        headers: commandHeaders,
        body: UnseatCouncilMember.schema.omit({ ...inPath, person: true }),
      }),
    )
    .output(accepted),
};
