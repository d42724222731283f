import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders, permission } from '../http.ts';
import { centreId, commissionId } from '../values.ts';
import { AppointCommission, SeatCommissionMember, UnseatCommissionMember } from './messages.ts';
import { agendaCandidate, commissionView, seatCandidate } from './views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofCommission = z.object({ centre: centreId, commission: commissionId });
const inPath = { centre: true, commission: true } as const;

export const commissionRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/commissions',
      tags: ['Commissions'],
      summary: 'Commissions of the centre',
    })
    .input(z.object({ params: ofCentre, query: after }))
    .output(
      z.object({
        commissions: z.array(commissionView),
        /** Commissions of the edition in force that are not appointed yet. */
        vacant: z.array(z.object({ rule: z.string(), title: z.string(), titleEn: z.string(), clause: z.string() })),
        can: z.object({ appoint: permission }),
      }),
    ),
  appoint: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/commissions',
      tags: ['Commissions'],
      summary: 'Appoint a commission of the edition',
    })
    .input(
      z.object({ params: ofCentre, headers: commandHeaders, body: AppointCommission.schema.omit({ centre: true }) }),
    )
    .output(accepted),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/commissions/{commission}',
      tags: ['Commissions'],
      summary: 'One commission, its seats and the applications that wait for it',
    })
    .input(z.object({ params: ofCommission, query: after }))
    .output(
      commissionView.extend({
        /** Admitted to this commission and on no agenda yet. */
        waiting: z.array(agendaCandidate),
        nextNumber: z.int(),
        can: z.object({ seat: permission, unseat: permission, callSitting: permission }),
      }),
    ),
  candidates: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/commissions/{commission}/candidates',
      tags: ['Commissions'],
      summary: 'Who could be seated, by the offices they hold',
    })
    .input(z.object({ params: ofCommission, query: after }))
    .output(z.array(seatCandidate)),
  seat: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/commissions/{commission}/seats',
      tags: ['Commissions'],
      summary: 'Seat a member',
    })
    .input(z.object({ params: ofCommission, headers: commandHeaders, body: SeatCommissionMember.schema.omit(inPath) }))
    .output(accepted),
  unseat: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/commissions/{commission}/seats/withdrawal',
      tags: ['Commissions'],
      summary: 'End the seat of a member',
    })
    .input(
      z.object({ params: ofCommission, headers: commandHeaders, body: UnseatCommissionMember.schema.omit(inPath) }),
    )
    .output(accepted),
};
