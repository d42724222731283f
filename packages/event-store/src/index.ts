export { EmbeddedError, type EmbeddedErrorCode } from './embedded/launch.ts';
export { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded/server.ts';
export * from './port.ts';
export * from './processes/process.ts';
export * from './vault/vault.ts';
export { ViewMismatch } from './views/leading.ts';
export { createViewRunner, type ViewRunnerOptions } from './views/runner.ts';
export * from './views/view.ts';
