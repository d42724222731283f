import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { capacityTitles, contract, type Session } from '@veche/contracts';
import { dayOf, heldOn } from '@veche/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Installation } from '../installation.ts';
import { Access } from './access.ts';
import { ListPeople } from './people.view.ts';
import { type LiveSession, Sessions } from './sessions.ts';

const { sessions } = contract;

@Controller()
export class SessionsController {
  constructor(
    private readonly installation: Installation,
    private readonly sessions: Sessions,
    private readonly access: Access,
    private readonly queries: QueryBus,
  ) {}

  @Implement(sessions.demonstrationPeople)
  demonstrationPeople() {
    return implement(sessions.demonstrationPeople).handler(async ({ input }) => {
      this.#demandDemonstration();
      const people = await this.queries.execute(new ListPeople(input.query));
      const today = dayOf(this.installation.now());
      return people
        .map((person) => ({ ...person, roles: [...heldOn(person.roles, today)] }))
        .filter(({ roles }) => roles.length > 0)
        .map((person) => ({ ...person, titles: [...new Set(person.roles.map(({ role }) => capacityTitles[role]))] }));
    });
  }

  @Implement(sessions.signIn)
  signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return implement(sessions.signIn).handler(async ({ input }) => {
      this.#demandDemonstration();
      const { person } = input.body;
      if ((await this.access.rolesOf(person)) === undefined) throw new Refused('person-unknown');
      return this.#shown(await this.sessions.begin(request, reply, person));
    });
  }

  @Implement(sessions.current)
  current(@Req() request: FastifyRequest) {
    return implement(sessions.current).handler(async () => {
      const session = await this.sessions.current(request);
      if (session === undefined) throw new Refused('sign-in-required');
      return this.#shown(session);
    });
  }

  @Implement(sessions.signOut)
  signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return implement(sessions.signOut).handler(() => this.sessions.end(request, reply));
  }

  /** Until people can prove who they are, nobody signs in outside a demonstration. */
  #demandDemonstration(): void {
    if (!this.installation.settings.VECHE_DEMO) throw new Refused('demonstration-only');
  }

  async #shown({ person, expiresAt }: LiveSession): Promise<Session> {
    const [roles, fullName] = await Promise.all([this.access.rolesOf(person), this.access.nameOf(person)]);
    if (roles === undefined || fullName === undefined) throw new Refused('sign-in-required');
    return { person, fullName, roles: [...roles], expiresAt, now: this.installation.now() };
  }
}
