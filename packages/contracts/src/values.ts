import { z } from 'zod';

/** Values that many messages share. What a person reads in a refusal is Russian; what has no words here gets those of the api. */

const BLANK = 'Заполните это поле';

/** What is told of a value that is not as it has to be; of one that is not there, only that. */
export const saying = (words: string) => ({
  error: ({ input }: { readonly input?: unknown }) => (input === undefined || input === '' ? BLANK : words),
});

/** A line of text, trimmed, 1 to `max` characters, without what canonical JSON or the database cannot hold: NUL, halves of a character. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1, BLANK)
    .max(max, `Сократите: знаков здесь не больше ${max}`)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'Уберите из текста повреждённые символы');

/** The same in both languages. */
export const bilingual = (max: number) => z.strictObject({ ru: text(max), en: text(max) });

export const centreId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,62}$/, 'Обозначение центра: строчные латинские буквы, цифры и дефис');

/** In lower case, however it was typed: one person has one id. */
export const personId = z.uuid(saying('Обозначение лица в виде UUID')).toLowerCase();

/** A position of the event log, as decimal text. */
export const position = z.string().regex(/^(0|[1-9]\d{0,17})$/, 'Позиция журнала: целое число');

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Хеш SHA-256: 64 шестнадцатеричных знака');

export const editionId = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,80}$/, 'Обозначение редакции регламента');

/** A cluster, a commission: a short name in latin letters, the same in addresses and in the log. */
const slug = (what: string) =>
  z.string().regex(/^[a-z][a-z0-9-]{1,62}$/, saying(`${what}: строчные латинские буквы, цифры и дефис`));
export const clusterId = slug('Обозначение кластера');
export const commissionId = slug('Обозначение комиссии');

export const campaignId = z.uuid(saying('Обозначение отбора в виде UUID')).toLowerCase();
export const sittingId = z.uuid(saying('Обозначение заседания в виде UUID')).toLowerCase();

/** An application is the one of an organisation in a campaign: `<campaign>.<inn>`. */
export const applicationId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.\d{10}$/, 'Обозначение заявки: отбор и ИНН через точку');
export const applicationOf = (campaign: string, inn: string): string => `${campaign}.${inn}`;

/** What a commission makes of an application. */
export const applicationOutcome = z.enum(['awarded', 'refused', 'postponed']);
export type ApplicationOutcome = z.infer<typeof applicationOutcome>;

/** The same as it is shown: an award of less than was asked for is told apart. */
export const shownOutcome = z.enum([...applicationOutcome.options, 'partly']);
export type ShownOutcome = z.infer<typeof shownOutcome>;

/** How far the money of an award has come. */
export const awardStage = z.enum(['reserved', 'committed', 'accepted', 'paid', 'released']);
export type AwardStage = z.infer<typeof awardStage>;

/** A file kept by the platform, named by what cannot change: its bytes. */
export const storedFile = z.strictObject({
  file: z.uuid(),
  name: text(200),
  sha256,
  size: z.int().min(1).max(10_485_760),
});
export type StoredFile = z.infer<typeof storedFile>;
