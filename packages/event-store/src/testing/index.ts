export { freshDatabase, stopDatabases } from './database.ts';
export { startLoopback } from './eventstoredb/server.ts';
