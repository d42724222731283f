export * from './funding.ts';
export { given } from './given.ts';
export * from './membership.ts';
export * from './sample.ts';
export * from './selection.ts';
export * from './sitting.ts';
