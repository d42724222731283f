import type { Role } from '@veche/contracts';
import type { Credentials } from './api.ts';

/** Rows of the table that says who gets through to each route. */

/** For each role held in the centre asked about (`own`), in another centre (`other`) or without a centre (`all`). */
export type Who =
  | 'anybody'
  | { readonly own: readonly Role[]; readonly other: readonly Role[]; readonly all: readonly Role[] };

export interface Asked {
  readonly path: string;
  readonly body?: object | string;
  readonly headers?: Credentials;
}

export interface Row {
  readonly ask: (centre: string) => Asked;
  readonly who: Who;
}

export const everywhere = (...who: Role[]): Who => ({ own: who, other: who, all: who });
export const inOwnCentre = (...who: Role[]): Who => ({ own: who, other: [], all: who });
export const inInstallation = (...who: Role[]): Who => ({ own: [], other: [], all: who });
export const get = (path: string): Row => ({
  ask: (centre) => ({ path: path.replace('{centre}', centre) }),
  who: 'anybody',
});
export const post = (path: string, body: object, who: Who): Row => ({
  ask: (centre) => ({ path: path.replace('{centre}', centre), body }),
  who,
});

const STEP = 4;
/** A method that only what answers every method has: there it says that nothing is there. */
const OF_ALL = 'TRACE';

/**
 * The routes that an application answers, `POST /api/files`, from the tree that its router draws of them: each line goes on where the last
 * one above it, a step further out, has ended. HEAD goes with GET.
 */
export const routesDrawn = (tree: string): readonly string[] => {
  const outer: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?[├└]── )(\S+) \((.+)\)$/.exec(line) ?? [];
    const depth = indent.length / STEP;
    const path = `${outer[depth - 1] ?? ''}${part}`;
    outer[depth] = path;
    const answered = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD');
    return answered.includes(OF_ALL) ? [] : answered.map((method) => `${method} ${path}`);
  });
};
