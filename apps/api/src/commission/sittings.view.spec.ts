import { describe, expect, it } from '@jest/globals';
import type { SittingEvent } from '@veche/contracts';
import {
  APPLICATION,
  applicationAdmitted,
  applicationScored,
  conflictDeclared,
  itemAwarded,
  itemOutcome,
  itemPostponed,
  itemRefused,
  itemStruck,
  presenceRegistered,
  protocolSigned,
  SITTING,
  scoringClosed,
  seated,
  sittingCalled,
  sittingClosed,
  sittingOpened,
  voteCast,
  voteClosed,
  voteOpened,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { sittingsView } from './sittings.view.ts';

const { chair, secretary } = seated;
/** The driver reads a day as its midnight on the clock of the machine. */
const ROW = { sitting: SITTING, centre: 'orel', commission: 'others', day: new Date(2026, 4, 20), number: 1 };
const CALLED = [sittingCalled, presenceRegistered(chair), presenceRegistered(secretary)];
const OPEN: SittingEvent[] = [...CALLED, sittingOpened];
const SCORED = [...OPEN, applicationScored(chair), applicationScored(secretary), scoringClosed];
const VOTED = [...SCORED, voteOpened, voteCast, voteClosed('accepted')];
const CLOSED = [...VOTED, itemAwarded, sittingClosed(itemOutcome('awarded'))];
const item = (of: object) => ({ items: [{ application: APPLICATION, ...of }] });

describe('the sittings', () => {
  it.each([
    ['SittingCalled', [sittingCalled], 'called', { present: [], ranking: null, ...item({ at: { stage: 'waiting' } }) }],
    ['PresenceRegistered', CALLED, 'called', { present: [chair, secretary], attended: [] }],
    ['SittingOpened', OPEN, 'open', { attended: [chair, secretary] }],
    ['ConflictDeclared', [...OPEN, conflictDeclared], 'open', item({ conflicts: [{ member: secretary }] })],
    [
      'ApplicationScored',
      [...OPEN, applicationScored(chair)],
      'open',
      item({ sheets: [{ member: chair, scores: [4, 4, 4, 4, 4] }], shown: false }),
    ],
    ['ScoringClosed', SCORED, 'open', { ranking: [{ place: 1, points: '20' }], ...item({ shown: true }) }],
    ['VoteOpened', [...SCORED, voteOpened], 'open', item({ at: { stage: 'voting', ballots: [] } })],
    [
      'VoteCast',
      [...SCORED, voteOpened, voteCast],
      'open',
      item({ at: { stage: 'voting', ballots: [{ member: chair, vote: 'for' }] } }),
    ],
    ['VoteClosed', VOTED, 'open', item({ at: { stage: 'voted', vote: { decision: 'accepted', chairDecided: true } } })],
    ['ItemAwarded', [...VOTED, itemAwarded], 'open', item({ at: { stage: 'awarded', award: { whole: true } } })],
    ['ItemRefused', [...VOTED, itemRefused], 'open', item({ at: { stage: 'refused', refusal: { by: 'ledger' } } })],
    ['ItemPostponed', [...OPEN, itemPostponed], 'open', item({ at: { stage: 'postponed', reason: 'Нужны расчёты' } })],
    ['ItemStruck', [...CALLED, itemStruck], 'called', { items: [], struck: [{ application: APPLICATION }] }],
    ['SittingClosed', CLOSED, 'closed', { signatures: [], ...item({ at: { stage: 'awarded' } }) }],
    ['ProtocolSigned', [...CLOSED, protocolSigned], 'closed', { signatures: [{ member: chair }] }],
  ])('%s: the effect, and the effect if run twice', async (_, events, status, state) => {
    const { once, twice } = await runView(sittingsView, ...events);
    expect(once).toMatchObject([{ ...ROW, status, state, revision: events.length - 1 }]);
    expect(twice).toEqual(once);
  });

  it('what happens at a sitting that was never called, and to applications, leaves no row', async () => {
    expect((await runView(sittingsView, sittingOpened, voteCast, applicationAdmitted)).once).toEqual([]);
  });
});
