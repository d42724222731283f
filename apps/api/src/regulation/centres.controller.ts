import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import { centre, compareEditions } from '@veche/regulations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Desk } from '../write/desk.ts';
import { ListCentres, type ListedCentre } from './centres.view.ts';

const routes = implement(contract.centres);

@Controller()
export class CentresController {
  constructor(
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.centres)
  centres(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return {
      list: routes.list.handler(({ input }) => this.queries.execute(new ListCentres(input.query))),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const found = await this.#centre({ ...params, ...query });
        reply.header('etag', `"${found.revision}"`);
        return { ...found, can: { adoptEdition: await this.access.may(request, 'AdoptEdition', params) } };
      }),
      register: routes.register.handler(({ input: { headers, body } }) =>
        this.desk.take(request, headers, { type: 'RegisterCentre', data: body }),
      ),
      editions: routes.editions.handler(async ({ input: { params, query } }) => {
        const { editions } = await this.#centre({ ...params, ...query });
        return editions;
      }),
      compareEditions: routes.compareEditions.handler(async ({ input: { params, query } }) =>
        compared(await this.#centre(params), query),
      ),
      adoptEdition: routes.adoptEdition.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'AdoptEdition', data: { ...body, ...params } }),
      ),
    };
  }

  async #centre(wanted: { readonly centre: string; readonly after?: string | undefined }): Promise<ListedCentre> {
    const [found] = await this.queries.execute(new ListCentres(wanted));
    if (found !== undefined) return found;
    throw new Refused('unknown-centre', { errors: [{ field: 'centre', message: 'Такого центра нет' }] });
  }
}

const compared = ({ id, editions }: ListedCentre, asked: { readonly from: string; readonly to: string }) => {
  const side = (field: 'from' | 'to') => {
    const shown = editions.find((edition) => edition.id === asked[field]);
    const rules = centre(id).editions.find((edition) => edition.id === asked[field]);
    if (shown !== undefined && rules !== undefined) return { shown, rules };
    throw new Refused('edition-unknown', { errors: [{ field, message: 'Такой редакции этот центр не принимал' }] });
  };
  const [before, after] = [side('from'), side('to')];
  return { from: before.shown, to: after.shown, changes: [...compareEditions(before.rules, after.rules)] };
};
