import { roles } from '@veche/contracts';
import { applicationStream, campaignStream } from '@veche/domain';
import {
  APPLICATION,
  applicationAdmitted,
  applicationFiled,
  applicationSent,
  CAMPAIGN,
  campaignAnnounced,
} from '@veche/testing';
import type { Api } from '../api.ts';
import { happened } from '../happened.ts';
import { everywhere, get, inOwnCentre, post, type Row, type Who } from '../matrix.ts';

const PATH = `/api/centres/{centre}/applications/${APPLICATION}`;
const readers: Who = {
  own: ['curator', 'secretary', 'commission-member', 'chair', 'accountant', 'director', 'financial-controller'],
  other: [],
  all: ['financial-controller'],
};
const { campaign: _, centre: __, application: ___, representative: ____, ...sent } = applicationSent;
/** Of an organisation that none of those who ask acts for. */
const estimated = {
  inn: '7707329152',
  cluster: 'furniture',
  specialOperationFamily: false,
  rows: applicationSent.estimate,
};

/** A selection and an application of somebody who plays no part in the matrix. */
export const selectionHappened = async ({ installation }: Api): Promise<void> => {
  await happened(installation, campaignStream(CAMPAIGN), campaignAnnounced);
  await happened(installation, applicationStream(APPLICATION), applicationFiled);
};

/** An application that waits for its sitting. */
export const admissionHappened = async ({ installation }: Api, application: string): Promise<void> => {
  const filed = { ...applicationFiled, data: { ...applicationFiled.data, application } };
  const admitted = { ...applicationAdmitted, data: { ...applicationAdmitted.data, application } };
  await happened(installation, applicationStream(application), filed, admitted);
};

/** Who gets through to the routes of selections and applications. */
export const selectionRows: Readonly<Record<string, Row>> = {
  'campaigns.list': get('/api/campaigns'),
  'campaigns.read': get(`/api/centres/{centre}/campaigns/${CAMPAIGN}`),
  'campaigns.announcing': { ...get('/api/centres/{centre}/announcing?year=2026'), who: readers },
  'campaigns.announce': post(
    '/api/centres/{centre}/campaigns',
    { campaign: CAMPAIGN, title: 'Отбор', year: 2026, filingUntil: '2026-05-14', services: ['R-5.3'] },
    inOwnCentre('director'),
  ),
  'campaigns.fundShares': post(`/api/centres/{centre}/campaigns/${CAMPAIGN}/fund-shares`, estimated, readers),
  'applications.list': { ...get('/api/centres/{centre}/applications'), who: readers },
  'applications.mine': { ...get('/api/my/applications'), who: everywhere(...roles) },
  'applications.read': { ...get(PATH), who: readers },
  'applications.file': post(`/api/centres/{centre}/campaigns/${CAMPAIGN}/applications`, sent, inOwnCentre('applicant')),
  'applications.check': post(`${PATH}/checks`, { facts: {} }, inOwnCentre('curator', 'secretary')),
  'applications.requestInformation': post(
    `${PATH}/questions`,
    { questions: 'Что?' },
    inOwnCentre('curator', 'secretary'),
  ),
  // An application of somebody else is not there, whoever asks.
  'applications.provideInformation': post(`${PATH}/answers`, { answer: 'То', files: [] }, inOwnCentre()),
  'applications.withdraw': post(`${PATH}/withdrawal`, { reason: 'Передумали' }, inOwnCentre()),
  'applications.notify': post(`${PATH}/notice`, { text: 'Итоги' }, inOwnCentre('secretary')),
};
