export * from './port.ts';
export * from './processes/process.ts';
export * from './vault/vault.ts';
export * from './views/view.ts';
