import type { OrganisationEvent } from '@veche/contracts';

/** An organisation as it registered itself; its INN is its name in the log. */
export type Organisation =
  | { readonly status: 'unknown' }
  | ({ readonly status: 'registered' } & OrganisationEvent['data']);

export const unknownOrganisation: Organisation = { status: 'unknown' };

export const evolveOrganisation = (_: Organisation, { data }: OrganisationEvent): Organisation => ({
  status: 'registered',
  ...data,
});

/** The stream of an organisation. */
export const organisationStream = (inn: string): string => `organisation-${inn}`;
