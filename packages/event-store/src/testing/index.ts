export { freshDatabase, freshPool, stopDatabases } from './database.ts';
export { startLoopback } from './eventstoredb/server.ts';
