import { type ApplicantFacts, type Happening, MEMBERSHIP_STATEMENTS, type MembershipPage } from '@veche/contracts';
import { leavingEndsOn, matchingOkved, termLeftOn } from '@veche/domain';
import { editionNamed } from '@veche/regulations';
import type { ClusterRow } from '../clusters/clusters.view.ts';
import { shownDeed } from '../deed.ts';
import type { Naming } from '../identity/names.ts';
import { shownBallot } from './ballot.ts';
import type { MembershipRow } from './membership.fold.ts';
import { type OrganisationRow, saidBy } from './organisations.view.ts';
import { shownRow } from './standing.ts';
import { ASKED, GROUNDS, HAPPENINGS } from './wording.ts';

interface Read {
  readonly row: MembershipRow;
  readonly cluster: ClusterRow;
  readonly organisation: OrganisationRow;
  readonly today: string;
  readonly named: Naming;
}

/** Everybody whom the page of a membership names. */
export const peopleOf = (
  { representative, history, checked, exclusion, ballot }: MembershipRow,
  { council }: ClusterRow,
) => [
  representative,
  ...history.map(({ person }) => person),
  ...council.map(({ person }) => person),
  ...(ballot?.votes ?? []).map(({ member }) => member),
  ...[checked?.by, exclusion?.proposedBy].filter((person) => person !== undefined),
];

const timeline = ({ row, named }: Read): Happening[] =>
  row.history.map(({ type, ...deed }) => {
    const [title, clause] = HAPPENINGS[type];
    return { type, title, detail: null, clause, ...shownDeed(deed, named) };
  });

const organisationOf = (organisation: OrganisationRow): MembershipPage['organisation'] => {
  const { representative: _, centre: __, ...said } = saidBy(organisation);
  return said;
};

const exclusionOf = ({ row: { exclusion }, named }: Read): MembershipPage['exclusion'] => {
  if (exclusion === null) return null;
  const { ground, statement, proposedBy, on, voteFrom } = exclusion;
  return { ground: GROUNDS[ground], statement, by: named(proposedBy), on, voteFrom };
};

const checkOf = ({ row: { checked }, named }: Read): MembershipPage['check'] =>
  checked && { ...checked, facts: checked.facts as ApplicantFacts, by: named(checked.by) };

const leavingWouldEndOn = ({ row: { state }, today }: Read): MembershipPage['leavingWouldEndOn'] =>
  state.status === 'member' && state.until === null ? leavingEndsOn(editionNamed(state.edition), today) : null;

const consentOf = ({ row: { filed } }: Read): MembershipPage['consent'] =>
  filed.consent ?? { version: '', sha256: '', on: '' };

/** A membership in full, without what the caller may do. */
export const shownPage = (read: Read): Omit<MembershipPage, 'can'> => {
  const { row, cluster, today, named } = read;
  const { state, filed, reasons, leaving } = row;
  const { edition = '', due = null } = state.status === 'none' ? {} : state;
  const asked = Object.entries(ASKED) as [keyof typeof ASKED, (typeof ASKED)[keyof typeof ASKED]][];
  return {
    ...shownRow(row, cluster.title, today),
    edition,
    term: termLeftOn(today, due, 'working-days'),
    organisation: organisationOf(read.organisation),
    representative: named(row.representative),
    questionnaire: filed.questionnaire,
    statements: Object.values(MEMBERSHIP_STATEMENTS),
    consent: consentOf(read),
    matching: {
      organisation: filed.okved,
      cluster: cluster.okved,
      codes: matchingOkved(filed.okved, cluster.okved),
    },
    asked: asked.map(([name, words]) => ({ name, ...words })),
    check: checkOf(read),
    vote: shownBallot(read),
    ...{ reasons, leaving, today },
    leavingWouldEndOn: leavingWouldEndOn(read),
    exclusion: exclusionOf(read),
    timeline: timeline(read),
  };
};
