import type { Case } from './case.ts';
import { erasureCases } from './views-erasure.ts';
import { rebuildCases } from './views-rebuild.ts';
import { runningCases } from './views-running.ts';

/** Each needs an empty PostgreSQL database for the views' tables and takes one from `freshDatabase`. */
export const views: readonly Case[] = [...rebuildCases, ...runningCases, ...erasureCases];
