import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from '@jest/globals';

/** A site that says what it was asked, as a page; stopped after the tests of the file. */
export const startSite = async (): Promise<string> => {
  const site = createServer((request, response) => {
    const policy = request.url === '/strict' ? { 'content-security-policy': "default-src 'none'" } : {};
    response.writeHead(200, { 'content-type': 'text/html', 'x-powered-by': 'test', ...policy });
    response.end(
      `${request.method} ${request.url} ${request.headers['x-forwarded-host']} ${request.headers.cookie ?? ''}`,
    );
  });
  running.push(() => site.close());
  await once(site.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
};

const running: (() => void)[] = [];
afterAll(() => {
  for (const stop of running) stop();
});
