import { today } from '../story/selection.ts';

/** Every screen of the desks and of the account, and whose it is in the demonstration. */

export interface Screen {
  readonly name: string;
  /** A part of the person's name that nobody else has. */
  readonly who: string;
  readonly path: string;
}

interface Found {
  readonly [field: string]: unknown;
}

/** Reads the api in somebody's name. */
export type Read = (who: string, path: string) => Promise<readonly Found[]>;

const SECRETARY = 'Протоколова';
const CURATOR = 'Нарочнова';

const idOf = (rows: readonly Found[], field: string, like: string): string => {
  const found = rows.find((row) => JSON.stringify(row).includes(like));
  if (found === undefined) throw new Error(`The demonstration has no ${field} of ${like}`);
  return String(found[field]);
};

const screen = (name: string, who: string, path: string): Screen => ({ name, who, path });

/** The screens by their addresses in a demonstration as it was told. */
export const screensOf = async (read: Read): Promise<readonly Screen[]> => {
  const sittings = await read(SECRETARY, '/api/centres/orel/sittings');
  const applications = await read(SECRETARY, '/api/centres/orel/applications');
  const campaigns = await read(SECRETARY, '/api/campaigns');
  const sitting = (commission: string) => `/admin/sittings/orel/${idOf(sittings, 'sitting', commission)}`;
  const application = (company: string) => idOf(applications, 'application', company);
  const campaign = idOf(campaigns, 'campaign', 'Дополнительный');
  const YEAR = today().slice(0, 4);
  return [
    screen('desk', CURATOR, '/admin/'),
    screen('roles', CURATOR, '/admin/roles'),
    screen('desk-system', 'Примерова', '/admin/system'),
    screen('desk-clusters', 'Вымыслов', '/admin/clusters'),
    screen('desk-cluster', 'Вымыслов', '/admin/clusters/orel/orel-it'),
    screen('memberships', CURATOR, '/admin/memberships'),
    screen('membership-check', CURATOR, '/admin/memberships/orel/orel-tourism/5700000291'),
    screen('membership-vote', 'Советова', '/admin/memberships/orel/orel-it/5700000284'),
    screen('desk-campaigns', 'Вымыслов', '/admin/campaigns'),
    screen('desk-campaign', CURATOR, `/admin/campaigns/orel/${campaign}`),
    screen('applications', CURATOR, '/admin/applications'),
    screen('application', CURATOR, `/admin/applications/orel/${application('Условный код')}`),
    screen('sittings', SECRETARY, '/admin/sittings'),
    screen('sitting', 'Решалова', sitting('orel-others')),
    screen('sitting-scoring', 'Голосова', sitting('orel-tourism')),
    screen('sitting-closed', 'Вечевой', sitting('orel-it')),
    screen('projector', SECRETARY, `${sitting('orel-others')}/projector`),
    screen('protocol', 'Вечевой', `${sitting('orel-it')}/protocol`),
    screen('commission', 'Вымыслов', '/admin/commissions/orel/orel-it'),
    screen('money', 'Копейкина', `/admin/money/orel/${YEAR}`),
    screen('money-awards', 'Копейкина', `/admin/money/orel/${YEAR}/awards`),
    screen('money-limits', 'Копейкина', `/admin/money/orel/${YEAR}/limits`),
    screen('money-budget', 'Вымыслов', `/admin/money/orel/${YEAR}/budget`),
    screen('money-sheet', 'Копейкина', `/admin/money/orel/${YEAR}/sheet`),
    screen('money-contract', CURATOR, `/admin/money/orel/${YEAR}/awards/${application('Пробная сборка')}`),
    screen('money-paid', 'Проверкин', `/admin/money/orel/${YEAR}/awards/${application('Примерный софт')}`),
    screen('money-award', 'Копейкина', `/admin/money/orel/${YEAR}/awards/${application('Условный код')}`),
    screen('decisions', 'Проверкин', '/admin/decisions'),
    screen('replay', 'Проверкин', `/admin/decisions/orel/${application('Небылица')}?step=40`),
    screen('account', 'Заявкин', '/my'),
    screen('account-membership', 'Новиков', '/my/memberships/orel/orel-it/5700000284'),
    screen('account-companies', 'Паспортова', `/my/apply/orel/${campaign}`),
    screen('account-apply', 'Паспортова', `/my/apply/orel/${campaign}/5700000037`),
    screen('account-estimate', 'Паспортова', `/my/apply/orel/${campaign}/5700000037/estimate`),
    screen('account-organisation', 'Новиков', '/my/organisations/new'),
    screen('account-join', 'Новиков', '/my/join/orel/orel-crafts'),
    screen('account-application', 'Паспортова', `/my/applications/orel/${application('Условный код')}`),
  ];
};
