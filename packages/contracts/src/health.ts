import { oc } from '@orpc/contract';
import { z } from 'zod';
import { position } from './values.ts';

const follower = z.object({
  name: z.string(),
  position,
  /** How far behind the head of the log, in positions. */
  lag: position,
  state: z.enum(['live', 'rebuilding', 'stopped', 'running', 'failing']),
  /** Where it stands still; the text of the failure stays in the logs. */
  failedAt: position.optional(),
});

export const health = z.object({
  status: z.enum(['ok', 'failing']),
  version: z.string(),
  demonstration: z.boolean(),
  eventStore: z.object({
    kind: z.enum(['memory', 'postgresql', 'eventstoredb']),
    version: z.string(),
    head: position,
    settings: z.record(z.string(), z.string()),
  }),
  database: z.object({ version: z.string(), settings: z.record(z.string(), z.string()) }),
  views: z.array(follower.extend({ version: z.int() })),
  processes: z.array(follower),
});
export type Health = z.infer<typeof health>;

export const healthRoutes = {
  health: oc
    .route({
      method: 'GET',
      path: '/api/health',
      tags: ['Operation'],
      summary: 'Version, stores and their settings, position and lag of each view',
      description:
        'A problem with status 503 when a store is down; it carries `health` when a view or process stands still.',
    })
    .output(health),
  openApi: oc
    .route({ method: 'GET', path: '/api/openapi.json', tags: ['Operation'], summary: 'This reference, OpenAPI 3.1' })
    .output(z.record(z.string(), z.unknown())),
};
