import { applicationOf, type ConsentText, type EstimateRow } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import type { Company } from './companies.ts';
import { moscow } from './moments.ts';
import { findings, papersOf } from './papers.ts';
import { curator, director } from './people.ts';
import { handInPresentation } from './presentation.ts';
import type { Teller } from './teller.ts';

/** A selection of the story: announced on a day, filed for on others. */
export interface ExampleCampaign {
  readonly campaign: string;
  readonly title: string;
  readonly announcedOn: string;
  readonly filingUntil: string;
  readonly services: readonly string[];
}

export const exampleCampaign = (name: string, rest: Omit<ExampleCampaign, 'campaign'>): ExampleCampaign => ({
  campaign: derivedId('demonstration campaign', name),
  ...rest,
});

/** An application of the story. */
export interface ExampleApplication {
  readonly company: Company;
  readonly project: string;
  readonly goals: string;
  readonly estimate: readonly EstimateRow[];
  readonly family?: boolean;
}

const roubles = (amount: number): string => `${amount}00`;

/** Marketing of an enterprise: the Fund pays at most 200 000 ₽ and nine tenths. */
export const marketing = (cost: number, fund: number): EstimateRow => ({
  service: 'R-5.3',
  description: 'Сайт, фирменный стиль и реклама в интернете',
  costKopecks: roubles(cost),
  fundShareKopecks: roubles(fund),
  unit: 'предприятие',
});

/** An exhibition in Russia: at most 300 000 ₽ for an event and an SME. */
export const exhibition = (event: string, cost: number, fund: number): EstimateRow => ({
  service: 'R-7.3',
  description: 'Взнос, аренда площади и застройка стенда',
  costKopecks: roubles(cost),
  fundShareKopecks: roubles(fund),
  event,
});

const year = (announcedOn: string): number => Number(announcedOn.slice(0, 4));

export const announce = (teller: Teller, example: ExampleCampaign) => {
  const { announcedOn, ...body } = example;
  return teller.command(director, moscow(announcedOn, '09:30'), '/api/centres/orel/campaigns', {
    ...body,
    year: year(announcedOn),
  });
};

const consentTo = async (teller: Teller, company: Company) => {
  const path = '/api/consents/personal-data';
  const { version, sha256 } = await teller.request<ConsentText>(company.representative, 'GET', path);
  return { version, sha256 };
};

/** Files an application; its id is the answer. */
export const file = async (
  teller: Teller,
  { campaign, announcedOn }: ExampleCampaign,
  example: ExampleApplication,
  at: string,
): Promise<string> => {
  const { company, project, goals, estimate, family = false } = example;
  const application = applicationOf(campaign, company.inn);
  await teller.command(
    company.representative,
    at,
    `/api/centres/orel/campaigns/${campaign}/applications`,
    papersOf({
      ...{ cluster: company.cluster, inn: company.inn, project, goals, estimate, family },
      contactName: company.representative.fullName,
      contactEmail: `${company.representative.name}@veche.example`,
      description: `${company.products}. Работаем с 2021 года, поставляем заказчикам области и соседних регионов.`,
      year: year(announcedOn),
      presentation: await handInPresentation(teller, company.representative),
      consent: await consentTo(teller, company),
    }),
  );
  return application;
};

export const check = (teller: Teller, application: string, at: string, { family = false }: ExampleApplication) =>
  teller.command(curator, at, `/api/centres/orel/applications/${application}/checks`, {
    facts: findings(at.slice(0, 10), family),
  });
