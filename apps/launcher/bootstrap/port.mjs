import { connect, createServer } from 'node:net';
import { Refusal } from './terminal.mjs';

/**
 * The port that `PORT` names, 3000 when it names none.
 * @param {string | undefined} given
 */
export const parsePort = (given) => {
  if (given === undefined || given === '') return 3000;
  const port = Number(given);
  if (/^\d+$/.test(given) && port >= 1 && port <= 65_535) return port;
  throw new Refusal(`PORT должен быть целым числом от 1 до 65535, а задано «${given}».`);
};

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the code of the error that listening ends with
 */
const listening = (port, host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });

/** @type {Readonly<Record<string, (port: number, host: string) => string>>} */
const reasons = {
  EADDRINUSE: (port) =>
    `Порт ${port} занят другой программой: остановите её или задайте другой, например PORT=${port + 1}.`,
  EACCES: (port) => `Нет права слушать порт ${port} (порты до 1024 — для администратора): задайте другой в PORT.`,
  EADDRNOTAVAIL: (_, host) => `У этой машины нет адреса ${host}, который задан в HOST.`,
  ENOTFOUND: (_, host) => `У этой машины нет адреса ${host}, который задан в HOST.`,
};

/**
 * Refuses when nobody could be served at this address. A listener on `::1` alone does not hinder us on 127.0.0.1,
 * but it would answer for `localhost` in our place, so it counts too.
 * @param {number} port
 * @param {string} host
 */
export const requireFreePort = async (port, host) => {
  const shadowed = host === '127.0.0.1' && (await answers(port, '::1'));
  const code = shadowed ? 'EADDRINUSE' : await listening(port, host);
  if (code) throw new Refusal(reasons[code]?.(port, host) ?? `Порт ${port} на ${host} не открыть (${code}).`);
};
