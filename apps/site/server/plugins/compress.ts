import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const smallest = 1024;
const encoders = {
  br: (body: string) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: string) => promisify(gzip)(body),
};

/** Files are compressed when they are built, but pages only here, as nothing in front of the site does it. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('beforeResponse', async (event, response) => {
    if (typeof response.body !== 'string' || response.body.length < smallest) return;
    // Nitro asks itself for the page of an error and reads the answer as text.
    if (event.path.startsWith('/__nuxt_error')) return;
    appendResponseHeader(event, 'vary', 'Accept-Encoding');
    const accepted = getRequestHeader(event, 'accept-encoding') ?? '';
    const encoding = (['br', 'gzip'] as const).find((name) => new RegExp(`\\b${name}\\b`).test(accepted));
    if (encoding === undefined) return;
    response.body = await encoders[encoding](response.body);
    setResponseHeader(event, 'content-encoding', encoding);
    removeResponseHeader(event, 'content-length');
  });
});
