import type { SittingSummary } from '@veche/contracts';
import {
  awaitsBallotOf,
  isSettled,
  type KnownSitting,
  quorumOfSitting,
  sheetsAreIn,
  sheetsMissing,
  signaturesMissing,
  sumOf,
} from '@veche/domain';
import { signaturesOf } from './room.ts';

type Wait = SittingSummary['waits'][number];

const ofSecretary = (sitting: KnownSitting, today: string): Wait[] => {
  const { status, items, ranking, called, present } = sitting;
  if (status === 'called') return called.on <= today && present.length >= quorumOfSitting(sitting) ? ['open'] : [];
  if (status !== 'open') return [];
  const heard = items.filter(({ at }) => at.stage !== 'postponed');
  if (items.every(isSettled)) return ['close'];
  return ranking === null && heard.every((item) => sheetsAreIn(sitting, item)) ? ['close-scoring'] : [];
};

const ofMember = (sitting: KnownSitting, person: string): Wait[] => {
  const { status, items, ranking } = sitting;
  const open = status === 'open';
  const scores = open && ranking === null;
  const missing = items.some(
    (item) => item.at.stage === 'waiting' && sheetsMissing(sitting, item).some((seat) => seat.person === person),
  );
  const votes = items.some((item) => awaitsBallotOf(sitting, item, person));
  const signs = status === 'closed' && signaturesMissing(sitting).some((seat) => seat.person === person);
  return [
    ...(scores && missing ? (['score'] as const) : []),
    ...(open && votes ? (['vote'] as const) : []),
    ...(signs ? (['sign'] as const) : []),
  ];
};

/** A sitting in a list, with what waits there for this person. */
export const summaryOf = (sitting: KnownSitting, person: string | undefined, today: string): SittingSummary => {
  const { called, items, status, present } = sitting;
  const seat = called.seats.find((one) => one.person === person);
  const secretary = seat?.seat === 'secretary' ? ofSecretary(sitting, today) : [];
  const signatures = status === 'closed' ? signaturesOf(sitting) : [];
  const awarded = sumOf(items.flatMap(({ at }) => (at.stage === 'awarded' ? at.award.fundShareKopecks : [])));
  return {
    sitting: called.sitting,
    commission: called.commission,
    title: called.title,
    number: called.number,
    on: called.on,
    form: called.form,
    status,
    items: items.length,
    settled: items.filter(isSettled).length,
    awardedKopecks: String(awarded),
    present: present.length,
    signed: signatures.filter(({ signed }) => signed).length,
    toSign: signatures.length,
    waits: seat === undefined ? [] : [...ofMember(sitting, seat.person), ...secretary],
  };
};
