import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { type CommissionView, contract } from '@veche/contracts';
import { commissionVote, dayOf } from '@veche/domain';
import { editionIfAny, editionNamed, quorumOf } from '@veche/regulations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { ListPeople } from '../identity/people.view.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { type AgendaRow, ListWaiting } from './agenda.view.ts';
import { candidatesFor } from './candidates.ts';
import { type CommissionRow, ListCommissions } from './commissions.view.ts';
import { ListSittings } from './sittings.view.ts';

const routes = implement(contract.commissions);

const viewOf = ({ approved_by, ...row }: CommissionRow): CommissionView => {
  const edition = editionNamed(row.edition);
  const clause = edition.commissions.find(({ id }) => id === row.rule)?.clause ?? '';
  return { ...row, approvedBy: approved_by, clause, quorum: quorumOf(commissionVote(edition), row.composition) };
};

const candidate = ({ filed_at, admitted_on, cost, asked, ...row }: AgendaRow) => ({
  application: row.application,
  cluster: row.cluster,
  inn: row.inn,
  name: row.name,
  project: row.project,
  year: row.year,
  filedAt: filed_at,
  admittedOn: admitted_on ?? dayOf(filed_at),
  costKopecks: cost,
  askedKopecks: asked,
});

@Controller()
export class CommissionsController {
  constructor(
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
    private readonly installation: Installation,
  ) {}

  @Implement(contract.commissions)
  commissions(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return {
      list: routes.list.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-sittings', params);
        const commissions = (await this.queries.execute(new ListCommissions({ ...params, ...query }))).map(viewOf);
        const appoint = await this.access.may(request, 'AppointCommission', params);
        return { commissions, vacant: this.#vacant(params.centre, commissions), can: { appoint } };
      }),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-sittings', params);
        const [row] = await this.queries.execute(new ListCommissions({ ...params, ...query }));
        if (row === undefined) throw new Refused('not-found');
        reply.header('etag', `"${row.revision}"`);
        const [waiting, sittings] = await Promise.all([
          this.queries.execute(new ListWaiting({ ...query, centre: params.centre, rule: row.rule })),
          this.queries.execute(new ListSittings(params)),
        ]);
        const nextNumber = Math.max(0, ...sittings.map(({ state }) => state.called.number)) + 1;
        return { ...viewOf(row), waiting: waiting.map(candidate), nextNumber, can: await this.#can(request, params) };
      }),
      candidates: routes.candidates.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'SeatCommissionMember', params);
        const [row] = await this.queries.execute(new ListCommissions({ ...params, ...query }));
        if (row === undefined) throw new Refused('not-found');
        const people = await this.queries.execute(new ListPeople(query));
        return candidatesFor(row, people, dayOf(this.installation.now()));
      }),
      appoint: routes.appoint.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'AppointCommission', data: { ...body, ...params } }),
      ),
      seat: routes.seat.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'SeatCommissionMember', data: { ...body, ...params } }),
      ),
      unseat: routes.unseat.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'UnseatCommissionMember', data: { ...body, ...params } }),
      ),
    };
  }

  async #can(request: FastifyRequest, params: { readonly centre: string }) {
    const [seat, unseat, callSitting] = await Promise.all([
      this.access.may(request, 'SeatCommissionMember', params),
      this.access.may(request, 'UnseatCommissionMember', params),
      this.access.may(request, 'CallSitting', params),
    ]);
    return { seat, unseat, callSitting };
  }

  /** The commissions of the edition in force that nobody has appointed; none where no edition is in force. */
  #vacant(centre: string, appointed: readonly CommissionView[]) {
    const edition = editionIfAny(centre, dayOf(this.installation.now()));
    return (edition?.commissions ?? [])
      .filter(({ id }) => !appointed.some(({ rule }) => rule === id))
      .map(({ id, title, clause }) => ({ rule: id, title: title.ru, titleEn: title.en, clause }));
  }
}
