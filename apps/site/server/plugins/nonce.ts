import { randomBytes } from 'node:crypto';

const policyWith = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

const isPersonal = (path: string): boolean => /^\/my(?:[/?]|$)/.test(path);

/**
 * The account needs scripts, and Nuxt writes two of them into the page. Each answer names them by a number of its own, so
 * that no other script in the page runs. All other pages have no inline script, and the policy of the edge.
 */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('render:html', (html, { event }) => {
    if (!isPersonal(event.path)) return;
    const nonce = randomBytes(16).toString('base64');
    const named = (part: string): string => part.replaceAll(/<script(?=[\s>])/g, `<script nonce="${nonce}"`);
    // Not the body: what a person has written could pretend to be a script there.
    html.head = html.head.map(named);
    html.bodyAppend = html.bodyAppend.map(named);
    setResponseHeader(event, 'content-security-policy', policyWith(nonce));
    setResponseHeader(event, 'cache-control', 'no-store');
  });
});
