import { expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

const needed = { DATABASE_URL: 'postgres://u:p@localhost:5432/veche', VECHE_MASTER_KEY: 'key' };

it('needs only a database and a master key; what is empty is not set', () => {
  expect(readSettings({ ...needed, SITE_URL: '', VECHE_DEMO: '' })).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    VECHE_DEMO: false,
    LOG_LEVEL: 'info',
  });
});

it.each([
  [{}, 'DATABASE_URL is not set. VECHE_MASTER_KEY is not set.'],
  [{ ...needed, DATABASE_URL: 'mysql://secret@host' }, 'DATABASE_URL has a wrong value.'],
  [{ ...needed, PORT: '70000' }, 'PORT has a wrong value.'],
  [{ ...needed, VECHE_BOOTSTRAP_TOKEN: 'short' }, 'VECHE_BOOTSTRAP_TOKEN has a wrong value.'],
  [{ ...needed, VECHE_HOSTS: 'https://veche.example' }, 'VECHE_HOSTS has a wrong value.'],
  [{ ...needed, VECHE_DEMO: 'yes', SITE_URL: 'site' }, 'VECHE_DEMO has a wrong value. SITE_URL has a wrong value.'],
])('says in one sentence each what is wrong with %j, without repeating it', (variables, sentence) => {
  expect(() => readSettings(variables)).toThrow(sentence);
});

it('takes a list of names, with or without spaces', () => {
  expect(readSettings(needed).VECHE_HOSTS).toEqual([]);
  expect(readSettings({ ...needed, VECHE_HOSTS: 'api, Veche.Example,' }).VECHE_HOSTS).toEqual(['api', 'veche.example']);
});
