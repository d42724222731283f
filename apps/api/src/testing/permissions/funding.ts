import { get, inOwnCentre, post, type Row, type Who } from '../matrix.ts';

const BUDGET = '/api/centres/{centre}/budgets/2026';
const AWARD = `${BUDGET}/awards/019b0000-0000-7000-8000-00000000000a.7707083893`;
const LINE = { service: 'R-6.1', source: 'regional', kopecks: '1' };
const SEEN = { sha256: '0'.repeat(64) };
const PAID = { kopecks: '1', document: 'п/п 1' };
const STAFF: Who = {
  own: ['curator', 'secretary', 'commission-member', 'chair', 'accountant', 'director', 'financial-controller'],
  other: [],
  all: ['financial-controller'],
};

/** Who gets through to the money of a year. */
export const fundingRows: Readonly<Record<string, Row>> = {
  'budgets.read': { ...get(BUDGET), who: STAFF },
  'budgets.limits': { ...get(`${BUDGET}/limits`), who: STAFF },
  'budgets.clusterSupport': get('/api/centres/{centre}/clusters/pribor/support?year=2026'),
  'budgets.propose': post(`${BUDGET}/proposal`, { lines: [LINE], document: 'План' }, inOwnCentre('accountant')),
  'budgets.approve': post(`${BUDGET}/approval`, SEEN, inOwnCentre('director')),
  'awards.read': { ...get(AWARD), who: STAFF },
  'awards.release': post(`${AWARD}/release`, { reason: 'Отказ' }, inOwnCentre('accountant', 'director')),
  'awards.prepareContract': post(
    `${AWARD}/contract`,
    {
      number: '1',
      executor: { inn: '7707329152', name: 'Исполнитель' },
      subject: 'Предмет',
      deliverUntil: '2026-09-30',
      facts: {},
    },
    inOwnCentre('curator'),
  ),
  'awards.signContract': post(`${AWARD}/contract/signatures`, { ...SEEN, party: 'fund' }, inOwnCentre('director')),
  'awards.recordAct': post(`${AWARD}/act`, { number: '1', costKopecks: '1', evidence: 'Акт' }, inOwnCentre('curator')),
  'awards.confirmAct': post(`${AWARD}/act/confirmation`, SEEN, inOwnCentre('director')),
  'awards.recordOwnPayment': post(`${AWARD}/own-payments`, PAID, inOwnCentre('accountant')),
  'awards.orderPayment': post(`${AWARD}/payments`, PAID, inOwnCentre('accountant')),
  'awards.approvePayment': post(`${AWARD}/payments/approval`, SEEN, inOwnCentre('director')),
  'awards.rejectPayment': post(
    `${AWARD}/payments/rejection`,
    { ...SEEN, reason: 'Ошибка в сумме' },
    inOwnCentre('director'),
  ),
};
