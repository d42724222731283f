import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { fundShareAnswer } from '../regulation/judge.ts';
import { applicationId, campaignId, centreId } from '../values.ts';
import {
  AnnounceCampaign,
  CheckApplication,
  FileApplication,
  NotifyApplicant,
  ProvideInformation,
  RequestInformation,
  WithdrawApplication,
} from './messages.ts';
import {
  announcing,
  applicationPage,
  applicationRow,
  applicationStatus,
  campaignPage,
  campaignView,
  fundSharesRequest,
} from './views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofCampaign = ofCentre.extend({ campaign: campaignId });
const ofApplication = ofCentre.extend({ application: applicationId });
const inPath = { centre: true, application: true } as const;

export const campaignRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/api/campaigns',
      tags: ['Selections'],
      summary: 'Selections of all centres, those open to applications first',
    })
    .input(z.object({ query: after.extend({ centre: centreId.optional() }) }))
    .output(z.array(campaignView)),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/campaigns/{campaign}',
      tags: ['Selections'],
      summary: 'One selection, its terms and what the caller may do',
    })
    .input(z.object({ params: ofCampaign, query: after }))
    .output(campaignPage),
  announcing: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/announcing',
      tags: ['Selections'],
      summary: 'The terms and budget lines that a selection announced today may have',
    })
    .input(z.object({ params: ofCentre, query: z.object({ year: z.coerce.number().int().min(2020).max(2100) }) }))
    .output(announcing),
  announce: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/campaigns',
      tags: ['Selections'],
      summary: 'Announce a selection',
    })
    .input(
      z.object({ params: ofCentre, headers: commandHeaders, body: AnnounceCampaign.schema.omit({ centre: true }) }),
    )
    .output(accepted),
  fundShares: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/campaigns/{campaign}/fund-shares',
      tags: ['Selections'],
      summary: 'The largest share of each row of an estimate that all caps allow now, one row after another',
    })
    .input(z.object({ params: ofCampaign, body: fundSharesRequest }))
    .output(z.array(fundShareAnswer)),
};

export const applicationRoutes = {
  list: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/applications',
      tags: ['Applications'],
      summary: 'Applications of a centre',
    })
    .input(
      z.object({
        params: ofCentre,
        query: after.extend({ campaign: campaignId.optional(), status: applicationStatus.optional() }),
      }),
    )
    .output(z.array(applicationRow)),
  mine: route
    .route({
      method: 'GET',
      path: '/api/my/applications',
      tags: ['Applications'],
      summary: 'Applications that the caller has filed',
    })
    .input(z.object({ query: after }))
    .output(z.array(applicationRow)),
  read: route
    .route({
      method: 'GET',
      path: '/api/centres/{centre}/applications/{application}',
      tags: ['Applications'],
      summary: 'One application in full and what the caller may do with it',
    })
    .input(z.object({ params: ofApplication, query: after }))
    .output(applicationPage),
  file: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/campaigns/{campaign}/applications',
      tags: ['Applications'],
      summary: 'File an application, or file it again before the end of filing',
    })
    .input(
      z.object({
        params: ofCampaign,
        headers: commandHeaders,
        body: FileApplication.schema.omit({ ...inPath, campaign: true, representative: true }),
      }),
    )
    .output(accepted.extend({ application: applicationId })),
  check: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/applications/{application}/checks',
      tags: ['Applications'],
      summary: 'Check the thirteen reasons for refusal: admits, refuses, or tells what is not established',
    })
    .input(z.object({ params: ofApplication, headers: commandHeaders, body: CheckApplication.schema.omit(inPath) }))
    .output(accepted),
  requestInformation: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/applications/{application}/questions',
      tags: ['Applications'],
      summary: 'Request additional information',
    })
    .input(z.object({ params: ofApplication, headers: commandHeaders, body: RequestInformation.schema.omit(inPath) }))
    .output(accepted),
  provideInformation: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/applications/{application}/answers',
      tags: ['Applications'],
      summary: 'Provide the information asked for',
    })
    .input(z.object({ params: ofApplication, headers: commandHeaders, body: ProvideInformation.schema.omit(inPath) }))
    .output(accepted),
  withdraw: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/applications/{application}/withdrawal',
      tags: ['Applications'],
      summary: 'Withdraw an application',
    })
    .input(z.object({ params: ofApplication, headers: commandHeaders, body: WithdrawApplication.schema.omit(inPath) }))
    .output(accepted),
  notify: route
    .route({
      method: 'POST',
      path: '/api/centres/{centre}/applications/{application}/notice',
      tags: ['Applications'],
      summary: 'Tell the applicant how the selection ended',
    })
    .input(z.object({ params: ofApplication, headers: commandHeaders, body: NotifyApplicant.schema.omit(inPath) }))
    .output(accepted),
};
