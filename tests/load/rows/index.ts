import type { Row } from '../row.ts';
import { appending } from './appending.ts';
import { pages } from './pages.ts';
import { reading } from './reading.ts';
import { rebuilding } from './rebuilding.ts';
import { replaying } from './replaying.ts';
import { running } from './running.ts';
import { serving } from './serving.ts';

/** Everything that is measured, in the order of the table. The product is idle until it is served. */
export const rows: readonly Row[] = [...appending, reading, rebuilding, replaying, ...running, ...pages, ...serving];
