import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { day } from '../regulation/judge.ts';
import { centreId, personId } from '../values.ts';
import { ErasePerson, GrantRole, RegisterPerson, role, WithdrawRole } from './messages.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofPerson = z.object({ person: personId });

/** An office that a person holds; `to` is its last day. */
export const heldRole = z.object({ role, centre: centreId.optional(), from: day, to: day.optional() });
export type HeldRole = z.infer<typeof heldRole>;

/** Name and address are null once the person is erased. `revision` is the version, sent back in `If-Match`. */
export const personView = z.object({
  person: personId,
  fullName: z.string().nullable(),
  email: z.string().nullable(),
  erased: z.boolean(),
  roles: z.array(heldRole),
  revision: z.int(),
});
export type PersonView = z.infer<typeof personView>;

export const peopleRoutes = {
  list: route
    .route({ method: 'GET', path: '/api/people', tags: ['People'], summary: 'People and the roles they hold' })
    .input(z.object({ query: after }))
    .output(z.array(personView)),
  register: route
    .route({ method: 'POST', path: '/api/people', tags: ['People'], summary: 'Register a person' })
    .input(z.object({ headers: commandHeaders, body: RegisterPerson.schema }))
    .output(accepted),
  grantRole: route
    .route({
      method: 'POST',
      path: '/api/people/{person}/roles',
      tags: ['People'],
      summary: 'Grant a role from a day, perhaps to a day',
    })
    .input(z.object({ params: ofPerson, headers: commandHeaders, body: GrantRole.schema.omit({ person: true }) }))
    .output(accepted),
  withdrawRole: route
    .route({
      method: 'POST',
      path: '/api/people/{person}/roles/withdrawal',
      tags: ['People'],
      summary: 'Withdraw a role at once',
    })
    .input(z.object({ params: ofPerson, headers: commandHeaders, body: WithdrawRole.schema.omit({ person: true }) }))
    .output(accepted),
  erase: route
    .route({
      method: 'POST',
      path: '/api/people/{person}/erasure',
      tags: ['People'],
      summary: 'Erase the personal data of a person for ever',
    })
    .input(z.object({ params: ofPerson, headers: commandHeaders, body: ErasePerson.schema.omit({ person: true }) }))
    .output(accepted),
};

/** Who is signed in, in which roles today, and until when at the latest; `now` is the time by which the platform decides. */
export const session = z.object({
  person: personId,
  fullName: z.string(),
  roles: z.array(heldRole),
  expiresAt: z.iso.datetime(),
  now: z.iso.datetime(),
});
export type Session = z.infer<typeof session>;

/** Somebody who can be signed in as, with what their roles are called. */
const demonstrationPerson = personView
  .pick({ person: true, fullName: true, roles: true })
  .extend({ titles: z.array(z.string()) });

export const sessionRoutes = {
  demonstrationPeople: route
    .route({
      method: 'GET',
      path: '/api/demonstration/people',
      tags: ['Sessions'],
      summary: 'Who can be signed in as, in demonstration mode only',
    })
    .input(z.object({ query: after }))
    .output(z.array(demonstrationPerson)),
  signIn: route
    .route({
      method: 'POST',
      path: '/api/sessions',
      tags: ['Sessions'],
      summary: 'Sign in as a demonstration person',
      successStatus: 201,
    })
    .input(z.object({ body: z.strictObject({ person: personId }) }))
    .output(session),
  current: route
    .route({ method: 'GET', path: '/api/sessions/current', tags: ['Sessions'], summary: 'The session of this browser' })
    .output(session),
  signOut: route
    .route({
      method: 'DELETE',
      path: '/api/sessions/current',
      tags: ['Sessions'],
      summary: 'Sign out',
      successStatus: 204,
    })
    .output(z.void()),
};
