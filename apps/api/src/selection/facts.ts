import type {
  AnnouncingFacts,
  AnsweringFacts,
  ApplicantFacts,
  ApplicationCheckingFacts,
  FilingFacts,
  StoredFile,
} from '@veche/contracts';
import {
  type Application,
  announcing,
  applicationStream,
  applying,
  campaignStream,
  clusterStream,
  clusters,
  dayOf,
  funding,
  type Ledger,
  ledgerStream,
  moneyOfLines,
  organisationStream,
  organisations,
  sameSupportRuns,
  sharesWithin,
} from '@veche/domain';
import { isKnown } from '../membership/consent.ts';
import { memberFact } from '../membership/member.ts';
import type { FactSources, Reading } from '../write/reading.ts';

type File = Parameters<NonNullable<FactSources['FileApplication']>>[0]['data'];
type Filed = Extract<Application, { status: 'filed' }>['filed'];

/** Whether the platform holds the file, sent by this person, with these bytes. */
const isKept = async ({ installation, actor }: Reading, { file, sha256 }: StoredFile): Promise<boolean> => {
  const found = await installation.database
    .withTables<{ 'api.files': { id: string; owner: string; sha256: string } }>()
    .selectFrom('api.files')
    .select(['owner', 'sha256'])
    .where('id', '=', file)
    .executeTakeFirst();
  return found?.owner === actor.person && found.sha256 === sha256;
};

type Campaign = NonNullable<FilingFacts['campaign']>;

const campaignOf = async (reading: Reading, id: string): Promise<Campaign | null> => {
  const campaign = await reading.state(announcing, campaignStream(id));
  if (campaign.status === 'unknown') return null;
  const { centre, year, filingUntil, services, edition } = campaign;
  return { centre, year, filingUntil, services, edition };
};

/** Nothing is counted for services that the selection is not about: the decision refuses them. */
const sharesOf = async (reading: Reading, campaign: Campaign | null, sent: File): Promise<FilingFacts['shares']> => {
  if (campaign === null || !sent.estimate.every(({ service }) => campaign.services.includes(service))) return [];
  const { cluster, inn, specialOperationFamily, estimate: rows } = sent;
  const ledger = await reading.state(funding, ledgerStream(campaign.centre, campaign.year));
  return sharesWithin(ledger, { edition: campaign.edition, cluster, inn, specialOperationFamily, rows });
};

const organisationOf = async (reading: Reading, inn: string): Promise<FilingFacts['organisation']> => {
  const organisation = await reading.state(organisations, organisationStream(inn));
  if (organisation.status === 'unknown') return null;
  const { name, representative } = organisation;
  return { name, representative };
};

const moneyFact = (ledger: Ledger, services: readonly string[], today: string): ApplicantFacts => {
  const lines = moneyOfLines(ledger).filter(({ service }) => services.includes(service));
  // One direction without money does not refuse the others: the commission may leave it out [002 §7.4].
  const most = lines.reduce((found, { left }) => (left > found ? left : found), 0n);
  return { moneyLeftForServiceKopecks: { value: String(most), source: 'учёт бюджета года', date: today } };
};

/** What the platform knows of the applicant on the day of the reading. */
export const knownOf = async (
  reading: Reading,
  { centre, application, cluster, inn, year, estimate }: Filed,
): Promise<Omit<ApplicationCheckingFacts, 'profile'>> => {
  const today = dayOf(reading.at);
  const services = estimate.map(({ service }) => service);
  const [member, ledger, organisation] = await Promise.all([
    memberFact(reading, { centre, cluster, inn }),
    reading.state(funding, ledgerStream(centre, year)),
    reading.state(organisations, organisationStream(inn)),
  ]);
  const running = sameSupportRuns(ledger, inn, services, application);
  return {
    known: {
      clusterMember: member,
      ...moneyFact(ledger, services, today),
      ...(running && { sameSupportActive: { value: true, source: 'учёт бюджета года', date: today } }),
    },
    presumed: {
      ...(organisation.status !== 'unknown' && {
        taxRegistrationDate: { value: organisation.taxRegisteredOn, source: 'запись организации', date: today },
      }),
    },
  };
};

const NOTHING = { known: {}, presumed: {}, profile: '' };

export const selectionFacts: FactSources = {
  AnnounceCampaign: async ({ data }, reading): Promise<AnnouncingFacts> => ({
    lines: moneyOfLines(await reading.state(funding, ledgerStream(data.centre, data.year))).map(
      ({ service }) => service,
    ),
  }),
  FileApplication: async ({ data }, reading): Promise<FilingFacts> => {
    const campaign = await campaignOf(reading, data.campaign);
    return {
      campaign,
      organisation: await organisationOf(reading, data.inn),
      member: (await memberFact(reading, data)).value,
      consentKnown: isKnown(data.consent),
      presentationKnown: await isKept(reading, data.presentation),
      shares: await sharesOf(reading, campaign, data),
    };
  },
  ProvideInformation: async ({ data }, reading): Promise<AnsweringFacts> => {
    const kept = await Promise.all(data.files.map((file) => isKept(reading, file)));
    return { filesKnown: kept.every((one) => one) };
  },
  CheckApplication: async ({ data }, reading): Promise<ApplicationCheckingFacts> => {
    const application = await reading.state(applying, applicationStream(data.application));
    if (application.status === 'none') return NOTHING;
    const cluster = await reading.state(clusters, clusterStream(application.filed.cluster));
    return {
      ...(await knownOf(reading, application.filed)),
      profile: cluster.status === 'unknown' ? '' : cluster.profile,
    };
  },
};
