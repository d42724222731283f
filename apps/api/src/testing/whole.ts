import * as contracts from '@veche/contracts';
import type { z } from 'zod';

type Definition = Extract<(typeof contracts)[keyof typeof contracts], { readonly schema: z.ZodType }>;

const isDefinition = (value: unknown): value is Definition =>
  typeof value === 'object' && value !== null && 'kind' in value && 'type' in value && 'schema' in value;

const schemas = new Map(
  Object.values<unknown>(contracts)
    .filter(isDefinition)
    .map(({ kind, type, schema }) => [`${kind} ${type}`, schema as z.ZodType]),
);

/**
 * The message, when it is as the contract has it. What a test makes half of makes views and processes stumble that the test is not about.
 * @throws with the fields that are missing or do not fit; and for a type that the contract does not know
 */
export const whole = <Message extends { readonly type: string; readonly data: object }>(
  kind: Definition['kind'],
  message: Message,
): Message => {
  const { type, data } = message;
  const schema = schemas.get(`${kind} ${type}`);
  if (schema === undefined) throw new Error(`The contract knows no ${kind} ${type}`);
  const { error } = schema.safeParse(data);
  const wrong = error?.issues.map(({ path, message: says }) => `${path.join('.')} (${says})`);
  if (wrong !== undefined) throw new Error(`The ${kind} ${type} is not whole: ${wrong.join(', ')}`);
  return message;
};
