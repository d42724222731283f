import { createHash } from 'node:crypto';
import { type ConsentText, PERSONAL_DATA_CONSENT } from '@veche/contracts';

const { version, text } = PERSONAL_DATA_CONSENT;

/** The text of the consent that is shown today, by its version and the hash of its Russian words. */
export const CONSENT: ConsentText = {
  version,
  sha256: createHash('sha256').update(text.ru).digest('hex'),
  text,
};

/** Whether a consent is to the text that is shown today. */
export const isKnown = (consent: Pick<ConsentText, 'version' | 'sha256'>): boolean =>
  consent.version === CONSENT.version && consent.sha256 === CONSENT.sha256;
