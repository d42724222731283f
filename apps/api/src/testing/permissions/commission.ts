import { randomUUID } from 'node:crypto';
import type { Api } from '../api.ts';
import { emptySitting } from '../commission.ts';
import { get, inOwnCentre, type Row, type Who } from '../matrix.ts';
import { admissionHappened } from './selection.ts';

const NOBODY = randomUUID();

/** A sitting of the centre that is asked about, closed already; in other centres it is not there. */
const COMMISSION = 'commission-matrix';
const SITTING = randomUUID();
const HEARD = `${randomUUID()}.5712000017`;
const SITTING_PATH = `/api/centres/{centre}/sittings/${SITTING}`;
const sittingMembers = inOwnCentre('secretary', 'commission-member', 'chair');
const sittingReaders: Who = {
  own: ['curator', 'secretary', 'commission-member', 'chair', 'accountant', 'director', 'financial-controller'],
  other: [],
  all: ['financial-controller'],
};
const inSitting = (path: string, body?: object): Pick<Row, 'ask'> => ({
  ask: (centre) => ({ path: `${SITTING_PATH.replace('{centre}', centre)}${path}`, ...(body && { body }) }),
});

/** The commission, its closed sitting and the application it heard. */
export const commissionHappened = async (api: Api): Promise<void> => {
  await admissionHappened(api, HEARD);
  await emptySitting(api, { commission: COMMISSION, sitting: SITTING, application: HEARD });
};

export const commissionRows: Readonly<Record<string, Row>> = {
  'commissions.list': { ...get('/api/centres/{centre}/commissions'), who: sittingReaders },
  'commissions.read': { ...get(`/api/centres/{centre}/commissions/${COMMISSION}`), who: sittingReaders },
  'commissions.candidates': {
    ...get(`/api/centres/{centre}/commissions/${COMMISSION}/candidates`),
    who: inOwnCentre('director'),
  },
  'commissions.appoint': {
    ask: (centre) => ({
      path: `/api/centres/${centre}/commissions`,
      body: {
        commission: 'another',
        rule: 'commission-no-such',
        title: { ru: 'Комиссия', en: 'Commission' },
        approvedBy: 'Протокол',
      },
    }),
    who: inOwnCentre('director'),
  },
  'commissions.seat': {
    ask: (centre) => ({
      path: `/api/centres/${centre}/commissions/${COMMISSION}/seats`,
      body: { person: NOBODY, name: 'Персона', seat: 'member', organisation: 'Фонд', from: '2026-05-04' },
    }),
    who: inOwnCentre('director'),
  },
  'commissions.unseat': {
    ask: (centre) => ({
      path: `/api/centres/${centre}/commissions/${COMMISSION}/seats/withdrawal`,
      body: { person: NOBODY, reason: 'Перевод' },
    }),
    who: inOwnCentre('director'),
  },
  'sittings.list': { ...get('/api/centres/{centre}/sittings'), who: sittingReaders },
  'sittings.call': {
    ask: (centre) => ({
      path: `/api/centres/${centre}/sittings`,
      body: {
        sitting: randomUUID(),
        commission: COMMISSION,
        number: 1,
        on: '2026-05-14',
        form: 'in-person',
        agenda: [HEARD],
      },
    }),
    who: inOwnCentre('secretary'),
  },
  'sittings.room': { ...get(SITTING_PATH), who: sittingReaders },
  'sittings.protocol': { ...get(`${SITTING_PATH}/protocol`), who: sittingReaders },
  'sittings.protocolPage': { ...get(`${SITTING_PATH}/protocol.html`), who: sittingReaders },
  'sittings.presence': { ...inSitting('/presence', { member: NOBODY, present: true }), who: sittingMembers },
  'sittings.open': { ...inSitting('/opening'), who: inOwnCentre('secretary', 'chair') },
  'sittings.declareConflict': { ...inSitting(`/items/${HEARD}/conflicts`, { ground: 'Родство' }), who: sittingMembers },
  'sittings.score': {
    ...inSitting(`/items/${HEARD}/sheets`, { scores: [1, 1, 1, 1, 1], justification: 'Расчёты' }),
    who: sittingMembers,
  },
  'sittings.closeScoring': { ...inSitting('/scoring/closing'), who: inOwnCentre('secretary') },
  'sittings.openVote': {
    ...inSitting(`/items/${HEARD}/vote`, { fundSharesKopecks: ['1'] }),
    who: inOwnCentre('secretary', 'chair'),
  },
  'sittings.castVote': {
    ...inSitting(`/items/${HEARD}/vote/ballots`, { vote: 'for', fundSharesKopecks: ['1'] }),
    who: sittingMembers,
  },
  'sittings.closeVote': { ...inSitting(`/items/${HEARD}/vote/closing`), who: inOwnCentre('secretary') },
  'sittings.postpone': {
    ...inSitting(`/items/${HEARD}/postponement`, { reason: 'Нужны расчёты' }),
    who: inOwnCentre('secretary', 'chair'),
  },
  'sittings.close': { ...inSitting('/closing'), who: inOwnCentre('secretary') },
  'sittings.sign': { ...inSitting('/protocol/signatures', { sha256: '0'.repeat(64) }), who: sittingMembers },
};
