import type { FastifyError, FastifyRequest, FastifyServerOptions } from 'fastify';

type LoggerOptions = Extract<FastifyServerOptions['logger'], object>;

/**
 * One JSON line per event. Personal data stays out: of a request only method and path are kept, never its address,
 * query, headers or body; of an error only what kind it is and where it arose.
 */
export const loggerOptions = (level: string): LoggerOptions & { readonly level: string } => ({
  level,
  base: null,
  serializers: {
    req: ({ method, url }: FastifyRequest) => ({ method, path: url.split('?')[0] }),
    err: ({ name, message, stack = '', code }: FastifyError) => ({ type: name, message, code, stack }),
  },
});
