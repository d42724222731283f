export { given } from './given.ts';
export * from './sample.ts';
