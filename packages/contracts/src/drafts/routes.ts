import { oc } from '@orpc/contract';
import { z } from 'zod';
import { versionHeaders } from '../http.ts';

const route = oc.$route({ inputStructure: 'detailed' });

/** The forms in which something typed is kept before it is sent. */
export const draftKind = z.enum(['membership', 'application', 'scores', 'information']);
export type DraftKind = z.infer<typeof draftKind>;

const ofDraft = z.object({
  kind: draftKind,
  /** Tells apart the drafts of one form: what it is about. */
  key: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/, 'Ключ черновика: до 100 латинских букв, цифр, точек, дефисов'),
});

const BYTES = 200 * 1024;
const DEEPEST = 32;

/** Texts that JSON and the database can hold, and no nest deeper than a form is. */
const storable = (value: unknown, depth = 0): boolean => {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEEPEST && Object.entries(value).every((entry) => entry.every((part) => storable(part, depth + 1)));
};

const draftBody = z
  .record(z.string(), z.unknown())
  .refine((body) => storable(body), { error: 'Уберите повреждённые символы и лишнюю вложенность', abort: true })
  .refine(
    (body) => new TextEncoder().encode(JSON.stringify(body)).length <= BYTES,
    'Черновик занимает больше 200 КБ: сократите тексты',
  );

/** When it was kept, and its version, sent back in `If-Match`; that of a draft which is not there yet is 0. */
export const savedDraft = z.object({ savedAt: z.iso.datetime(), version: z.int() });
export type SavedDraft = z.infer<typeof savedDraft>;

/** What somebody has typed and not sent, as they alone see it. */
export const draft = savedDraft.extend({ body: draftBody });
export type Draft = z.infer<typeof draft>;

export const draftRoutes = {
  save: route
    .route({ method: 'PUT', path: '/api/drafts/{kind}/{key}', tags: ['Drafts'], summary: 'Keep what is typed so far' })
    .input(z.object({ params: ofDraft, headers: versionHeaders, body: draftBody }))
    .output(savedDraft),
  read: route
    .route({ method: 'GET', path: '/api/drafts/{kind}/{key}', tags: ['Drafts'], summary: 'What was typed before' })
    .input(z.object({ params: ofDraft }))
    .output(draft),
  discard: route
    .route({
      method: 'DELETE',
      path: '/api/drafts/{kind}/{key}',
      tags: ['Drafts'],
      summary: 'Throw away what was typed',
      successStatus: 204,
    })
    .input(z.object({ params: ofDraft }))
    .output(z.void()),
};

export const draftErrorCodes = ['too-many-drafts'] as const;
export type DraftErrorCode = (typeof draftErrorCodes)[number];
