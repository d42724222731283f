import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accepted, after, commandHeaders } from '../http.ts';
import { applicationId, centreId, commissionId, sittingId } from '../values.ts';
import { protocolView } from './protocol.ts';
import {
  CallSitting,
  CastVote,
  DeclareConflict,
  OpenVote,
  PostponeItem,
  RegisterPresence,
  ScoreApplication,
  SignProtocol,
} from './sitting-messages.ts';
import { sittingRoom, sittingSummary } from './sitting-views.ts';

const route = oc.$route({ inputStructure: 'detailed' });
const ofCentre = z.object({ centre: centreId });
const ofSitting = z.object({ centre: centreId, sitting: sittingId });
const ofItem = ofSitting.extend({ application: applicationId });
const SITTING = '/api/centres/{centre}/sittings/{sitting}';
const ITEM = `${SITTING}/items/{application}` as const;

const post = <Path extends `/${string}`>(path: Path, summary: string) =>
  route.route({ method: 'POST', path, tags: ['Sittings'], summary });
const get = <Path extends `/${string}`>(path: Path, summary: string) =>
  route.route({ method: 'GET', path, tags: ['Sittings'], summary });

const inSitting = { centre: true, sitting: true } as const;
const inItem = { centre: true, sitting: true, application: true } as const;
const plain = z.object({ params: ofSitting, headers: commandHeaders });
const plainItem = z.object({ params: ofItem, headers: commandHeaders });

export const sittingRoutes = {
  list: get('/api/centres/{centre}/sittings', 'Sittings of the commissions, the latest first')
    .input(z.object({ params: ofCentre, query: after.extend({ commission: commissionId.optional() }) }))
    .output(z.array(sittingSummary)),
  call: post('/api/centres/{centre}/sittings', 'Call a sitting')
    .input(z.object({ params: ofCentre, headers: commandHeaders, body: CallSitting.schema.omit({ centre: true }) }))
    .output(accepted),
  room: get(SITTING, 'The sitting room: presence, agenda, scores, vote, money')
    .input(z.object({ params: ofSitting, query: after }))
    .output(sittingRoom),
  presence: post(`${SITTING}/presence`, 'Tell a member present or absent')
    .input(plain.extend({ body: RegisterPresence.schema.omit(inSitting) }))
    .output(accepted),
  open: post(`${SITTING}/opening`, 'Open the sitting').input(plain).output(accepted),
  declareConflict: post(`${ITEM}/conflicts`, 'Declare a conflict of interest at an item')
    .input(plainItem.extend({ body: DeclareConflict.schema.omit(inItem) }))
    .output(accepted),
  score: post(`${ITEM}/sheets`, 'Hand in a scoring sheet')
    .input(plainItem.extend({ body: ScoreApplication.schema.omit(inItem) }))
    .output(accepted),
  closeScoring: post(`${SITTING}/scoring/closing`, 'Close the scoring and make the ranking')
    .input(plain)
    .output(accepted),
  openVote: post(`${ITEM}/vote`, 'Put amounts to the vote')
    .input(plainItem.extend({ body: OpenVote.schema.omit(inItem) }))
    .output(accepted),
  castVote: post(`${ITEM}/vote/ballots`, 'Vote for or against')
    .input(plainItem.extend({ body: CastVote.schema.omit(inItem).required() }))
    .output(accepted),
  closeVote: post(`${ITEM}/vote/closing`, 'Count the votes').input(plainItem).output(accepted),
  postpone: post(`${ITEM}/postponement`, 'Put an item off to another sitting')
    .input(plainItem.extend({ body: PostponeItem.schema.omit(inItem) }))
    .output(accepted),
  close: post(`${SITTING}/closing`, 'Close the sitting').input(plain).output(accepted),
  protocol: get(`${SITTING}/protocol`, 'The protocol, its hash and its signatures')
    .input(z.object({ params: ofSitting, query: after }))
    .output(protocolView),
  sign: post(`${SITTING}/protocol/signatures`, 'Sign the protocol')
    .input(plain.extend({ body: SignProtocol.schema.omit(inSitting) }))
    .output(accepted),
};
