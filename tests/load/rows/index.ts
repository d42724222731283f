import type { Row } from '../row.ts';
import { appending } from './appending.ts';
import { reading } from './reading.ts';
import { rebuilding } from './rebuilding.ts';
import { replaying } from './replaying.ts';

/** Everything that is measured, in the order of the table. */
export const rows: readonly Row[] = [...appending, reading, rebuilding, replaying];
