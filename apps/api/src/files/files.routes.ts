import { FILE_NAME_HEADER, FILES_PATH, fileName } from '@veche/contracts';
import { permit } from '@veche/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refused } from '../edge/refused.ts';
import type { Access } from '../identity/access.ts';
import type { Files } from './files.ts';

const BODY_LIMIT = 10 * 1_048_576;

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

const nameOf = ({ headers }: FastifyRequest): string => {
  const { data, error } = fileName.safeParse(decoded(String(headers[FILE_NAME_HEADER] ?? '')));
  if (data !== undefined) return data;
  const errors = error?.issues.map(({ message }) => ({ field: FILE_NAME_HEADER, message })) ?? [];
  throw new Refused('invalid-input', { errors });
};

/** The name as RFC 6266 has it; what `encodeURIComponent` leaves of its delimiters is encoded too. */
const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;

const upload = (scope: FastifyInstance, access: Access, files: Files): void => {
  // Before the body is read: a stranger's ten megabytes are not waited for.
  const onRequest = async (request: FastifyRequest): Promise<void> => {
    await access.signedIn(request);
  };
  scope.post(FILES_PATH, { onRequest }, async (request, reply) => {
    const { person } = await access.signedIn(request);
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return reply.status(201).send(await files.keep(person, nameOf(request), bytes));
  });
};

/** The staff of another centre, and its commissions, have no business with the papers of an applicant. */
const demandOfStaff = async (request: FastifyRequest, access: Access, owner: string): Promise<void> => {
  const actors = await access.actors(request);
  const objects = [{}, ...(await access.appliesIn(owner)).map((centre) => ({ centre }))];
  const allowed = objects.some((object) => actors.some((actor) => permit('read-files', actor, object).allowed));
  if (!allowed) throw new Refused('not-found');
};

const download = (scope: FastifyInstance, access: Access, files: Files): void => {
  scope.get<{ Params: { file: string } }>(`${FILES_PATH}/:file`, async (request, reply) => {
    const { person } = await access.signedIn(request);
    const { success, data: id } = z.uuid().safeParse(request.params.file);
    const file = success ? await files.find(id) : undefined;
    if (file === undefined) throw new Refused('not-found');
    if (file.owner !== person) await demandOfStaff(request, access, file.owner);
    return reply
      .headers({ 'content-disposition': attachment(file.name), 'content-security-policy': 'sandbox' })
      .type(file.media_type)
      .send(file.bytes);
  });
};

/** Files come and go as they are. In a scope of its own, so that no other route takes bodies of this kind or size. */
export const serveFiles = async (fastify: FastifyInstance, access: Access, files: Files): Promise<void> => {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/pdf',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      async (_: FastifyRequest, body: Buffer) => body,
    );
    upload(scope, access, files);
    download(scope, access, files);
  });
};
