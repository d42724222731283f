import { randomUUID } from 'node:crypto';
import type { SittingEvent } from '@veche/contracts';
import { applicationStream, organisationStream, sittingStream } from '@veche/domain';
import type { JsonObject } from '@veche/event-store';
import {
  itemOutcome,
  presenceRegistered,
  protocolSigned,
  SITTING,
  seated,
  sittingCalled,
  sittingClosed,
  sittingOpened,
} from '@veche/testing';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { memberHappened } from '../testing/membership.ts';
import { CLUSTER, reserveOn } from './reserve.fixture.ts';

/** The money of Orel over HTTP: its officers, and an organisation whose application was checked. */

export const INN = '7707083893';
export const EXECUTOR = '7707329152';
export const BUDGET = '/api/centres/orel/budgets/2026';
export const LINES = [
  { service: 'R-6.1', source: 'regional', kopecks: '4600000' },
  { service: 'R-5.3', source: 'regional', kopecks: '457400000' },
];

const known = (value: unknown) => ({ value, source: 'выписка', date: '2026-06-01' });
const FILED = {
  ...Object.fromEntries(
    ['inSmeRegister', 'meetsArticle4', 'clusterMember', 'scoringPassed', 'onMspPlatform'].map((name) => [
      name,
      known(true),
    ]),
  ),
  ...Object.fromEntries(
    [
      'underReorganisation',
      'underLiquidation',
      'underBankruptcy',
      'activitySuspended',
      'sameGroupAsFund',
      'requestedInformationMissing',
      'financialInstitution',
      'productionSharing',
      'gambling',
      'taxDebtSentToBailiff',
      'nonResident',
      'sameSupportActive',
    ].map((name) => [name, known(false)]),
  ),
  registeredInRegion: known('57'),
  taxRegistrationDate: known('2020-03-01'),
  taxDebtKopecks: known('0'),
  moneyLeftForServiceKopecks: known('4600000'),
  lastBreach: known(null),
  lastInsolvencyOrLicenceSanction: known(null),
};
const {
  inSmeRegister,
  underReorganisation,
  underLiquidation,
  underBankruptcy,
  activitySuspended,
  sameGroupAsFund,
  requestedInformationMissing,
} = FILED as Record<string, unknown>;
/** What is established once more on the day of signing. */
export const SIGNING = {
  ...{ inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended },
  ...{ sameGroupAsFund, requestedInformationMissing, sameGroupAsExecutor: known(false) },
};

type Office = 'accountant' | 'director' | 'curator' | 'applicant';
const OFFICES: readonly Office[] = ['accountant', 'director', 'curator', 'applicant'];

type Happened = readonly [type: string, data: object];

const append = ({ installation }: Api, stream: string, ...events: readonly Happened[]) =>
  installation.log.append({
    stream,
    expected: 'any',
    events: events.map(([type, data]) => ({
      ...{ eventId: randomUUID(), type, schemaVersion: 1, metadata: {} },
      data: data as JsonObject,
    })),
  });

const { chair, secretary } = seated;
const told = (...events: readonly SittingEvent[]): readonly Happened[] => events.map(({ type, data }) => [type, data]);
const signedBy = (who: 'chair' | 'secretary'): SittingEvent => ({
  ...protocolSigned,
  data: { ...protocolSigned.data, member: seated[who] },
});

/** The sitting that awards: it goes on until it is closed, and two have to sign its protocol. */
const sittingOf = (api: Api) => {
  const happened = (...events: readonly SittingEvent[]) => append(api, sittingStream(SITTING), ...told(...events));
  return {
    open: () => happened(sittingCalled, presenceRegistered(chair), presenceRegistered(secretary), sittingOpened),
    close: () => happened(sittingClosed(itemOutcome('awarded'))),
    sign: (who: 'chair' | 'secretary') => happened(signedBy(who)),
  };
};

/** An api with its officers, on the tenth of June. `post` and `get` speak in somebody's name. */
export const startFunding = async ({ protocolSigned: signed = true } = {}) => {
  const api = await startApi({}, { now: () => '2026-06-10T09:00:00.000Z' });
  const people = await Promise.all(OFFICES.map((role) => api.somebody({ role, centre: 'orel' })));
  const stranger = await api.somebody({ role: 'applicant', centre: 'orel' });
  const who = new Map([...OFFICES.map((role, index) => [role, people[index]] as const), ['stranger', stranger]]);
  const as = (name: string): Credentials => who.get(name as Office)?.credentials ?? {};
  const award = `${randomUUID()}.${INN}`;
  const representative = who.get('applicant')?.person;
  const sitting = sittingOf(api);
  await sitting.open();
  if (signed)
    for (const step of [sitting.close, () => sitting.sign('chair'), () => sitting.sign('secretary')]) await step();
  await memberHappened(api.installation, { centre: 'orel', cluster: CLUSTER, inn: INN });
  await append(api, organisationStream(INN), ['OrganisationRegistered', { centre: 'orel', inn: INN, representative }]);
  await append(
    api,
    applicationStream(award),
    ['ApplicationFiled', { centre: 'orel', application: award, filedAt: '2026-06-01T08:00:00.000Z' }],
    [
      'ApplicationChecked',
      { centre: 'orel', application: award, facts: FILED, verdict: 'eligible', notEstablished: [] },
    ],
  );
  return {
    api,
    sitting,
    award: `${BUDGET}/awards/${award}`,
    person: (name: Office): string => who.get(name)?.person ?? '',
    post: (name: string, path: string, body: object = {}, headers: Credentials = {}) =>
      api.ask('POST', path, { body, headers: { ...as(name), ...headers } }),
    /** As the log has it at this moment. */
    get: async <Body>(name: string, path: string): Promise<Body> => {
      const head = await api.installation.log.head();
      return (await api.ask('GET', `${path}?after=${head}`, { headers: as(name) })).json<Body>();
    },
    ask: (name: string, path: string) => api.ask('GET', path, { headers: as(name) }),
    reserve: (fundShareKopecks: string) =>
      reserveOn(api.installation, { award, inn: INN, fundShareKopecks, sitting: SITTING }),
  };
};
export type Funding = Awaited<ReturnType<typeof startFunding>>;
