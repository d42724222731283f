import { describe, expect, it } from '@jest/globals';
import {
  APPLICANT_INN,
  APPLICATION,
  applicationAdmitted,
  applicationConcluded,
  applicationFiled,
  applicationRefused,
  applicationWithdrawn,
  itemOutcome,
  itemPostponed,
  SITTING,
  sittingCalled,
  sittingClosed,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { agendaView } from './agenda.view.ts';

const { commission: rule, on: admitted_on } = applicationAdmitted.data;

const FILED = {
  ...{ application: APPLICATION, centre: 'orel', cluster: 'furniture', inn: APPLICANT_INN, name: 'ООО «Пример»' },
  ...{ project: 'Мебель из Орла', year: 2026, filed_at: '2026-05-06T09:00:00.000Z' },
  ...{ cost: '25000000', asked: '20000000', rule: null, admitted_on: null, sitting: null },
};
const WAITS = { ...FILED, rule, admitted_on };
const HEARD = { ...WAITS, sitting: SITTING };
const OVER = { ...WAITS, rule: null };
const admitted = [applicationFiled, applicationAdmitted];
const called = [...admitted, sittingCalled];
const calledAfter = {
  ...sittingCalled,
  data: { ...sittingCalled.data, sitting: '33333333-3333-4333-8333-333333333335' },
};
const elsewhere = { ...sittingClosed(itemOutcome('refused')).data, sitting: '33333333-3333-4333-8333-333333333334' };

describe('the agenda of the commissions', () => {
  it.each([
    ['filed', [applicationFiled], FILED],
    ['filed with an estimate of several rows', [twoRows()], { ...FILED, cost: '50000000', asked: '40000000' }],
    ['admitted: waits for its commission', admitted, WAITS],
    ['called: is on the agenda of a sitting', called, HEARD],
    ['called twice at one moment: the first call in the log has it', [...called, calledAfter], HEARD],
    [
      'called twice, and the first sitting put it off: waits for a call that is to come',
      [...called, calledAfter, sittingClosed(itemOutcome('postponed'))],
      WAITS,
    ],
    ['put off while it is heard: stays on that agenda', [...called, itemPostponed], HEARD],
    ['awarded: is over from the close of the sitting on', [...called, sittingClosed(itemOutcome('awarded'))], OVER],
    ['refused by the commission: is over as well', [...called, sittingClosed(itemOutcome('refused'))], OVER],
    ['postponed: waits for the next sitting', [...called, sittingClosed(itemOutcome('postponed'))], WAITS],
    ['told so: waits still', [...admitted, applicationConcluded('postponed')], WAITS],
    ['concluded', [...admitted, applicationConcluded('awarded')], OVER],
    ['refused by the centre', [applicationFiled, applicationRefused], FILED],
    ['withdrawn after its admission', [...admitted, applicationWithdrawn], OVER],
    ['filed again: waits for its check anew', [...admitted, applicationWithdrawn, applicationFiled], FILED],
    ['another sitting closes', [...called, { type: 'SittingClosed', data: elsewhere }], HEARD],
  ])('%s, and the same if run twice', async (_, events, row) => {
    const { once, twice } = await runView(agendaView, ...events);
    expect(once).toMatchObject([row]);
    expect(twice).toEqual(once);
  });

  it('what was never filed is on no agenda', async () => {
    const { once } = await runView(
      agendaView,
      applicationAdmitted,
      sittingCalled,
      sittingClosed(itemOutcome('awarded')),
    );
    expect(once).toEqual([]);
  });
});

function twoRows() {
  const { data, type } = applicationFiled;
  return { type, data: { ...data, estimate: [...data.estimate, ...data.estimate] } };
}
