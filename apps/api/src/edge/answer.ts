import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ORPCError, type ORPCModuleConfig } from '@orpc/nest';
import type { Problem } from '@veche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Explained, explain } from './problems.ts';

/** Sends a problem; whoever meets it can name its `instance`, and the logs know it by the same number. */
export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, headers, unexpected }: Explained,
) => {
  if (unexpected !== undefined) request.log.error({ err: unexpected, code: problem.code }, 'request failed');
  const body: Problem = { ...problem, instance: `urn:uuid:${request.id}` };
  return reply.status(problem.status).headers(headers).type('application/problem+json').send(JSON.stringify(body));
};

/** Errors of Fastify and Nest: routes, parsers, hooks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    void sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), explain(error));
  }
}

/** Errors inside a route of the contract: they travel through oRPC as they were explained, and leave as problems. */
export const problemsOfContract: ORPCModuleConfig = {
  interceptors: [
    async ({ next }) => {
      try {
        return await next();
      } catch (error) {
        const data = explain(error);
        throw new ORPCError('PROBLEM', { status: data.problem.status, data });
      }
    },
  ],
  customErrorResponseBodyEncoder: (error) => (error.code === 'PROBLEM' ? error.data : explain(error)),
  sendResponseInterceptors: [
    async ({ request, response, standardResponse, next }) => {
      if (standardResponse.status < 400) return next();
      return sendProblem(request, response, standardResponse.body as unknown as Explained);
    },
  ],
};
