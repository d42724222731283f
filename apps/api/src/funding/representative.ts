import { organisationStream, organisations } from '@veche/domain';
import type { Reading } from '../write/reading.ts';

/** Who may act for the organisation of an application, whose name ends with its INN; null when it has not registered. */
export const representativeOf = async (
  application: string,
  { state }: Pick<Reading, 'state'>,
): Promise<string | null> => {
  const inn = application.slice(application.lastIndexOf('.') + 1);
  const organisation = await state(organisations, organisationStream(inn));
  return organisation.status === 'registered' ? organisation.representative : null;
};
