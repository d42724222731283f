import type { ApplicationPage } from '@veche/contracts';
import { formatAmount } from '@veche/ui/format';
import { noApplication, type TypedApplication } from './application';

const amount = (kopecks: string): string => formatAmount(BigInt(kopecks), 'ru');
const shown = (value: string | number | null | undefined): string => `${value ?? ''}`.replace('.', ',');

const rowOf = (row: ApplicationPage['estimate'][number]) => ({
  service: row.service,
  description: row.description,
  cost: amount(row.costKopecks),
  share: amount(row.fundShareKopecks),
  unit: row.unit ?? '',
  event: row.event ?? '',
  participants: shown(row.participants),
});

const passportOf = ({ passport }: ApplicationPage) => ({
  project: passport.project,
  website: passport.website ?? '',
  description: passport.description,
  goals: passport.goals,
  years: passport.figures.map(({ revenueThousands, jobsCreated, headcount }) => ({
    revenue: shown(revenueThousands),
    jobs: shown(jobsCreated),
    headcount: shown(headcount),
  })),
  earlier: passport.earlierSupport.length > 0 ? 'yes' : 'no',
  support: passport.earlierSupport.map(({ year, kind }) => ({ year: `${year}`, kind })),
  earlierEffect: passport.earlierEffect ?? '',
  additional: passport.additional ?? '',
});

const peopleOf = ({ people }: ApplicationPage) => ({
  contactName: people.contactName ?? '',
  contactPosition: people.contactPosition ?? '',
  contactPhone: people.contactPhone ?? '',
  contactEmail: people.contactEmail ?? '',
  headName: people.headName ?? '',
  headExperience: people.headExperience ?? '',
  specialists: people.specialists ?? '',
});

const presentationOf = ({ presentation: { file, name, sha256, size } }: ApplicationPage) => ({
  file,
  name,
  sha256,
  size,
});

/** An application that was filed, as it is typed in, to be changed and filed again; what is declared is declared anew. */
export const typedAgain = (filed: ApplicationPage): TypedApplication => ({
  ...noApplication(),
  member: `${filed.cluster} ${filed.inn}`,
  ...peopleOf(filed),
  ...passportOf(filed),
  family: filed.specialOperationFamily ? ['family'] : [],
  rows: filed.estimate.map(rowOf),
  presentation: presentationOf(filed),
});
