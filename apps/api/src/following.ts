import { SubjectErased } from '@veche/contracts';
import { destroyKeyWhenSubjectIsErased, type Process, type Vault, type View } from '@veche/event-store';
import { decisionsView } from './audit/decisions.view.ts';
import { deleteDraftsWhenSubjectIsErased } from './drafts/delete-drafts-when-subject-is-erased.process.ts';
import { peopleView } from './identity/people.view.ts';
import type { Ground } from './installation.ts';
import { centresView } from './regulation/centres.view.ts';

/** What follows the log. Each context adds its own. */

export const erasure = SubjectErased.type;

export const views: readonly View[] = [centresView, peopleView, decisionsView];

/** What one context does when something has happened in another. */
export const processesWith = (vault: Vault, { database }: Ground): readonly Process[] => [
  destroyKeyWhenSubjectIsErased(vault, erasure),
  deleteDraftsWhenSubjectIsErased(database, erasure),
];
