import { describe, expect, it } from '@jest/globals';
import { APPLICATION, applicationAdmitted, applicationFiled } from '@veche/testing';
import { type AgendaRow, agendaView } from './agenda.view.ts';

const SITTING = '11111111-0000-4000-8000-000000000001';

const folded = (...events: readonly { readonly type: string; readonly data: object }[]) =>
  events.reduce<AgendaRow | undefined>(
    (row, event, index) =>
      agendaView.fold(row, { ...event, position: BigInt(index + 1) } as never, { application: APPLICATION }) ?? row,
    undefined,
  );

const closedWith = (outcome: string) =>
  folded(
    applicationFiled,
    applicationAdmitted,
    { type: 'SittingCalled', data: { sitting: SITTING, items: [] } },
    { type: 'SittingClosed', data: { sitting: SITTING, outcomes: [{ application: APPLICATION, outcome }] } },
  );

describe('an application on an agenda', () => {
  it.each(['awarded', 'refused'])('%s at a sitting cannot be called to another, from the close of it on', (outcome) => {
    expect(closedWith(outcome)).toMatchObject({ sitting: null, rule: null });
  });

  it('postponed at a sitting waits for the next one', () => {
    expect(closedWith('postponed')).toMatchObject({ sitting: null, rule: applicationAdmitted.data.commission });
  });
});
