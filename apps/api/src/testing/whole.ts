import * as contracts from '@veche/contracts';
import type { z } from 'zod';
import { type Schema, sampleOf } from './sample.ts';

type Definition = Extract<(typeof contracts)[keyof typeof contracts], { readonly schema: z.ZodType }>;

const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value && 'schema' in value;

const schemas = new Map(
  Object.values<unknown>(contracts)
    .filter(isDefinition)
    .map(({ kind, type, schema }) => [`${kind} ${type}`, schema as z.ZodType]),
);

/**
 * The message, when it is as the contract has it; a type that is not there is nobody's to judge. What a test makes half of makes views and
 * processes stumble that the test is not about.
 * @throws with the fields that are missing or do not fit
 */
export const whole = <Message extends { readonly type: string; readonly data: object }>(
  kind: Definition['kind'],
  message: Message,
): Message => {
  const { type, data } = message;
  const checked = schemas.get(`${kind} ${type}`)?.safeParse(data);
  const wrong = checked?.error?.issues.map(({ path, message: says }) => `${path.join('.')} (${says})`);
  if (wrong !== undefined) throw new Error(`The ${kind} ${type} is not whole: ${wrong.join(', ')}`);
  return message;
};

/** One event of each type that the contract knows; where they name a thing of one kind, they all name the same. */
export const oneOfEach = (): readonly { readonly type: string; readonly data: object }[] =>
  [...schemas].flatMap(([key, schema]) => {
    const [kind, type = ''] = key.split(' ');
    return kind === 'event' ? [{ type, data: sampleOf(schema as Schema) as object }] : [];
  });
