import { Controller, Req, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { applicationOf, contract } from '@veche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Desk } from '../write/desk.ts';
import { Applications } from './applications.ts';

const routes = implement(contract.applications);

@Controller()
export class ApplicationsController {
  constructor(
    private readonly desk: Desk,
    private readonly access: Access,
    private readonly applications: Applications,
  ) {}

  @Implement(contract.applications)
  applicationRoutes(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desk } = this;
    return {
      list: routes.list.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-applications', params);
        return this.applications.rows({ ...params, ...query });
      }),
      mine: routes.mine.handler(async ({ input: { query } }) => {
        const { person } = await this.access.signedIn(request);
        return this.applications.rows({ ...query, representative: person });
      }),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const page = await this.applications.page(request, params.centre, params.application);
        const [row] = await this.applications.rows({ ...params, ...query });
        if (row === undefined) throw new Refused('view-behind', { headers: { 'retry-after': '1' } });
        reply.header('etag', `"${row.revision}"`);
        return { ...row, ...page };
      }),
      file: routes.file.handler(async ({ input: { headers, body, params } }) => {
        const { person } = await this.access.signedIn(request);
        const application = applicationOf(params.campaign, body.inn);
        const data = { ...body, ...params, application, representative: person };
        return { ...(await desk.take(request, headers, { type: 'FileApplication', data })), application };
      }),
      check: routes.check.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'CheckApplication', data: { ...body, ...params } }),
      ),
      requestInformation: routes.requestInformation.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'RequestInformation', data: { ...body, ...params } }),
      ),
      provideInformation: routes.provideInformation.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ProvideInformation', data: { ...body, ...params } }),
      ),
      withdraw: routes.withdraw.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'WithdrawApplication', data: { ...body, ...params } }),
      ),
      notify: routes.notify.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'NotifyApplicant', data: { ...body, ...params } }),
      ),
    };
  }
}
