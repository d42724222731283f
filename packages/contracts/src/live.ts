import { z } from 'zod';
import { position } from './values.ts';

/**
 * Where a screen hears that what it shows has changed: `new EventSource(`${LIVE_PATH}?views=people,centres`)`. Each message's data is
 * a `ViewMove`. What came while the connection was down is not told again: on each `open`, ask anew.
 */
export const LIVE_PATH = '/api/live';

/** A view shows other rows than before; asked with `?after=<position>` it shows at least these. */
export const viewMove = z.object({ view: z.string(), position });
export type ViewMove = z.infer<typeof viewMove>;
