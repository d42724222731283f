import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders, permission } from '../http.ts';
import { centreId, editionId } from '../values.ts';
import { centreView, editionView, serviceView } from './catalogue.ts';
import { figuresView } from './figures.ts';
import {
  day,
  eligibilityAnswer,
  eligibilityRequest,
  fundShareAnswer,
  fundShareRequest,
  termAnswer,
  words,
} from './judge.ts';
import { AdoptEdition, RegisterCentre } from './messages.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });

/** A centre as the log tells it. `revision` is its version, sent back in `If-Match`. */
export const registeredCentre = centreView.extend({ revision: z.int() });

/** A term of an edition: what runs from what to what. Its length is asked for with a day to count from. */
export const termView = z.object({
  id: z.string(),
  clause: z.string(),
  title: words,
  process: words,
  from: words,
  to: words,
});
export type TermView = z.infer<typeof termView>;

/** One difference between two editions: where in their data, by which clause, and the value on each side. */
export const editionChange = z.object({
  change: z.enum(['added', 'removed', 'changed']),
  path: z.string(),
  clause: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});

export const centreRoutes = {
  list: route
    .route({ method: 'GET', path: '/api/centres', tags: ['Centres'], summary: 'Registered centres' })
    .input(z.object({ query: after }))
    .output(z.array(registeredCentre)),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}',
      tags: ['Centres'],
      summary: 'One centre and what the caller may do with it',
    })
    .input(z.object({ params: ofCentre, query: after }))
    .output(registeredCentre.extend({ can: z.object({ adoptEdition: permission }) })),
  register: route
    .route({ method: 'POST', path: '/api/centres', tags: ['Centres'], summary: 'Register a centre' })
    .input(z.object({ headers: commandHeaders, body: RegisterCentre.schema }))
    .output(accepted),
  editions: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/editions',
      tags: ['Editions'],
      summary: 'Editions that the centre has adopted, oldest first',
    })
    .input(z.object({ params: ofCentre, query: after }))
    .output(z.array(editionView)),
  compareEditions: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/editions/compare',
      tags: ['Editions'],
      summary: 'What changed between two editions',
    })
    .input(z.object({ params: ofCentre, query: z.object({ from: editionId, to: editionId }) }))
    .output(z.object({ from: editionView, to: editionView, changes: z.array(editionChange) })),
  adoptEdition: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/editions',
      tags: ['Editions'],
      summary: 'Adopt an edition of the regulation',
    })
    .input(z.object({ params: ofCentre, headers: commandHeaders, body: AdoptEdition.schema.omit({ centre: true }) }))
    .output(accepted),
};

export const judgeRoutes = {
  services: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/services',
      tags: ['Rules'],
      summary: 'The catalogue of services in force on a day',
    })
    .input(z.object({ params: ofCentre, query: z.object({ on: day.optional() }) }))
    .output(z.array(serviceView)),
  figures: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/figures',
      tags: ['Rules'],
      summary: 'Budgets, indicators and measures that the centre has published, as printed',
    })
    .input(z.object({ params: ofCentre }))
    .output(figuresView),
  fundShare: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/fund-share',
      tags: ['Rules'],
      summary: 'The largest share of a price that the Fund may pay, and which rule bound it',
    })
    .input(z.object({ params: ofCentre, query: z.object({ on: day.optional() }), body: fundShareRequest }))
    .output(fundShareAnswer),
  terms: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/terms',
      tags: ['Rules'],
      summary: 'The terms of the regulation',
    })
    .input(z.object({ params: ofCentre, query: z.object({ on: day.optional() }) }))
    .output(z.array(termView)),
  term: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/terms/{term}',
      tags: ['Rules'],
      summary: 'When a term ends that begins after a day',
    })
    .input(
      z.object({
        params: ofCentre.extend({ term: z.string().max(20) }),
        // The term may have begun long before the edition came into force: a tax registration, a breach.
        query: z.object({ from: day, on: day.optional() }),
      }),
    )
    .output(termAnswer),
  eligibility: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/eligibility',
      tags: ['Rules'],
      summary: 'Each reason to refuse an applicant, tested against facts',
    })
    .input(z.object({ params: ofCentre, body: eligibilityRequest }))
    .output(eligibilityAnswer),
};
