import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import type { FastifyRequest } from 'fastify';
import { Desk } from '../write/desk.ts';
import { Access } from './access.ts';
import { ListPeople } from './people.view.ts';

const routes = implement(contract.people);

@Controller()
export class PeopleController {
  constructor(
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.people)
  people(@Req() request: FastifyRequest) {
    const { desk } = this;
    return {
      list: routes.list.handler(async ({ input }) => {
        await this.access.demand(request, 'read-people');
        return this.queries.execute(new ListPeople(input.query));
      }),
      register: routes.register.handler(({ input: { headers, body } }) =>
        desk.take(request, headers, { type: 'RegisterPerson', data: body }),
      ),
      grantRole: routes.grantRole.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'GrantRole', data: { ...body, ...params } }),
      ),
      withdrawRole: routes.withdrawRole.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'WithdrawRole', data: { ...body, ...params } }),
      ),
      erase: routes.erase.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ErasePerson', data: { ...body, ...params } }),
      ),
    };
  }
}
