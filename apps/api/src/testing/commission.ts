import { randomUUID } from 'node:crypto';
import { applicationOf, type Role } from '@veche/contracts';
import { applicationStream, commissionStream, ledgerStream, sittingStream } from '@veche/domain';
import { applicationChecked, applicationFiled, budgetApproved } from '@veche/testing';
import type { Api, Credentials } from './api.ts';
import { happened, memberHappened } from './happened.ts';

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

const estimate = [
  {
    service: 'R-5.3',
    description: 'Сайт и реклама',
    costKopecks: '20000000',
    fundShareKopecks: '16000000',
    unit: 'Продукт',
  },
];

const filedBy = (application: string, campaign: string, place: number): (typeof applicationFiled)['data'] => ({
  ...applicationFiled.data,
  ...{ application, campaign, cluster: 'it-cluster', inn: INNS[place] ?? '', representative: randomUUID(), estimate },
  ...{ name: `ООО «Пример ${place + 1}»`, filedAt: `2026-04-2${place + 2}T09:00:00.000Z` },
  passport: { ...applicationFiled.data.passport, project: `Проект ${place + 1}` },
});

/** An application of the cluster that was admitted to the commission. */
export const admit = async ({ installation }: Api, campaign: string, place = 0): Promise<string> => {
  const inn = INNS[place] ?? '';
  const application = applicationOf(campaign, inn);
  const filed = filedBy(application, campaign, place);
  const checked = { ...applicationChecked('eligible').data, application };
  await memberHappened(installation, filed);
  await happened(
    installation,
    applicationStream(application),
    { type: 'ApplicationFiled', data: filed },
    { type: 'ApplicationChecked', data: checked },
    { type: 'ApplicationAdmitted', data: { centre: 'orel', application, commission: RULE, on: '2026-05-05' } },
  );
  return application;
};

const must = async (answer: ReturnType<Api['ask']>) => {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
};

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
  await happened(api.installation, ledgerStream('orel', 2026), budgetApproved('30000000'));
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
export const emptySitting = async (
  { installation }: Api,
  { commission, sitting, application }: Names,
): Promise<void> => {
  const title = { ru: 'Комиссия', en: 'Commission' };
  const [centre, edition, on] = ['orel', 'orel-2026-04-21', TODAY];
  const appointed = { centre, commission, title, rule: RULE, approvedBy: 'Протокол № 7', edition, composition: 7 };
  await happened(installation, commissionStream(commission), { type: 'CommissionAppointed', data: appointed });
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
    installation,
    sittingStream(sitting),
    { type: 'SittingCalled', data: called },
    { type: 'ItemPostponed', data: { centre, sitting, application, reason: 'Нужны расчёты' } },
    { type: 'SittingClosed', data: { centre, sitting, on, outcomes } },
  );
};
