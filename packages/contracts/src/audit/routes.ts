import { oc } from '@orpc/contract';
import { z } from 'zod';
import { after } from '../http.ts';
import { centreId } from '../values.ts';
import { decidedAgain, decisionCase, decisionId, decisionRow } from './decision.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofDecision = ofCentre.extend({ decision: decisionId });

export const decisionRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/decisions',
      tags: ['Audit'],
      summary: 'Decisions of a centre, the latest first',
    })
    .input(z.object({ params: ofCentre, query: after }))
    .output(z.array(decisionRow)),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/decisions/{decision}',
      tags: ['Audit'],
      summary: 'Every step of one decision, with all that stood after it',
    })
    .input(z.object({ params: ofDecision, query: after }))
    .output(decisionCase),
  decideAgain: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/decisions/{decision}/decide-again',
      tags: ['Audit'],
      summary: 'Decide every command behind a decision again by the code of today; nothing is written',
    })
    .input(z.object({ params: ofDecision }))
    .output(decidedAgain),
};
