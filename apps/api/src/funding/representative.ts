import { organisationStream, organisations } from '@veche/domain';
import type { StateOf } from '../write/states.ts';

/** Who may act for the organisation of an application, whose name ends with its INN; null when it has not registered. */
export const representativeOf = async (application: string, state: StateOf): Promise<string | null> => {
  const inn = application.slice(application.lastIndexOf('.') + 1);
  const organisation = await state(organisations, organisationStream(inn));
  return organisation.status === 'registered' ? organisation.representative : null;
};
