import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Actor, type HeldRole, type IdentityEvent, type Permission } from '@veche/contracts';
import {
  type Action,
  dayOf,
  heldOn,
  identity,
  type PermissionObject,
  type Person,
  permit,
  personStream,
} from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Installation } from '../installation.ts';
import { ListPeople } from './people.view.ts';
import { sameSecret } from './secret.ts';
import { type LiveSession, Sessions } from './sessions.ts';

type Registered = Extract<IdentityEvent, { type: 'PersonRegistered' }>['data'];

const VISITOR: Actor = { person: 'visitor', role: 'visitor' };
const BOOTSTRAP: Actor = { person: 'bootstrap', role: 'bootstrap' };

/** The first of these who may do it; the first of all when none may, and undefined when there is nobody. */
export const capacityFor = (actors: readonly Actor[], action: Action, object?: PermissionObject): Actor | undefined =>
  actors.find((actor) => permit(action, actor, object).allowed) ?? actors[0];

/** Who stands behind a request, and in which of their roles they may do what they ask for. */
@Injectable()
export class Access {
  readonly #actors = new WeakMap<FastifyRequest, Promise<readonly Actor[]>>();

  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
    private readonly queries: QueryBus,
  ) {}

  /** The roles that a registered person holds today; undefined for anybody else. */
  async rolesOf(person: string): Promise<readonly HeldRole[] | undefined> {
    const known = await this.#person(person);
    return known.status === 'registered' ? heldOn(known.roles, dayOf(this.installation.now())) : undefined;
  }

  /** The centres at which a person applies, or has applied; none once they are erased. */
  async appliesIn(person: string): Promise<readonly string[]> {
    const known = await this.#person(person);
    if (known.status !== 'registered') return [];
    return known.roles.flatMap(({ role, centre }) => (role === 'applicant' && centre !== undefined ? [centre] : []));
  }

  /** What a person is called, from the event that registered them; undefined when nobody is. */
  async nameOf(person: string): Promise<string | undefined> {
    const [registered] = await this.installation.log.readStream(personStream(person), { limit: 1 });
    return (registered?.data as Registered | undefined)?.fullName;
  }

  /** In which role the caller may do it; in their first one when in none, so that the decision refuses them. @throws {Refused} `sign-in-required` */
  async acting(request: FastifyRequest, action: Action, object?: PermissionObject): Promise<Actor> {
    const actor = capacityFor(await this.actors(request), action, object);
    if (actor === undefined) throw new Refused('sign-in-required');
    return actor;
  }

  /** Like `acting`, for what no decision follows. @throws {Refused} `not-found` when the caller may not */
  async demand(request: FastifyRequest, action: Action, object?: PermissionObject): Promise<Actor> {
    const actor = await this.acting(request, action, object);
    if (!permit(action, actor, object).allowed) throw new Refused('not-found');
    return actor;
  }

  /** Whether the caller may, and why, where there is no whole command yet to ask the desk about. */
  async may(request: FastifyRequest, action: Action, object?: PermissionObject): Promise<Permission> {
    return permit(action, capacityFor(await this.actors(request), action, object) ?? VISITOR, object);
  }

  /** The registered person who has signed in, whatever their roles. @throws {Refused} `sign-in-required` */
  async signedIn(request: FastifyRequest): Promise<LiveSession> {
    const session = await this.sessions.current(request);
    if (session === undefined || (await this.rolesOf(session.person)) === undefined) {
      throw new Refused('sign-in-required');
    }
    return session;
  }

  /**
   * The caller in each of their roles; a person without any is a visitor with a name. Nobody when nobody has signed in. One request
   * has one answer, however often it asks.
   */
  actors(request: FastifyRequest): Promise<readonly Actor[]> {
    const actors = this.#actors.get(request) ?? this.#actorsOf(request);
    this.#actors.set(request, actors);
    return actors;
  }

  async #actorsOf(request: FastifyRequest): Promise<readonly Actor[]> {
    if (await this.#isBootstrap(request)) return [BOOTSTRAP];
    const session = await this.sessions.current(request);
    if (session === undefined) return [];
    const { person } = session;
    const roles = await this.rolesOf(person);
    if (roles === undefined) return [];
    const held = roles.map(({ role, centre }) => ({ person, role, ...(centre !== undefined && { centre }) }));
    return held.length > 0 ? held : [{ person, role: 'visitor' }];
  }

  /** A person as the log has them at this moment, not as a view had them a moment ago. */
  async #person(person: string): Promise<Person> {
    return this.installation.states.of(identity, personStream(person));
  }

  /** The installer's token opens one door, and only until somebody administers the installation. */
  async #isBootstrap({ headers }: FastifyRequest): Promise<boolean> {
    const token = this.installation.settings.VECHE_BOOTSTRAP_TOKEN;
    const given = headers.authorization?.match(/^Bearer (\S+)$/)?.[1];
    if (token === undefined || given === undefined || !sameSecret(given, token)) return false;
    const head = await this.installation.log.head();
    const people = await this.queries.execute(new ListPeople({ after: head.toString() }));
    const today = dayOf(this.installation.now());
    const administers = ({ role, centre }: HeldRole) => role === 'administrator' && centre === undefined;
    return !people.some(({ roles }) => heldOn(roles, today).some(administers));
  }
}
