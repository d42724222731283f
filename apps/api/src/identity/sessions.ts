import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Installation } from '../installation.ts';

const MINUTE = 60_000;
/** A session ends after this long without a request, and at the latest after a working day. */
const IDLE = 60 * MINUTE;
const ABSOLUTE = 12 * 60 * MINUTE;
const NOTICE_EVERY = MINUTE;

const TOKEN = /^[\w-]{43}$/;
const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Browsers keep `__Host-` cookies to this host and to encrypted connections; on plain loopback they refuse the name. */
const cookieName = (request: FastifyRequest): string => (request.protocol === 'https' ? '__Host-veche' : 'veche');

/** A session of a browser. The token itself is known to the browser alone. */
export type SessionTable = {
  'api.sessions': { token_hash: string; person: string; created_at: Date; seen_at: Date };
};

export interface LiveSession {
  readonly person: string;
  readonly expiresAt: string;
}

/** Sessions of browsers, in the database, by the hash of a token that only the browser knows. */
@Injectable()
export class Sessions {
  readonly #table;

  constructor(private readonly installation: Installation) {
    this.#table = installation.database.withTables<SessionTable>();
  }

  /** A new session with a token of its own; the one the browser came with ends. */
  async begin(request: FastifyRequest, reply: FastifyReply, person: string): Promise<LiveSession> {
    await this.#forget(request);
    await this.#sweep();
    const token = randomBytes(32).toString('base64url');
    const now = this.#now();
    await this.#table
      .insertInto('api.sessions')
      .values({ token_hash: hashed(token), person, created_at: now, seen_at: now })
      .execute();
    reply.setCookie(cookieName(request), token, { ...this.#cookie(request), maxAge: ABSOLUTE / 1_000 });
    return { person, expiresAt: new Date(now.getTime() + ABSOLUTE).toISOString() };
  }

  /** The session of this browser, while it lasts. */
  async current(request: FastifyRequest): Promise<LiveSession | undefined> {
    const token = this.#token(request);
    if (token === undefined) return undefined;
    const found = await this.#table
      .selectFrom('api.sessions')
      .selectAll()
      .where('token_hash', '=', hashed(token))
      .executeTakeFirst();
    if (found === undefined) return undefined;
    const now = this.#now();
    const idle = now.getTime() - found.seen_at.getTime();
    const expires = found.created_at.getTime() + ABSOLUTE;
    if (idle > IDLE || now.getTime() > expires) {
      await this.#forget(request);
      return undefined;
    }
    if (idle > NOTICE_EVERY) {
      await this.#table
        .updateTable('api.sessions')
        .set({ seen_at: now })
        .where('token_hash', '=', hashed(token))
        .execute();
    }
    return { person: found.person, expiresAt: new Date(expires).toISOString() };
  }

  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#forget(request);
    reply.clearCookie(cookieName(request), this.#cookie(request));
  }

  /** Sessions that are over are of no use to anybody, and are gone whenever a new one begins. */
  async #sweep(): Promise<void> {
    const over = new Date(this.#now().getTime() - ABSOLUTE);
    await this.#table.deleteFrom('api.sessions').where('created_at', '<', over).execute();
  }

  async #forget(request: FastifyRequest): Promise<void> {
    const token = this.#token(request);
    if (token === undefined) return;
    await this.#table.deleteFrom('api.sessions').where('token_hash', '=', hashed(token)).execute();
  }

  #token(request: FastifyRequest): string | undefined {
    const token = request.cookies[cookieName(request)];
    return token !== undefined && TOKEN.test(token) ? token : undefined;
  }

  #cookie(request: FastifyRequest) {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
  }

  #now(): Date {
    return new Date(this.installation.now());
  }
}
