import { Controller, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import { type Command, identityPermissions } from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { accepted, writeOf } from '../write/write.ts';
import { Access } from './access.ts';
import { ListPeople } from './people.view.ts';

const { people } = contract;

@Controller()
export class PeopleController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(people.list)
  list(@Req() request: FastifyRequest) {
    return implement(people.list).handler(async ({ input }) => {
      await this.access.demand(request, identityPermissions, 'read-people');
      return this.queries.execute(new ListPeople(input.query));
    });
  }

  @Implement(people.register)
  register(@Req() request: FastifyRequest) {
    return implement(people.register).handler(async ({ input }) => {
      const command: Command = { type: 'RegisterPerson', data: input.body };
      const actor = await this.access.acting(request, identityPermissions, 'register-person');
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }

  @Implement(people.grantRole)
  grantRole(@Req() request: FastifyRequest) {
    return implement(people.grantRole).handler(async ({ input }) => {
      const command: Command = { type: 'GrantRole', data: { ...input.body, ...input.params } };
      const actor = await this.access.acting(request, identityPermissions, 'grant-role', input.body);
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }

  @Implement(people.withdrawRole)
  withdrawRole(@Req() request: FastifyRequest) {
    return implement(people.withdrawRole).handler(async ({ input }) => {
      const command: Command = { type: 'WithdrawRole', data: { ...input.body, ...input.params } };
      const actor = await this.access.acting(request, identityPermissions, 'withdraw-role', input.body);
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }

  @Implement(people.erase)
  erase(@Req() request: FastifyRequest) {
    return implement(people.erase).handler(async ({ input }) => {
      const command: Command = { type: 'ErasePerson', data: { ...input.body, ...input.params } };
      const actor = await this.access.acting(request, identityPermissions, 'erase-person');
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }
}
