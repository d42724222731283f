import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { applicationId, centreId, clusterId } from '../values.ts';
import {
  ApproveBudget,
  ApprovePayment,
  ConfirmAct,
  OrderPayment,
  PrepareContract,
  ProposeBudget,
  RecordAct,
  RecordOwnPayment,
  RejectPayment,
  ReleaseFunds,
  SignContract,
} from './messages.ts';
import { awardPage, budgetPage, clusterSupport, financialYear, limitsBoard } from './views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofBudget = z.object({ centre: centreId, year: financialYear });
const ofAward = ofBudget.extend({ award: applicationId });
const budgetInPath = { centre: true, year: true } as const;
const awardInPath = { ...budgetInPath, award: true } as const;

const BUDGET = '/api/centres/{centre}/budgets/{year}';
const AWARD = `${BUDGET}/awards/{award}` as const;

export const budgetRoutes = {
  read: route
    .route({
      method: 'GET',
      path: BUDGET,
      tags: ['Money'],
      summary: 'The money of a year: lines, clusters, awards, and what the caller may do',
    })
    .input(z.object({ params: ofBudget, query: after }))
    .output(budgetPage),
  limits: route
    .route({
      method: 'GET',
      path: `${BUDGET}/limits`,
      tags: ['Money'],
      summary: 'Each cap of the year with what is used, reserved and left, and its clause',
    })
    .input(z.object({ params: ofBudget, query: after }))
    .output(limitsBoard),
  clusterSupport: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/clusters/{cluster}/support',
      tags: ['Money'],
      summary: 'What a cluster has received this year of its part of the budget, open to anybody',
    })
    .input(
      z.object({
        params: z.object({ centre: centreId, cluster: clusterId }),
        query: after.extend({ year: financialYear.optional() }),
      }),
    )
    .output(clusterSupport),
  propose: route
    .route({ method: 'POST', path: `${BUDGET}/proposal`, tags: ['Money'], summary: 'Propose the budget or its change' })
    .input(z.object({ params: ofBudget, headers: commandHeaders, body: ProposeBudget.schema.omit(budgetInPath) }))
    .output(accepted),
  approve: route
    .route({ method: 'POST', path: `${BUDGET}/approval`, tags: ['Money'], summary: 'Approve what was proposed' })
    .input(
      z.object({
        params: ofBudget,
        headers: commandHeaders,
        body: ApproveBudget.schema.omit(budgetInPath).required(),
      }),
    )
    .output(accepted),
};

export const awardRoutes = {
  read: route
    .route({
      method: 'GET',
      path: AWARD,
      tags: ['Money'],
      summary: 'One award from the reservation to the payment, and what the caller may do',
    })
    .input(z.object({ params: ofAward, query: after }))
    .output(awardPage),
  release: route
    .route({ method: 'POST', path: `${AWARD}/release`, tags: ['Money'], summary: 'Release what an award holds' })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: ReleaseFunds.schema.omit(awardInPath) }))
    .output(accepted),
  prepareContract: route
    .route({ method: 'POST', path: `${AWARD}/contract`, tags: ['Money'], summary: 'Prepare the tripartite contract' })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: PrepareContract.schema.omit(awardInPath) }))
    .output(accepted),
  signContract: route
    .route({
      method: 'POST',
      path: `${AWARD}/contract/signatures`,
      tags: ['Money'],
      summary: 'Sign the contract for one of its parties',
    })
    .input(
      z.object({
        params: ofAward,
        headers: commandHeaders,
        body: SignContract.schema.omit(awardInPath).required({ sha256: true }),
      }),
    )
    .output(accepted),
  recordAct: route
    .route({ method: 'POST', path: `${AWARD}/act`, tags: ['Money'], summary: 'Record the act of services rendered' })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: RecordAct.schema.omit(awardInPath) }))
    .output(accepted),
  confirmAct: route
    .route({ method: 'POST', path: `${AWARD}/act/confirmation`, tags: ['Money'], summary: 'Confirm the act' })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: ConfirmAct.schema.omit(awardInPath).required() }))
    .output(accepted),
  recordOwnPayment: route
    .route({
      method: 'POST',
      path: `${AWARD}/own-payments`,
      tags: ['Money'],
      summary: 'Record what the applicant has paid of the own share',
    })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: RecordOwnPayment.schema.omit(awardInPath) }))
    .output(accepted),
  orderPayment: route
    .route({
      method: 'POST',
      path: `${AWARD}/payments`,
      tags: ['Money'],
      summary: "Order a payment of the Fund's share",
    })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: OrderPayment.schema.omit(awardInPath) }))
    .output(accepted),
  approvePayment: route
    .route({
      method: 'POST',
      path: `${AWARD}/payments/approval`,
      tags: ['Money'],
      summary: 'Approve the payment that was ordered',
    })
    .input(
      z.object({ params: ofAward, headers: commandHeaders, body: ApprovePayment.schema.omit(awardInPath).required() }),
    )
    .output(accepted),
  rejectPayment: route
    .route({
      method: 'POST',
      path: `${AWARD}/payments/rejection`,
      tags: ['Money'],
      summary: 'Reject the payment that was ordered, with a reason',
    })
    .input(z.object({ params: ofAward, headers: commandHeaders, body: RejectPayment.schema.omit(awardInPath) }))
    .output(accepted),
};
