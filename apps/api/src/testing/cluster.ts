import type { Accepted } from '@veche/contracts';
import { CONSENT } from '../membership/consent.ts';
import type { Api, Credentials } from './api.ts';

/** An invented cluster of Orel with its people, and an organisation that may join it. */

export const CENTRE = 'orel';
export const CLUSTER = 'instruments';
export const INN = '5753000016';
export const cluster = `/api/centres/${CENTRE}/clusters/${CLUSTER}`;
export const membership = `${cluster}/memberships/${INN}`;

export const organisation = {
  inn: INN,
  ogrn: '1025700000017',
  name: 'ООО «Пример-Прибор»',
  okved: ['26.51.4', '62.01'],
  region: '57',
  city: 'Орёл',
  website: 'https://primer.example',
  category: 'micro',
  taxRegisteredOn: '2020-01-15',
};

export const founding = (curator: string) => ({
  cluster: CLUSTER,
  title: { ru: 'Кластер приборостроения', en: 'Instruments cluster' },
  about: { ru: 'Приборы и датчики', en: 'Instruments and sensors' },
  profile: 'industry',
  agreement: { number: '1', date: '2026-01-15' },
  okved: ['26.5'],
  curator,
});

export const application = {
  questionnaire: { products: 'Датчики', competences: 'Точная механика', headcount: 12 },
  statements: { notInLiquidation: true, notInReorganisation: true, notBankrupt: true, acceptsAgreement: true },
  consent: { version: CONSENT.version, sha256: CONSENT.sha256 },
};

const said = (value: boolean) => ({ value, source: 'ЕГРЮЛ', date: '2026-05-04' });
export const checking = {
  facts: {
    underLiquidation: said(false),
    underReorganisation: said(false),
    underBankruptcy: said(false),
    profileFitsCluster: said(true),
  },
};

const inCentre = (api: Api) => (role: 'director' | 'curator' | 'council-member' | 'applicant' | 'secretary') =>
  api.somebody({ role, centre: CENTRE });

/** The cluster is founded and has two seats in its council. */
export const foundCluster = async (api: Api) => {
  const somebody = inCentre(api);
  const people = {
    director: await somebody('director'),
    curator: await somebody('curator'),
    first: await somebody('council-member'),
    second: await somebody('council-member'),
    stranger: await somebody('council-member'),
    applicant: await somebody('applicant'),
    other: await somebody('applicant'),
  };
  const post = async (path: string, body: object | undefined, { credentials }: { credentials: Credentials }) => {
    const answer = await api.ask('POST', path, { ...(body !== undefined && { body }), headers: credentials });
    if (answer.status !== 200) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
    return answer.json<Accepted>();
  };
  await post(`/api/centres/${CENTRE}/clusters`, founding(people.curator.person), people.director);
  for (const { person } of [people.first, people.second]) {
    await post(`${cluster}/council`, { person, from: '2026-02-01' }, people.director);
  }
  return { ...people, post };
};

export type Founded = Awaited<ReturnType<typeof foundCluster>>;

/** The organisation is admitted by its two votes. */
export const admit = async ({ post, applicant, curator, first, second }: Founded) => {
  await post(`/api/centres/${CENTRE}/organisations`, organisation, applicant);
  await post(membership, application, applicant);
  await post(`${membership}/checks`, checking, curator);
  await post(`${membership}/votes`, { vote: 'for' }, first);
  return post(`${membership}/votes`, { vote: 'for' }, second);
};
