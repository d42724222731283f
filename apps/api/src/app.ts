import 'reflect-metadata';
import cookie from '@fastify/cookie';
import { ConsoleLogger, type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { CommandBus, CqrsModule, QueryBus } from '@nestjs/cqrs';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ORPCModule } from '@orpc/nest';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DecisionsController } from './audit/decisions.controller.ts';
import { ListDecisionsHandler } from './audit/decisions.view.ts';
import { ClustersController } from './clusters/clusters.controller.ts';
import { FindClustersHandler } from './clusters/clusters.view.ts';
import { ClusterReading } from './clusters/reading.ts';
import { ListWaitingHandler } from './commission/agenda.view.ts';
import { CommissionsController } from './commission/commissions.controller.ts';
import { ListCommissionsHandler } from './commission/commissions.view.ts';
import { serveProtocols } from './commission/protocol.routes.ts';
import { SittingsController } from './commission/sittings.controller.ts';
import { ListSittingsHandler } from './commission/sittings.view.ts';
import { DeskController } from './desk/desk.controller.ts';
import { FindMattersHandler } from './desk/matters.view.ts';
import { DraftsController } from './drafts/drafts.controller.ts';
import { Drafts } from './drafts/drafts.ts';
import { ProblemFilter, problemsOfContract, sendProblem } from './edge/answer.ts';
import { answerWhereNothingIs, correlationId, guardTheDoor } from './edge/door.ts';
import { OperationController } from './edge/operation.controller.ts';
import { explain } from './edge/problems.ts';
import { forward } from './edge/proxy.ts';
import { advice } from './edge/wording.ts';
import { serveFiles } from './files/files.routes.ts';
import { Files } from './files/files.ts';
import { AwardsController } from './funding/awards.controller.ts';
import { ListAwardsHandler } from './funding/awards.view.ts';
import { BudgetsController } from './funding/budgets.controller.ts';
import { ReadBudgetHandler } from './funding/budgets.view.ts';
import { Access } from './identity/access.ts';
import { PeopleController } from './identity/people.controller.ts';
import { ListPeopleHandler } from './identity/people.view.ts';
import { SessionsController } from './identity/sessions.controller.ts';
import { Sessions } from './identity/sessions.ts';
import { Installation } from './installation.ts';
import { serveLive } from './live/live.routes.ts';
import { Live } from './live/live.ts';
import { loggerOptions } from './logging.ts';
import { MembershipsController } from './membership/memberships.controller.ts';
import { FindMembershipsHandler } from './membership/memberships.view.ts';
import { OrganisationsController } from './membership/organisations.controller.ts';
import { FindOrganisationsHandler } from './membership/organisations.view.ts';
import { MembershipReading } from './membership/reading.ts';
import { CentresController } from './regulation/centres.controller.ts';
import { ListCentresHandler } from './regulation/centres.view.ts';
import { JudgeController } from './regulation/judge.controller.ts';
import { registerShippedCentres } from './regulation/shipped-centres.ts';
import { ApplicationsController } from './selection/applications.controller.ts';
import { Applications } from './selection/applications.ts';
import { CampaignsController } from './selection/campaigns.controller.ts';
import { ListCampaignsHandler } from './selection/campaigns.view.ts';
import type { Settings } from './settings.ts';
import { Desk } from './write/desk.ts';
import { WriteHandler } from './write/write.ts';

const controllers = [
  CommissionsController,
  SittingsController,
  OperationController,
  CentresController,
  JudgeController,
  PeopleController,
  SessionsController,
  DraftsController,
  DeskController,
  DecisionsController,
  ClustersController,
  OrganisationsController,
  MembershipsController,
  BudgetsController,
  AwardsController,
  CampaignsController,
  ApplicationsController,
];

const providers = [
  WriteHandler,
  ListCentresHandler,
  ListCommissionsHandler,
  ListSittingsHandler,
  ListWaitingHandler,
  ListPeopleHandler,
  FindMattersHandler,
  ListDecisionsHandler,
  FindClustersHandler,
  FindOrganisationsHandler,
  FindMembershipsHandler,
  ClusterReading,
  MembershipReading,
  ReadBudgetHandler,
  ListAwardsHandler,
  ListCampaignsHandler,
  Applications,
  Sessions,
  Access,
  Desk,
  Drafts,
  Files,
  Live,
];

@Module({})
class ApiModule {
  static on(installation: Installation): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), ORPCModule.forRoot(problemsOfContract)],
      controllers,
      providers: [
        { provide: Installation, useValue: installation },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...providers,
      ],
    };
  }
}

const BODY_LIMIT = 256 * 1024;
const VIEWS_MAY_TAKE = 30_000;
/** Milliseconds for the whole of a request to come in: ten megabytes by a slow line, not a line that is held for nothing. */
const REQUEST_MAY_TAKE = 120_000;

/** Routes of the contract are answered by oRPC; what Nest would answer after that is dropped. */
class ContractAdapter extends FastifyAdapter {
  override reply(...[response, body, status]: Parameters<FastifyAdapter['reply']>) {
    return 'sent' in response && response.sent ? response : super.reply(response, body, status);
  }
}

const adapterOf = ({ LOG_LEVEL, VECHE_TRUST_PROXY }: Settings): FastifyAdapter =>
  new ContractAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_MAY_TAKE,
    genReqId: correlationId,
    trustProxy: VECHE_TRUST_PROXY,
    forceCloseConnections: 'idle',
    logger: loggerOptions(LOG_LEVEL),
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void sendProblem(request, reply, explain(error));
    },
  });

/** The HTTP application on an installation, ready to listen; the centres that come with the product are registered and seen. */
export const createApp = async (installation: Installation): Promise<NestFastifyApplication> => {
  z.config({ localeError: advice });
  const { settings, log, views } = installation;
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.on(installation), adapterOf(settings), {
    bodyParser: false,
    logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie);
  guardTheDoor(fastify, settings);
  await app.init();
  // Routes keep the error handler that is there when they are added: these after Nest has set its own.
  answerWhereNothingIs(fastify);
  await serveFiles(fastify, app.get(Access), app.get(Files));
  serveLive(fastify, app.get(Access), app.get(Live));
  serveProtocols(fastify, app.get(Access), app.get(SittingsController), app.get(QueryBus));
  await forward(fastify, installation);
  await registerShippedCentres(app.get(CommandBus), (command, refusal) => {
    fastify.log.warn({ command: command.type, code: refusal.code }, 'the log says otherwise than the shipped rules');
  });
  await views.caughtUp('all', await log.head(), VIEWS_MAY_TAKE);
  return app;
};
