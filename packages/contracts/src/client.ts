import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from './contract.ts';
import { type Problem, type ProblemCode, problem } from './problems.ts';

/** The platform answered, and the answer is no: `data` is the problem it sent. */
export class Refusal extends ORPCError<ProblemCode, Problem> {}

export type PlatformClient = ContractRouterClient<typeof contract>;

/**
 * Every route of the platform as a typed call.
 * @param origin where the platform stands, without a path: `http://localhost:3000`
 * @throws {Refusal} from each call that the platform refuses; any other error means that it gave no answer of its own
 */
export const createPlatformClient = (origin: string): PlatformClient =>
  createORPCClient(
    new OpenAPILink(contract, {
      url: origin,
      customErrorResponseBodyDecoder: (body) => {
        const { data } = problem.safeParse(body);
        return data && new Refusal(data.code, { status: data.status, message: data.title, data });
      },
    }),
  );
