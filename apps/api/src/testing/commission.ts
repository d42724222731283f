import { randomUUID } from 'node:crypto';
import { applicationOf, type Role } from '@veche/contracts';
import type { JsonObject } from '@veche/event-store';
import type { Api, Credentials } from './api.ts';
import { memberHappened } from './membership.ts';

/** A commission of seven at work, over HTTP: who sits in it, and what is on its agenda. */

export const TODAY = '2026-05-14';
export const NOW = `${TODAY}T09:00:00.000Z`;
export const COMMISSION = 'commission-it';
const RULE = 'commission-information-technology';
const INNS = ['5712000017', '5712000024', '5712000031'];
const SEATS = ['chair', 'secretary', 'member', 'member', 'member', 'member', 'member'] as const;
const OFFICES: Readonly<Record<(typeof SEATS)[number], Role>> = {
  chair: 'chair',
  secretary: 'secretary',
  member: 'commission-member',
};

export interface Colleague {
  readonly person: string;
  readonly credentials: Credentials;
}

/** Puts into the log what another context has decided. */
const happened = (api: Api, stream: string, ...events: readonly { readonly type: string; readonly data: object }[]) =>
  api.installation.log.append({
    stream,
    expected: 'no-stream',
    events: events.map(({ type, data }) => ({
      eventId: randomUUID(),
      type,
      schemaVersion: 1,
      data: data as JsonObject,
      metadata: {},
    })),
  });

const estimate = [
  {
    service: 'R-5.3',
    description: 'Сайт и реклама',
    costKopecks: '20000000',
    fundShareKopecks: '16000000',
    unit: 'Продукт',
  },
];

const trace = {
  version: 1,
  edition: { id: 'orel-2026-04-21', centre: 'orel', inForceFrom: '2026-04-21', sha256: '0'.repeat(64) },
  steps: [],
};

const filedBy = (application: string, campaign: string, place: number) => ({
  centre: 'orel',
  application,
  campaign,
  cluster: 'it-cluster',
  inn: INNS[place] ?? '',
  representative: randomUUID(),
  contactName: 'Вымышленная Персона',
  contactPosition: 'Директор',
  contactPhone: '+74860000000',
  contactEmail: 'contact@veche.example',
  headName: 'Вымышленная Персона',
  headExperience: 'Опыт',
  specialists: 'Команда',
  passport: {
    project: `Проект ${place + 1}`,
    description: 'Описание',
    goals: 'Цели',
    figures: [2023, 2024, 2025, 2026, 2027, 2028].map((year) => ({
      year,
      revenueThousands: null,
      jobsCreated: null,
      headcount: null,
    })),
    earlierSupport: [],
  },
  estimate,
  presentation: { file: randomUUID(), name: 'Презентация.pdf', sha256: 'a'.repeat(64), size: 1 },
  declarations: {},
  specialOperationFamily: false,
  consent: { version: '1', sha256: 'b'.repeat(64) },
  name: `ООО «Пример ${place + 1}»`,
  year: 2026,
  edition: 'orel-2026-04-21',
  filedAt: `2026-04-2${place + 2}T09:00:00.000Z`,
});

/** An application of the cluster that was admitted to the commission. */
export const admit = async (api: Api, campaign: string, place = 0): Promise<string> => {
  const inn = INNS[place] ?? '';
  const application = applicationOf(campaign, inn);
  const filed = filedBy(application, campaign, place);
  await memberHappened(api.installation, filed);
  await happened(
    api,
    `application-${application}`,
    { type: 'ApplicationFiled', data: filed },
    {
      type: 'ApplicationChecked',
      data: { centre: 'orel', application, facts: {}, verdict: 'eligible', notEstablished: [], trace },
    },
    { type: 'ApplicationAdmitted', data: { centre: 'orel', application, commission: RULE, on: '2026-05-05' } },
  );
  return application;
};

const must = async (answer: ReturnType<Api['ask']>) => {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
};

/** A budget of the year whose line pays for so much. */
const approveBudget = (api: Api, kopecks: string) =>
  happened(api, 'budget-orel-2026', {
    type: 'BudgetApproved',
    data: {
      centre: 'orel',
      year: 2026,
      lines: [
        { service: 'R-5.3', source: 'regional', kopecks },
        { service: 'R-6.1', source: 'regional', kopecks: '300000000' },
      ],
      document: 'План на 2026 год',
      approvedBy: randomUUID(),
      on: '2026-04-22',
    },
  });

/** The commission with all seats taken, three applications admitted to it, and money of the line for one of them. */
export const seatedCommission = async (api: Api) => {
  const base = '/api/centres/orel';
  const director = await api.somebody({ role: 'director', centre: 'orel' });
  const people: Colleague[] = [];
  const body = {
    commission: COMMISSION,
    rule: RULE,
    title: { ru: 'Комиссия ИТ', en: 'IT commission' },
    approvedBy: 'Протокол № 7',
  };
  await must(api.ask('POST', `${base}/commissions`, { body, headers: director.credentials }));
  for (const [place, seat] of SEATS.entries()) {
    const colleague = await api.somebody({ role: OFFICES[seat], centre: 'orel' });
    people.push(colleague);
    const sits = {
      person: colleague.person,
      name: `Член ${place + 1}`,
      seat,
      organisation: 'Фонд',
      from: '2026-01-01',
    };
    await must(
      api.ask('POST', `${base}/commissions/${COMMISSION}/seats`, { body: sits, headers: director.credentials }),
    );
  }
  await approveBudget(api, '30000000');
  const campaign = randomUUID();
  const applications = [await admit(api, campaign, 0), await admit(api, campaign, 1), await admit(api, campaign, 2)];
  return { base, director, people, applications };
};

interface Names {
  readonly commission: string;
  readonly sitting: string;
  readonly application: string;
}

/** A commission of Orel and a sitting of it that is over, in which nobody sits who is known. */
export const emptySitting = async (api: Api, { commission, sitting, application }: Names): Promise<void> => {
  const title = { ru: 'Комиссия', en: 'Commission' };
  const [centre, edition, on] = ['orel', 'orel-2026-04-21', TODAY];
  const appointed = { centre, commission, title, rule: RULE, approvedBy: 'Протокол № 7', edition, composition: 7 };
  await happened(api, `commission-${commission}`, { type: 'CommissionAppointed', data: appointed });
  const called = {
    ...{ centre, sitting, commission, number: 1, on, form: 'in-person', title, edition, year: 2026, composition: 7 },
    seats: [{ person: randomUUID(), name: 'Персона', seat: 'chair' }],
    items: [
      {
        ...{ application, cluster: 'it-cluster', inn: INNS[0], name: 'ООО «Пример»', project: 'Проект', estimate },
        presentation: { file: randomUUID(), name: 'Презентация.pdf', sha256: 'a'.repeat(64), size: 1 },
        filedAt: NOW,
        specialOperationFamily: false,
      },
    ],
  };
  const reasons = [{ rule: 'N06', clause: '002 §7.3(4)', text: 'Нужны расчёты' }];
  const outcomes = [{ application, outcome: 'postponed', fundShareKopecks: '0', reasons }];
  await happened(
    api,
    `sitting-${sitting}`,
    { type: 'SittingCalled', data: called },
    { type: 'ItemPostponed', data: { centre, sitting, application, reason: 'Нужны расчёты' } },
    { type: 'SittingClosed', data: { centre, sitting, on, outcomes } },
  );
};
