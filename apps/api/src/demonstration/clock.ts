import type { FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { sameSecret } from '../identity/secret.ts';
import type { Installation } from '../installation.ts';

/** The header by which the teller of examples says when each of them happened: `<installer's token> <instant>`. */
export const DEMONSTRATION_CLOCK = 'x-demonstration-clock';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const refused = (): Refused =>
  new Refused('invalid-input', {
    errors: [
      { field: DEMONSTRATION_CLOCK, message: 'Прошедший момент времени, в демонстрации, с токеном установщика' },
    ],
  });

const isTrusted = ({ VECHE_DEMO, VECHE_BOOTSTRAP_TOKEN: token }: Installation['settings'], given: string): boolean =>
  VECHE_DEMO && token !== undefined && sameSecret(given, token);

/**
 * The moment at which a command of the examples is to be decided; undefined when none is told, which is always so outside a
 * demonstration. Examples have a past, so that terms, registers and payments can be shown; the log's own time stays true.
 * @throws {Refused} `invalid-input` when the moment is not over yet, or told by somebody else than the installer
 */
export const toldMoment = (
  { settings, now }: Pick<Installation, 'settings' | 'now'>,
  { headers }: FastifyRequest,
): string | undefined => {
  const told = headers[DEMONSTRATION_CLOCK];
  if (told === undefined) return undefined;
  const [given = '', instant = ''] = String(told).split(' ');
  if (!isTrusted(settings, given) || !INSTANT.test(instant) || instant > now()) throw refused();
  return instant;
};
