import { SubjectErased } from '@veche/contracts';
import { destroyKeyWhenSubjectIsErased, type Process, type Vault, type View } from '@veche/event-store';
import { decisionsView } from './audit/decisions.view.ts';
import { clustersView } from './clusters/clusters.view.ts';
import { agendaView } from './commission/agenda.view.ts';
import { commissionsView } from './commission/commissions.view.ts';
import { concludeApplicationWhenSittingCloses } from './commission/conclude-application-when-sitting-closes.process.ts';
import { recordReservationWhenLedgerAnswers } from './commission/record-reservation-when-ledger-answers.process.ts';
import { reserveFundsWhenAwardIsVoted } from './commission/reserve-funds-when-award-is-voted.process.ts';
import { sittingsView } from './commission/sittings.view.ts';
import { mattersView } from './desk/matters.view.ts';
import { deleteDraftsWhenSubjectIsErased } from './drafts/delete-drafts-when-subject-is-erased.process.ts';
import { deleteFilesWhenSubjectIsErased } from './files/delete-files-when-subject-is-erased.process.ts';
import { awardsView } from './funding/awards.view.ts';
import { budgetsView } from './funding/budgets.view.ts';
import { peopleView } from './identity/people.view.ts';
import type { Ground } from './installation.ts';
import { membershipsView } from './membership/memberships.view.ts';
import { organisationsView } from './membership/organisations.view.ts';
import { centresView } from './regulation/centres.view.ts';
import { applicationsView } from './selection/applications.view.ts';
import { campaignsView } from './selection/campaigns.view.ts';

/** What follows the log. Each context adds its own. */

export const erasure = SubjectErased.type;

export const views: readonly View[] = [
  agendaView,
  centresView,
  commissionsView,
  sittingsView,
  peopleView,
  decisionsView,

  campaignsView,
  applicationsView,
  clustersView,
  organisationsView,
  membershipsView,
  budgetsView,
  awardsView,
  mattersView,
];

/** What one context does when something has happened in another. */
export const processesWith = (vault: Vault, { database, log }: Ground): readonly Process[] => [
  destroyKeyWhenSubjectIsErased(vault, erasure),
  deleteDraftsWhenSubjectIsErased(database, erasure),
  deleteFilesWhenSubjectIsErased(database, vault, erasure),
  reserveFundsWhenAwardIsVoted(log),
  recordReservationWhenLedgerAnswers,
  concludeApplicationWhenSittingCloses,
];
