import { papersOf } from '@veche/api/papers';
import type { ConsentText, EstimateRow, StoredFile } from '@veche/contracts';
import type { Company } from './cast.ts';
import type { Players } from './player.ts';

/** The least that is a PDF. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

const handIn = (players: Players, { representative }: Company): Promise<StoredFile> =>
  players.ask<StoredFile>(representative, 'POST', '/api/files', {
    body: PDF,
    headers: { 'content-type': 'application/pdf', 'x-file-name': 'presentation.pdf' },
  });

/** Marketing of an enterprise: the limit is counted by the enterprise, so each project names one of its own. */
export const marketing = (roubles: number, unit: string): EstimateRow => ({
  service: 'R-5.3',
  description: 'Сайт и реклама в интернете',
  costKopecks: `${roubles * 2}00`,
  fundShareKopecks: `${roubles}00`,
  unit,
});

interface Asking {
  readonly year: number;
  readonly project: string;
  readonly estimate: readonly EstimateRow[];
}

/** The application of a company of the demonstration, as it is sent. */
export const applicationOf = async (players: Players, company: Company, asking: Asking) => {
  const { version, sha256 } = await players.read<ConsentText>(company.representative, '/api/consents/personal-data');
  return papersOf({
    ...asking,
    ...{ cluster: company.cluster, inn: company.inn },
    contactName: 'Примерова Проба Показовна',
    contactEmail: 'proba@veche.example',
    description: 'Работаем с 2021 года, поставляем заказчикам области.',
    goals: 'Найти новых заказчиков.',
    presentation: await handIn(players, company),
    consent: { version, sha256 },
  });
};
