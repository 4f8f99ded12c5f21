import { z } from 'zod';

/**
 * One setting: the name of its environment variable, its flag on the command line (none for a
 * secret, which would be readable in the process list), its default as a person would type it and
 * what a value must be.
 */
export interface Setting<Value> {
  readonly variable: string;
  readonly flag?: string;
  readonly byDefault?: string;
  readonly about: string;
  /** Finishes the sentence "… was expected". */
  readonly expected: string;
  readonly parse: z.ZodType<Value, string>;
}

/** A setting that may be left out. */
export type OptionalSetting<Value> = Setting<Value> & { readonly byDefault?: never };

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most));

/** A whole number from `least` to `most`. */
export function count(
  variable: string,
  flag: string,
  byDefault: number,
  about: string,
  [least, most]: readonly [number, number] = [1, 1_000_000],
) {
  return {
    variable,
    flag,
    byDefault: String(byDefault),
    about,
    expected: `a whole number from ${least} to ${most}`,
    parse: wholeNumber(least, most),
  } satisfies Setting<number>;
}

/** A duration in milliseconds, at most ten minutes. */
export function milliseconds(variable: string, flag: string, byDefault: number, about: string) {
  const setting = count(variable, flag, byDefault, `${about}, in milliseconds`, [1, 600_000]);
  return { ...setting, expected: 'milliseconds from 1 to 600000' };
}

/** A size in bytes, at most one gigabyte. */
export function bytes(variable: string, flag: string, byDefault: number, about: string, least = 1) {
  const setting = count(variable, flag, byDefault, `${about}, in bytes`, [least, 1_000_000_000]);
  return { ...setting, expected: `bytes from ${least} to 1000000000` };
}

/** Whether a text is an address of one of these protocols, each with its colon. */
export const isUrlOf =
  (...protocols: readonly string[]) =>
  (text: string) =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol);

/** The address of a PostgreSQL database; environment only, because it may hold a password. */
export function databaseUrl(variable: string, about: string) {
  return {
    variable,
    about,
    expected: 'an address such as postgresql://user@host:5432/name',
    parse: z.string().refine(isUrlOf('postgres:', 'postgresql:')),
  } satisfies OptionalSetting<string>;
}

/** `name=url` pairs separated by commas, as a map from the subgraph's name to its address. */
export const subgraphList: z.ZodType<ReadonlyMap<string, string>, string> = z
  .string()
  .transform((text) => text.split(',').map((pair) => pair.trim().split(/=(.*)/s)))
  .pipe(
    z
      .array(
        z.tuple(
          [z.string().regex(/^[a-z][a-z0-9-]*$/), z.string().refine(isUrlOf('http:', 'https:'))],
          z.string(),
        ),
      )
      .min(1),
  )
  .transform((pairs) => new Map(pairs.map(([name, url]) => [name, url])));

/** Origins separated by commas, or `*`; nothing means that only our own pages may call. */
export const originList: z.ZodType<readonly string[], string> = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((origins) =>
    origins.every(
      (origin) =>
        origin === '*' || (isUrlOf('http:', 'https:')(origin) && new URL(origin).origin === origin),
    ),
  );
