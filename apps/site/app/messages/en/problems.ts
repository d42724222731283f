import type { EdgeErrorCode, RegulationErrorCode } from '@veche/contracts';
import type { Messages } from '../ru';

const atTheDoor: Readonly<Record<EdgeErrorCode, { title: string; advice: string }>> = {
  'malformed-request': { title: 'The request cannot be read', advice: 'Check the address.' },
  'invalid-input': {
    title: 'Something in the address does not fit',
    advice: 'Change what you asked for and try again.',
  },
  'sign-in-required': { title: 'Signing in is needed', advice: 'Sign in and try again.' },
  'cross-site-request': {
    title: 'The request came from another site',
    advice: 'Open a page of the platform and try again there.',
  },
  'wrong-host': {
    title: 'This is not the address of the platform',
    advice: 'Open the platform under its own address.',
  },
  'demonstration-only': {
    title: 'Only in a demonstration',
    advice: 'This installation holds no examples, so there is nobody to try it as.',
  },
  'not-found': { title: 'Not found', advice: 'There is no such page or record, or it is not open to you.' },
  'method-not-allowed': { title: 'It cannot be asked for in this way', advice: 'Open the page from the menu.' },
  'payload-too-large': { title: 'The request is too large', advice: 'Send less.' },
  'unsupported-media-type': { title: 'This format is not accepted', advice: 'Send a PDF file.' },
  conflict: { title: 'Somebody changed the record at the same moment', advice: 'Read it anew and try again.' },
  'stale-version': { title: 'The record has changed', advice: 'It is not as it was when you opened it: read it anew.' },
  'command-id-reused': { title: 'This was sent already', advice: 'Reload the page and try again.' },
  'view-behind': { title: 'The data is being brought up to date', advice: 'Try again in a few seconds.' },
  unavailable: { title: 'The storage does not answer', advice: 'Nothing recorded is lost. Try again in a minute.' },
  'upstream-unavailable': { title: 'The pages are starting', advice: 'Reload the page in a few seconds.' },
  internal: {
    title: 'The error is on our side',
    advice: 'Try again later. If that does not help, tell the administrator the reference below.',
  },
};

const ofTheRules: Readonly<Record<RegulationErrorCode, { title: string; advice: string }>> = {
  'unknown-centre': { title: 'There is no such centre', advice: 'Choose a centre from the home page.' },
  'unknown-service': {
    title: 'There is no such service',
    advice: 'Choose one that the centre offers under the regulation in force.',
  },
  'unknown-term': { title: 'There is no such term', advice: 'Choose one from the list.' },
  'unknown-cluster': { title: 'There is no such cluster', advice: 'Choose one from the catalogue.' },
  'invalid-amount': {
    title: 'The amount does not fit',
    advice: 'Write it as a number above zero: 250,000 or 99,999.50.',
  },
  'invalid-date': { title: 'There is no such day', advice: 'Write a day that exists as year, month, day: 2026-05-14.' },
  'invalid-value': { title: 'A value does not fit', advice: 'Change what you entered and try again.' },
  'no-edition-in-force': {
    title: 'No regulation is in force',
    advice: 'The centre has adopted no edition for this day: choose a later one.',
  },
  'calendar-unknown': {
    title: 'The calendar is not known',
    advice: 'The working days of that year are not officially set yet, so the term cannot be counted.',
  },
};

export const problems: Messages['problems'] = { ...atTheDoor, ...ofTheRules };
