import { applicationStream, organisationStream, sittingStream } from '@veche/domain';
import {
  APPLICANT_INN,
  APPLICATION,
  applicationAdmitted,
  applicationChecked,
  applicationFiled,
  itemOutcome,
  organisationRegistered,
  protocolSigned,
  seated,
  sittingClosed,
} from '@veche/testing';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { happened, memberHappened } from '../testing/happened.ts';
import { CLUSTER, reserveOn } from './reserve.fixture.ts';

/** The money of Orel over HTTP: its officers, and an organisation whose application was admitted. */

export const INN = APPLICANT_INN;
export const EXECUTOR = '7707329152';
export const BUDGET = '/api/centres/orel/budgets/2026';
export const LINES = [
  { service: 'R-6.1', source: 'regional', kopecks: '4600000' },
  { service: 'R-5.3', source: 'regional', kopecks: '457400000' },
];

const known = <Value>(value: Value) => ({ value, source: 'выписка', date: '2026-06-01' });
const asked = (value: boolean, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, known(value)]));
/** What is established once more on the day of signing, and all that was established by the check. */
export const SIGNING = {
  ...asked(true, 'inSmeRegister'),
  ...asked(false, 'underReorganisation', 'underLiquidation', 'underBankruptcy', 'activitySuspended'),
  ...asked(false, 'sameGroupAsFund', 'requestedInformationMissing', 'sameGroupAsExecutor'),
};
const CHECKED = {
  ...SIGNING,
  ...asked(true, 'meetsArticle4', 'clusterMember', 'scoringPassed', 'onMspPlatform'),
  ...asked(false, 'financialInstitution', 'productionSharing', 'gambling', 'taxDebtSentToBailiff'),
  ...asked(false, 'nonResident', 'sameSupportActive'),
  registeredInRegion: known('57'),
  taxRegistrationDate: known('2020-03-01'),
  taxDebtKopecks: known('0'),
  moneyLeftForServiceKopecks: known('4600000'),
  lastBreach: known(null),
  lastInsolvencyOrLicenceSanction: known(null),
};

type Office = 'accountant' | 'director' | 'curator' | 'applicant';
const OFFICES: readonly Office[] = ['accountant', 'director', 'curator', 'applicant'];

/** What is awarded of what was asked for. */
const AWARDED = '4500000';

/** The sitting that has awarded: it goes on until it is closed, and two have to sign its protocol. */
const sittingOf = ({ installation }: Api) => {
  let current = '';
  const goesOn = ({ type, data }: { readonly type: string; readonly data: object }) =>
    happened(installation, sittingStream(current), { type, data: { ...data, sitting: current } });
  return {
    award: async (fundShareKopecks: string): Promise<void> => {
      current = (await reserveOn(installation, { award: APPLICATION, inn: INN, fundShareKopecks })).sitting;
    },
    close: () => goesOn(sittingClosed({ ...itemOutcome('awarded'), fundShareKopecks: AWARDED })),
    sign: (who: 'chair' | 'secretary') =>
      goesOn({ ...protocolSigned, data: { ...protocolSigned.data, member: seated[who] } }),
  };
};

/** An api with its officers, on the tenth of June. `post` and `get` speak in somebody's name. */
export const startFunding = async ({ protocolSigned: signed = true } = {}) => {
  const api = await startApi({}, { now: () => '2026-06-10T09:00:00.000Z' });
  const people = await Promise.all(OFFICES.map((role) => api.somebody({ role, centre: 'orel' })));
  const stranger = await api.somebody({ role: 'applicant', centre: 'orel' });
  const who = new Map([...OFFICES.map((role, index) => [role, people[index]] as const), ['stranger', stranger]]);
  const as = (name: string): Credentials => who.get(name as Office)?.credentials ?? {};
  const representative = who.get('applicant')?.person ?? '';
  await memberHappened(api.installation, { centre: 'orel', cluster: CLUSTER, inn: INN });
  const { data } = organisationRegistered;
  const registered = { ...organisationRegistered, data: { ...data, representative } };
  await happened(api.installation, organisationStream(INN), registered);
  const filedAt = '2026-06-01T08:00:00.000Z';
  const filed = { ...applicationFiled.data, representative, cluster: CLUSTER, filedAt };
  const checked = applicationChecked('eligible');
  await happened(
    api.installation,
    applicationStream(APPLICATION),
    { ...applicationFiled, data: filed },
    { ...checked, data: { ...checked.data, facts: CHECKED } },
    applicationAdmitted,
  );
  const sitting = sittingOf(api);
  return {
    api,
    sitting,
    award: `${BUDGET}/awards/${APPLICATION}`,
    person: (name: Office): string => who.get(name)?.person ?? '',
    post: (name: string, path: string, body: object = {}, headers: Credentials = {}) =>
      api.ask('POST', path, { body, headers: { ...as(name), ...headers } }),
    /** As the log has it at this moment. */
    get: async <Body>(name: string, path: string): Promise<Body> => {
      const head = await api.installation.log.head();
      return (await api.ask('GET', `${path}?after=${head}`, { headers: as(name) })).json<Body>();
    },
    ask: (name: string, path: string) => api.ask('GET', path, { headers: as(name) }),
    reserve: async (fundShareKopecks = AWARDED): Promise<void> => {
      await sitting.award(fundShareKopecks);
      if (!signed) return;
      await sitting.close();
      await sitting.sign('chair');
      await sitting.sign('secretary');
    },
  };
};
export type Funding = Awaited<ReturnType<typeof startFunding>>;
