import type { Json, JsonObject } from '../port.ts';
import { type PersonalPath, VaultError } from './vault.ts';

/** One personal value in a message: where it stands, and whose it is. */
export interface PersonalValue {
  readonly value: Json;
  readonly at: readonly string[];
  readonly subject: string;
}

interface CompiledPath {
  readonly path: readonly string[];
  readonly subject: readonly string[];
}

export type CompiledPaths = readonly CompiledPath[];

export const compilePaths = (paths: readonly PersonalPath[]): CompiledPaths =>
  paths.map(({ path, subject }) => ({ path: path.split('.'), subject: subject.split('.') }));

const isObject = (value: Json | undefined): value is JsonObject | readonly Json[] =>
  typeof value === 'object' && value !== null;

const child = (value: Json | undefined, name: string): Json | undefined => {
  if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
  return (value as JsonObject)[name];
};

const withChild = (value: Json, name: string, changed: Json): Json =>
  Array.isArray(value)
    ? value.map((element: Json, index) => (`${index}` === name ? changed : element))
    : { ...(value as JsonObject), [name]: changed };

const subjectOf = (root: Json, { path, subject }: CompiledPath, at: readonly string[]): string => {
  const names = subject.map((name, index) => (name === '*' ? (at[index] ?? name) : name));
  const found = names.reduce<Json | undefined>(child, root);
  if (typeof found === 'string' && found !== '') return found;
  const where = path.join('.');
  throw new VaultError('subject-missing', `${where} is personal, but ${names.join('.')} names nobody`, { path: where });
};

type Change = (value: PersonalValue) => Json;

/** The same message with each personal value changed; copies only what lies on the way to one. */
export const mapPersonal = (root: JsonObject, paths: CompiledPaths, change: Change): JsonObject => {
  const walk = (value: Json, compiled: CompiledPath, at: readonly string[]): Json => {
    const name = compiled.path[at.length];
    if (name === undefined) return change({ value, at, subject: subjectOf(root, compiled, at) });
    const names = name === '*' && isObject(value) ? Object.keys(value) : [name];
    return names.reduce((whole, next) => {
      const before = child(whole, next);
      if (before === undefined || before === null) return whole;
      const after = walk(before, compiled, [...at, next]);
      return after === before ? whole : withChild(whole, next, after);
    }, value);
  };
  return paths.reduce<Json>((message, compiled) => walk(message, compiled, []), root) as JsonObject;
};
