import { refused, type StripeError } from './errors';

/** Turns a form value (text, nested objects and arrays of text) into a typed one, or throws a 400. */
export type Parser<T> = (value: unknown, path: string) => T;

/** Knows the names that it takes. */
export type ObjectParser<T> = Parser<T> & { names: string[] };

interface Required<T> {
  parse: Parser<T>;
  required: true;
}

type Field = Parser<unknown> | Required<unknown>;
type Fields = Record<string, Field>;
type Parsed<F extends Fields> = {
  [K in keyof F]: F[K] extends Required<infer T>
    ? T
    : F[K] extends Parser<infer T>
      ? T | undefined
      : never;
};

export function required<T>(parse: Parser<T>): Required<T> {
  return { parse, required: true };
}

/** An object of the given fields and no others. */
export function object<F extends Fields>(fields: F): ObjectParser<Parsed<F>> {
  const parse: Parser<Parsed<F>> = (value, path) => {
    if (!isObject(value)) throw invalid('object', value, path);
    for (const name of Object.keys(value)) {
      const param = join(path, name);
      if (!Object.hasOwn(fields, name))
        throw refused(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
    }
    const result: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(fields)) {
      const param = join(path, name);
      const given = value[name];
      if (given !== undefined)
        result[name] =
          typeof field === 'function' ? field(given, param) : field.parse(given, param);
      else if (typeof field !== 'function')
        throw refused(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
    }
    return result as Parsed<F>;
  };
  return Object.assign(parse, { names: Object.keys(fields) });
}

export const text: Parser<string> = (value, path) => {
  if (typeof value !== 'string') throw invalid('string', value, path);
  if (value === '')
    throw refused(
      `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param: path },
    );
  return value;
};

export const integer: Parser<number> = (value, path) => {
  const given = text(value, path);
  if (!/^-?\d{1,15}$/.test(given))
    throw refused(`Invalid integer: ${given}`, { code: 'parameter_invalid_integer', param: path });
  return Number(given);
};

/** An amount in minor units: a whole number above zero. */
export const positive: Parser<number> = (value, path) => {
  const given = integer(value, path);
  if (given < 1)
    throw refused('This value must be greater than or equal to 1.', {
      code: 'parameter_invalid_integer',
      param: path,
    });
  return given;
};

export const notNegative: Parser<number> = (value, path) => {
  const given = integer(value, path);
  if (given < 0)
    throw refused('This value must be greater than or equal to 0.', {
      code: 'parameter_invalid_integer',
      param: path,
    });
  return given;
};

export const flag: Parser<boolean> = (value, path) => {
  if (value !== 'true' && value !== 'false') throw invalid('boolean', value, path);
  return value === 'true';
};

export const currency: Parser<string> = (value, path) => {
  const given = text(value, path).toLowerCase();
  if (!/^[a-z]{3}$/.test(given)) throw refused(`Invalid currency: ${given}.`, { param: path });
  return given;
};

export function oneOf<const T extends string>(...choices: readonly T[]): Parser<T> {
  return (value, path) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined)
      throw refused(`Invalid ${path}: must be one of ${choices.join(', ')}`, { param: path });
    return found;
  };
}

export function listOf<T>(parse: Parser<T>): Parser<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw invalid('array', value, path);
    return value.map((entry, position) => parse(entry, `${path}[${position}]`));
  };
}

/** An empty text unsets the value. */
export function emptyable<T>(parse: Parser<T>): Parser<T | ''> {
  return (value, path) => (value === '' ? '' : parse(value, path));
}

export function either<A, B>(first: Parser<A>, second: Parser<B>): Parser<A | B> {
  return (value, path) => (isObject(value) ? second(value, path) : first(value, path));
}

/** Any content: for parameters that the emulator takes but does nothing with. */
export const anything: Parser<unknown> = (value) => value;

/** Keys and texts; an empty text removes its key, an empty text for the whole removes all. */
export const metadata: Parser<Record<string, string> | ''> = (value, path) => {
  if (value === '') return '';
  if (!isObject(value)) throw invalid('object', value, path);
  const entries = Object.entries(value).map(([key, entry]): [string, string] => {
    if (typeof entry !== 'string') throw invalid('string', entry, join(path, key));
    return [key, entry];
  });
  if (entries.length > 50) throw refused('Metadata can have up to 50 keys.', { param: path });
  for (const [key, entry] of entries)
    if (key.length > 40 || entry.length > 500)
      throw refused(`Metadata '${key}' is longer than Stripe takes (key 40, value 500).`, {
        param: join(path, key),
      });
  return Object.fromEntries(entries);
};

/** The given fields, null where a request left them out: how Stripe shows what is not set. */
export function orNull<T extends object, const K extends keyof T>(
  given: T,
  ...names: K[]
): { [P in K]: NonNullable<T[P]> | null } {
  const entries = names.map((name) => [name, given[name] ?? null]);
  return Object.fromEntries(entries) as { [P in K]: NonNullable<T[P]> | null };
}

/** The fields that were given, for a change of those alone. */
export function onlyGiven<T extends object, const K extends keyof T>(
  given: T | undefined,
  ...names: K[]
): { [P in K]?: NonNullable<T[P]> } {
  const present = names.filter((name) => given?.[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, given?.[name]])) as {
    [P in K]?: NonNullable<T[P]>;
  };
}

/** `metadata` as it is after an update. */
export function mergeMetadata(
  before: Record<string, string> | null,
  given: Record<string, string> | '' | undefined,
): Record<string, string> {
  if (given === undefined) return before ?? {};
  if (given === '') return {};
  return Object.fromEntries(
    Object.entries({ ...before, ...given }).filter(([, entry]) => entry !== ''),
  );
}

/** A point in time or a range of them, in seconds. */
export const timeFilter = either(
  integer,
  object({ gt: integer, gte: integer, lt: integer, lte: integer }),
);
export type TimeFilter = ReturnType<typeof timeFilter>;

export function inTime(filter: TimeFilter | undefined, seconds: number): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'number') return seconds === filter;
  return (
    seconds > (filter.gt ?? -Infinity) &&
    seconds >= (filter.gte ?? -Infinity) &&
    seconds < (filter.lt ?? Infinity) &&
    seconds <= (filter.lte ?? Infinity)
  );
}

export const listParams = {
  limit: integer,
  starting_after: text,
  ending_before: text,
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}[${name}]`;
}

function invalid(what: string, value: unknown, path: string): StripeError {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return refused(`Invalid ${what}: ${shown}`, { param: path });
}
