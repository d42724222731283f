import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  contract,
  FILE_NAME_HEADER,
  FILES_PATH,
  plainRoutes,
  type Role,
  roles,
  type StoredFile,
} from '@veche/contracts';
import { APPLICANT_INN } from '@veche/testing';
import { type Api, type Credentials, startApi } from './testing/api.ts';
import { memberHappened } from './testing/happened.ts';
import {
  type Asked,
  everywhere,
  get,
  inInstallation,
  inOwnCentre,
  type Row,
  routesDrawn,
  type Who,
} from './testing/matrix.ts';
import { commissionHappened, commissionRows } from './testing/permissions/commission.ts';
import { fundingRows } from './testing/permissions/funding.ts';
import { membershipRows } from './testing/permissions/membership.ts';
import { selectionHappened, selectionRows } from './testing/permissions/selection.ts';

const FACTS = { filedOn: '2026-05-04', facts: {} };
const title = { ru: 'Центр', en: 'Centre' };
const newPerson = () => ({ person: randomUUID(), fullName: 'Пробная Персона', email: 'persona@veche.example' });
const nobody = randomUUID();
const DRAFT = '/api/drafts/application/of-each';
const PDF = {
  body: '%PDF-1.7 %%EOF',
  headers: { 'content-type': 'application/pdf', [FILE_NAME_HEADER]: 'document.pdf' },
};
/** Of an applicant of the centre who plays no part here. */
let uploaded = '';

/** A decision to be asked about: what may not be seen looks like what is not there. */
const joining = { centre: 'orel', cluster: 'it', inn: APPLICANT_INN };
const DECISION = `it.${APPLICANT_INN}`;
const readers: Who = {
  own: ['director', 'financial-controller', 'administrator'],
  other: ['financial-controller'],
  all: ['financial-controller', 'administrator'],
};

/** Who gets through to each route. A route that is missing here fails the first test. */
const matrix: Readonly<Record<string, Row>> = {
  ...fundingRows,
  ...membershipRows,
  ...selectionRows,
  ...commissionRows,
  'operation.health': get('/api/health'),
  'operation.openApi': get('/api/openapi.json'),
  'centres.list': get('/api/centres'),
  'centres.read': get('/api/centres/{centre}'),
  'centres.editions': get('/api/centres/{centre}/editions'),
  'centres.compareEditions': get('/api/centres/{centre}/editions/compare?from=a1&to=b1'),
  'centres.register': {
    ask: () => ({ path: '/api/centres', body: { centre: `new-${randomUUID().slice(0, 8)}`, title, region: title } }),
    who: inInstallation('administrator'),
  },
  'centres.adoptEdition': {
    ask: (centre) => ({
      path: `/api/centres/${centre}/editions`,
      body: { edition: 'no-such', sha256: '0'.repeat(64) },
    }),
    who: inOwnCentre('director'),
  },
  'rules.services': get('/api/centres/{centre}/services'),
  'rules.figures': get('/api/centres/{centre}/figures'),
  'rules.fundShare': {
    ask: (centre) => ({ path: `/api/centres/${centre}/fund-share`, body: { service: 'R-6.1', costKopecks: '100' } }),
    who: 'anybody',
  },
  'rules.terms': get('/api/centres/{centre}/terms'),
  'rules.term': get('/api/centres/{centre}/terms/T01?from=2026-05-04'),
  'rules.eligibility': {
    ask: (centre) => ({ path: `/api/centres/${centre}/eligibility`, body: FACTS }),
    who: 'anybody',
  },
  'people.list': { ...get('/api/people'), who: inInstallation('administrator', 'financial-controller') },
  'people.register': { ask: () => ({ path: '/api/people', body: newPerson() }), who: everywhere('administrator') },
  'people.grantRole': {
    ask: (centre) => ({ path: `/api/people/${nobody}/roles`, body: { role: 'curator', centre, from: '2026-01-01' } }),
    who: inOwnCentre('administrator'),
  },
  'people.withdrawRole': {
    ask: (centre) => ({
      path: `/api/people/${nobody}/roles/withdrawal`,
      body: { role: 'curator', centre, reason: 'Перевод' },
    }),
    who: inOwnCentre('administrator'),
  },
  'people.erase': {
    ask: () => ({ path: `/api/people/${nobody}/erasure`, body: { legalBasis: 'Отзыв согласия' } }),
    who: inInstallation('administrator'),
  },
  'decisions.list': { ...get('/api/centres/{centre}/decisions'), who: readers },
  'decisions.read': { ...get(`/api/centres/{centre}/decisions/${DECISION}`), who: readers },
  'decisions.decideAgain': { ...get(`/api/centres/{centre}/decisions/${DECISION}/decide-again`), who: readers },
  'sessions.demonstrationPeople': get('/api/demonstration/people'),
  'sessions.signIn': { ask: () => ({ path: '/api/sessions', body: { person: nobody } }), who: 'anybody' },
  'sessions.current': { ...get('/api/sessions/current'), who: everywhere(...roles) },
  'sessions.signOut': get('/api/sessions/current'),
  'desk.trials': get('/api/demonstration/trials'),
  'desk.tasks': { ...get('/api/my/tasks'), who: everywhere(...roles) },
  'drafts.save': { ask: () => ({ path: DRAFT, body: {} }), who: everywhere(...roles) },
  'drafts.read': { ...get(DRAFT), who: everywhere(...roles) },
  'drafts.discard': { ...get(DRAFT), who: everywhere(...roles) },
  'files.upload': { ask: () => ({ path: FILES_PATH, ...PDF }), who: everywhere(...roles) },
  'files.download': {
    ask: () => ({ path: `${FILES_PATH}/${uploaded}` }),
    who: {
      own: ['curator', 'secretary', 'commission-member', 'chair', 'accountant', 'director', 'financial-controller'],
      other: [],
      all: ['financial-controller'],
    },
  },
  // Without a view to follow, or the answer would not end.
  'live.listen': { ...get('/api/live'), who: everywhere(...roles) },
};

const ofContract = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).map(
    ([
      name,
      {
        '~orpc': { route },
      },
    ]) => ({ name: `${group}.${name}`, method: route.method ?? 'POST', path: `${route.path}` }),
  ),
);

const routes = [
  ...ofContract,
  ...Object.entries(plainRoutes).map(([name, { method, path }]) => ({
    name,
    method: method as string,
    path: `${path}`,
  })),
];

const CENTRE = 'orel';
const HELD_WITHOUT_CENTRE: readonly Role[] = ['administrator', 'financial-controller'];
const relations = { own: CENTRE, other: 'krasnoyarsk', all: undefined } as const;
type Relation = keyof typeof relations;

let api: Api;
const sessions = new Map<string, { person: string; credentials: Credentials }>();
const held = (Object.keys(relations) as Relation[]).flatMap((relation) =>
  roles.filter((role) => relation !== 'all' || HELD_WITHOUT_CENTRE.includes(role)).map((role) => ({ role, relation })),
);

beforeAll(async () => {
  api = await startApi();
  await selectionHappened(api);
  await commissionHappened(api);
  await memberHappened(api.installation, joining);
  const { credentials } = await api.somebody({ role: 'applicant', centre: 'orel' });
  const file = await api.ask('POST', FILES_PATH, { ...PDF, headers: { ...PDF.headers, ...credentials } });
  uploaded = file.json<StoredFile>().file;
  for (const { role, relation } of held) {
    const centre = relations[relation];
    sessions.set(`${role} ${relation}`, await api.somebody({ role, ...(centre !== undefined && { centre }) }));
  }
});

/** A session that may be ended: signing out is a route like the others. */
const sessionFor = async (name: string, role: Role, relation: Relation): Promise<Credentials> => {
  const { person = '', credentials = {} } = sessions.get(`${role} ${relation}`) ?? {};
  return name === 'sessions.signOut' ? api.signIn(person) : credentials;
};

const letsThrough = async (name: string, method: string, headers: Credentials): Promise<boolean> => {
  const { path, body, headers: sent }: Asked = matrix[name]?.ask(CENTRE) ?? { path: '' };
  const answer = await api.ask(method, path, { headers: { ...sent, ...headers }, ...(body !== undefined && { body }) });
  expect(answer.status).toBeLessThan(500);
  const code = answer.status >= 400 ? answer.problem().code : undefined;
  return code !== 'not-found' && code !== 'sign-in-required';
};

describe('the matrix', () => {
  it('has every route of the contract, and nothing else', () => {
    expect(Object.keys(matrix).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it('has every route that the api answers: there is none beside the contract', () => {
    const known = routes.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
    expect(routesDrawn(api.drawn()).toSorted()).toEqual(known.toSorted());
  });

  it.each(routes)('asks at $name what is asked there', ({ name, path }) => {
    const asked = matrix[name]?.ask(CENTRE).path.replace(/\?.*/, '') ?? '';
    expect(asked).toMatch(new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`));
  });
});

describe.each(routes)('$name', ({ name, method }) => {
  const who = matrix[name]?.who ?? inInstallation();

  it('for somebody who has not signed in', async () => {
    expect(await letsThrough(name, method, {})).toBe(who === 'anybody');
  });

  it.each(Object.keys(relations) as Relation[])('for roles held: %s', async (relation) => {
    const able: Role[] = [];
    const asked = held.filter((one) => one.relation === relation).map(({ role }) => role);
    for (const role of asked) {
      if (await letsThrough(name, method, await sessionFor(name, role, relation))) able.push(role);
    }
    const expected = who === 'anybody' ? asked : asked.filter((role) => who[relation].includes(role));
    expect(able).toEqual(expected);
  });
});
