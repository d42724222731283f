import { Controller, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import { type Command, regulationPermissions } from '@veche/domain';
import { centre, compareEditions } from '@veche/regulations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { accepted, writeOf } from '../write/write.ts';
import { ListCentres, type ListedCentre } from './centres.view.ts';

const { centres } = contract;

@Controller()
export class CentresController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(centres.list)
  list() {
    return implement(centres.list).handler(({ input }) => this.queries.execute(new ListCentres(input.query)));
  }

  @Implement(centres.read)
  read(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return implement(centres.read).handler(async ({ input }) => {
      const found = await this.#centre({ ...input.params, ...input.query });
      reply.header('etag', `"${found.revision}"`);
      const adoptEdition = await this.access.may(request, regulationPermissions, 'adopt-edition', input.params);
      return { ...found, can: { adoptEdition } };
    });
  }

  @Implement(centres.register)
  register(@Req() request: FastifyRequest) {
    return implement(centres.register).handler(async ({ input }) => {
      const command: Command = { type: 'RegisterCentre', data: input.body };
      const actor = await this.access.acting(request, regulationPermissions, 'register-centre');
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }

  @Implement(centres.editions)
  editions() {
    return implement(centres.editions).handler(async ({ input }) => {
      const { editions } = await this.#centre({ ...input.params, ...input.query });
      return editions;
    });
  }

  @Implement(centres.compareEditions)
  compareEditions() {
    return implement(centres.compareEditions).handler(async ({ input }) => {
      const { editions } = await this.#centre(input.params);
      const { from, to } = input.query;
      const side = (field: 'from' | 'to', id: string) => {
        const shown = editions.find((edition) => edition.id === id);
        const rules = centre(input.params.centre).editions.find((edition) => edition.id === id);
        if (shown !== undefined && rules !== undefined) return { shown, rules };
        throw new Refused('edition-unknown', { errors: [{ field, message: 'Такой редакции этот центр не принимал' }] });
      };
      const [before, after] = [side('from', from), side('to', to)];
      const changes = compareEditions(before.rules, after.rules);
      return { from: before.shown, to: after.shown, changes: [...changes] };
    });
  }

  @Implement(centres.adoptEdition)
  adoptEdition(@Req() request: FastifyRequest) {
    return implement(centres.adoptEdition).handler(async ({ input }) => {
      const command: Command = { type: 'AdoptEdition', data: { ...input.body, ...input.params } };
      const actor = await this.access.acting(request, regulationPermissions, 'adopt-edition', input.params);
      return accepted(await this.commands.execute(writeOf(actor, command, request, input.headers)));
    });
  }

  async #centre(wanted: { readonly centre: string; readonly after?: string | undefined }): Promise<ListedCentre> {
    const [found] = await this.queries.execute(new ListCentres(wanted));
    if (found !== undefined) return found;
    throw new Refused('unknown-centre', { errors: [{ field: 'centre', message: 'Такого центра нет' }] });
  }
}
