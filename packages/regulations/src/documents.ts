import type { Words } from '@veche/contracts';

/** The source documents, by the number under which a clause cites them. */
const DOCUMENTS: Readonly<Record<string, Words>> = {
  '000': { ru: 'план мероприятий ЦКиИР Орловской области на 2025 год', en: 'plan of the Orel centre for 2025' },
  '001': {
    ru: 'отчёт и планы центра Смоленской области за 2017–2018 годы',
    en: 'report and plans of the Smolensk centre for 2017-2018',
  },
  '002': { ru: 'регламент центра Орловской области', en: 'regulation of the Orel centre' },
  '003': { ru: 'концепция центра Красноярского края', en: 'concept of the Krasnoyarsk centre' },
  '004': {
    ru: 'федеральные рекомендации специализированным организациям кластеров',
    en: 'federal recommendations for specialised organisations of clusters',
  },
};

export const documentOf = (clause: string): string => clause.split(' ', 1)[0] ?? '';

/** The name of the document that a clause stands in. */
export const documentTitle = (clause: string): Words => {
  const number = documentOf(clause);
  return DOCUMENTS[number] ?? { ru: `документ ${number}`, en: `document ${number}` };
};
