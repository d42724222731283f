export { freshDatabase, stopDatabases } from './database.ts';
