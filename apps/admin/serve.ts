import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

const year = 31_536_000;

/**
 * The built desk under `/admin/`: files by their name, and for every address without an
 * extension the page that finds its way itself. The dot in the name of an application is followed by a number.
 */
export const createServer = (dist: string): FastifyInstance => {
  const server = fastify({ logger: { level: 'warn' } });
  server.register(fastifyStatic, {
    root: dist,
    prefix: '/admin/',
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const named = path.includes('/assets/');
      reply.header('cache-control', named ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  server.get('/admin', (_, reply) => reply.redirect('/admin/', 308));
  server.get('/admin/healthz', async () => ({ status: 'ok' }));
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && /^\/admin\/([^.?]|\.(?=\d))*(\?|$)/.test(request.url);
    return isPage ? reply.sendFile('index.html') : reply.code(404).type('text/plain').send('Not found\n');
  });
  return server;
};

if (import.meta.main) {
  const server = createServer(join(import.meta.dirname, 'dist'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  await server.listen({ port: Number(process.env['PORT'] ?? 3002), host: process.env['HOST'] ?? '127.0.0.1' });
}
