export * from './messages.ts';
export * from './regulation/catalogue.ts';
export * from './regulation/judge.ts';
