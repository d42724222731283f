import type { CampaignEvent } from '@veche/contracts';

export type Campaign = { readonly status: 'unknown' } | ({ readonly status: 'announced' } & CampaignEvent['data']);

export const unknownCampaign: Campaign = { status: 'unknown' };

export const evolveCampaign = (_: Campaign, { data }: CampaignEvent): Campaign => ({ status: 'announced', ...data });

/** The stream of a campaign. */
export const campaignStream = (campaign: string): string => `campaign-${campaign}`;
