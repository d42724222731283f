import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

/** Names without ports, separated by commas. */
const names = z
  .string()
  .default('')
  .transform((list) =>
    list
      .toLowerCase()
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )
  .pipe(z.array(z.string().regex(/^[a-z0-9._-]+$/)));

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  EVENTSTORE_URL: z.url().optional(),
  VECHE_MASTER_KEY: z.string().min(1),
  VECHE_DEMO: flag,
  /** When the demonstration was begun; one that is younger than the calendars known lives behind the clock. */
  VECHE_DEMO_SINCE: z.iso.datetime().optional(),
  /** Makes the first administrator of an installation; without it nobody can. */
  VECHE_BOOTSTRAP_TOKEN: z.string().min(32).optional(),
  /** Set when a reverse proxy stands in front and its `X-Forwarded-*` headers can be believed. */
  VECHE_TRUST_PROXY: flag,
  /** The names by which the platform is reached, besides `localhost` and plain addresses. */
  VECHE_HOSTS: names,
  SITE_URL: address.optional(),
  ADMIN_URL: address.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Settings = z.infer<typeof environment>;

/** The settings, or one plain sentence about each variable that is missing or wrong. Values are not repeated: some are secret. */
export const readSettings = (variables: NodeJS.ProcessEnv): Settings => {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { success, data, error } = environment.safeParse(present);
  if (success) return data;
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))];
  throw new Error(names.map((name) => `${name} ${name in present ? 'has a wrong value' : 'is not set'}.`).join(' '));
};
