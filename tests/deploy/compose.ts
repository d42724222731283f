/** The compose file as an engine would read it: merged, and its variables filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(import.meta.dirname, '../..');
export const composeText = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly target: string };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly profiles?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const variable = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

/** Every variable that the file asks for, and whether it does without. */
export const variables = (): ReadonlyMap<string, 'required' | 'optional'> =>
  new Map(
    [...composeText.matchAll(variable)].map(([, name = '', kind]) => [name, kind === '-' ? 'optional' : 'required']),
  );

/**
 * The file with the variables of `env` filled in.
 * @throws when a required one is missing, as an engine would
 */
export const readCompose = (env: Readonly<Record<string, string>>): Compose => {
  const filled = composeText.replaceAll(variable, (_whole, name: string, kind?: string, rest = '') => {
    const value = env[name];
    if (value) return value;
    if (kind === '-') return rest;
    throw new Error(`${name}: ${rest}`);
  });
  return parse(filled, { merge: true });
};
