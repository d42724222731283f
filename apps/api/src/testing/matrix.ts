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
