import { expect, it } from '@jest/globals';
import {
  applicationFiled,
  clusterFounded,
  fundsReserved,
  itemOutcome,
  persons,
  presenceRegistered,
  protocolSigned,
  SITTING,
  seated,
  sittingCalled,
  sittingClosed,
  sittingOpened,
} from '@veche/testing';
import { type MatterEvent, mattersMovedBy } from './matter-events.ts';
import { foldMatter, type MattersEvent } from './matters.ts';
import type { Matter } from './matters.view.ts';
import { tasksIn } from './tasks.ts';

/** What is under way after these events: as the view keeps it, and as an officer is given it. */
const underWayAfter = (...events: readonly MatterEvent[]): readonly Matter[] => {
  const rows = new Map<string, Matter & { readonly open: boolean }>();
  for (const event of events) {
    for (const { kind, id } of mattersMovedBy(event)) {
      const folded = foldMatter(kind, rows.get(`${kind} ${id}`)?.state, event as MattersEvent);
      if (folded !== undefined) rows.set(`${kind} ${id}`, { ...folded, kind, id } as never);
    }
  }
  return [...rows.values()].filter(({ open }) => open);
};

const curator = {
  person: persons.administrator,
  roles: [{ role: 'curator', centre: 'orel' }],
  today: '2026-05-21',
} as const;
const { chair, secretary } = seated;
const signed = (member: string) => ({ ...protocolSigned, data: { ...protocolSigned.data, member } });

it('a contract waits for its curator once the protocol is signed by all who have to', () => {
  const open = [sittingCalled, presenceRegistered(chair), presenceRegistered(secretary), sittingOpened];
  const awarded = [clusterFounded, applicationFiled, ...open, fundsReserved];
  const closed = [...awarded, sittingClosed(itemOutcome('awarded')), signed(chair)];
  const contracts = (...events: readonly MatterEvent[]) =>
    tasksIn(underWayAfter(...events), curator).filter(({ kind }) => kind === 'contract');
  expect(fundsReserved.data.sitting).toBe(SITTING);
  expect(contracts(...awarded)).toEqual([]);
  expect(contracts(...closed)).toEqual([]);
  expect(contracts(...closed, signed(secretary))).toMatchObject([{ title: 'Подготовить договор', role: 'curator' }]);
});
