import { z } from 'zod';

/**
 * Who may read a field, and whether it can be erased.
 * `public` anyone; `official` what a person did in office, never erased; `secret` only the system itself;
 * `personal` belongs to the subject whose id stands in the field named by `subject`, and is encrypted with that subject's key.
 */
export type Classification =
  | { readonly class: 'public' | 'official' | 'secret' }
  | { readonly class: 'personal'; readonly subject: string };

const classifications = z.registry<Classification>();

const classified =
  (classification: Classification) =>
  <Schema extends z.ZodType>(schema: Schema): Schema => {
    const own = schema.clone() as Schema;
    classifications.add(own, classification);
    return own;
  };

export const open = classified({ class: 'public' });
export const official = classified({ class: 'official' });
export const secret = classified({ class: 'secret' });
export const personal = (subject: string) => classified({ class: 'personal', subject });

type Kind = 'event' | 'command';

interface Definition<K extends Kind, Type extends string, Shape extends z.ZodRawShape> {
  readonly kind: K;
  readonly type: Type;
  readonly version: number;
  readonly schema: z.ZodObject<Shape, z.core.$strict>;
}

type Data<D> = D extends { schema: infer Schema extends z.ZodType } ? z.infer<Schema> : never;

/** The message that a definition describes, as the domain handles it: `{ type, data }`. */
export type MessageOf<D> = D extends { type: infer Type extends string }
  ? { readonly type: Type; readonly data: Data<D> }
  : never;

const definitions = new Map<string, Definition<Kind, string, z.ZodRawShape>>();

const eventVersions = new Map<string, number>();

const define = <K extends Kind, const Type extends string, Shape extends z.ZodRawShape>(
  kind: K,
  type: Type,
  version: number,
  shape: Shape,
): Definition<K, Type, Shape> => {
  const key = `${kind} ${type}`;
  if (definitions.has(key)) throw new Error(`The ${key} is defined twice`);
  const definition = { kind, type, version, schema: z.strictObject(shape) };
  definitions.set(key, definition as unknown as Definition<Kind, string, z.ZodRawShape>);
  return definition;
};

/** A past sentence of the log. `version` grows only together with an upcaster; a changed meaning is a new type. */
export const defineEvent = <const Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  version: number,
  shape: Shape,
) => {
  const definition = define('event', type, version, shape);
  eventVersions.set(type, version);
  return definition;
};

/** An imperative that somebody sends; it is recorded with the events it causes, so its fields are classified too. */
export const defineCommand = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  define('command', type, 1, shape);

/** The version in which events of this type are written today; 1 when the type is unknown. */
export const currentVersion = (type: string): number => eventVersions.get(type) ?? 1;

interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
  readonly classification: Classification | undefined;
}

const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? unwrap(schema.unwrap() as z.ZodType) : schema;

const classificationOf = (schema: z.ZodType): Classification | undefined => {
  const own = classifications.get(schema);
  if (own !== undefined) return own;
  const inner = unwrap(schema);
  return inner === schema ? undefined : classificationOf(inner);
};

const fieldsOf = (schema: z.ZodObject, prefix = ''): Field[] =>
  Object.entries(schema.shape).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const classification = classificationOf(field as z.ZodType);
    const inner = unwrap(field as z.ZodType);
    return classification === undefined && inner instanceof z.ZodObject
      ? fieldsOf(inner, `${path}.`)
      : [{ path, schema: inner, classification }];
  });

const complaint = (schema: z.ZodObject, { schema: field, classification }: Field): string | undefined => {
  if (classification === undefined) return 'is not classified';
  if (classification.class !== 'personal') return undefined;
  if (!(field instanceof z.ZodString || field instanceof z.ZodStringFormat)) return 'is personal and must be a text';
  return classification.subject in schema.shape
    ? undefined
    : `belongs to "${classification.subject}", which is no field`;
};

/**
 * Fields of events and commands that cannot be written safely: without a class, or personal in a way the vault cannot seal.
 * Each as `event PersonRegistered.email is not classified`; empty when all is well.
 */
export const unclassifiedFields = (): string[] =>
  [...definitions.values()].flatMap(({ kind, type, schema }) =>
    fieldsOf(schema).flatMap((field) => {
      const wrong = complaint(schema, field);
      return wrong === undefined ? [] : [`${kind} ${type}.${field.path} ${wrong}`];
    }),
  );

export interface PersonalField {
  /** Dotted path inside the message's data. */
  readonly path: string;
  /** The field of the data that holds the subject's id. */
  readonly subject: string;
}

const personalFields = new Map<string, readonly PersonalField[]>();

/** What the vault has to seal in a message of this type; nothing for types that are not known here. */
export const classify = (kind: Kind, type: string): readonly PersonalField[] => {
  const key = `${kind} ${type}`;
  const known = personalFields.get(key);
  if (known !== undefined) return known;
  const definition = definitions.get(key);
  const found = (definition === undefined ? [] : fieldsOf(definition.schema)).flatMap(({ path, classification }) =>
    classification?.class === 'personal' ? [{ path, subject: classification.subject }] : [],
  );
  personalFields.set(key, found);
  return found;
};
