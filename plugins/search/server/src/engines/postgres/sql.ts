import type { Knex } from 'knex';
import { rowsOf } from '@rental/shared/database';

/** A piece of SQL with its values: the only way that a value gets into a statement of this plugin. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}
export type SqlValue = string | number | boolean | null | readonly string[] | readonly number[];

const isSql = (part: Sql | SqlValue): part is Sql =>
  typeof part === 'object' && part !== null && 'text' in part;

/** Composes SQL: interpolated pieces are spliced in, everything else is bound as a value. */
export function sql(strings: TemplateStringsArray, ...parts: (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, i) => {
    if (isSql(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1] ?? '';
  });
  return { text, values };
}

/** A constant of this code (a column's name), never something that came from outside. */
export const raw = (text: string): Sql => ({ text, values: [] });

export const EMPTY = raw('');

export function join(parts: readonly Sql[], separator: string): Sql {
  return {
    text: parts.map((part) => part.text).join(separator),
    values: parts.flatMap((part) => part.values),
  };
}

/** All of them; `true` when there are none. */
export const allOf = (conditions: readonly Sql[]): Sql =>
  conditions.length === 0
    ? raw('true')
    : join(
        conditions.map((condition) => sql`(${condition})`),
        ' and ',
      );

/** Runs it; the caller types the rows. */
export const run = <T>(executor: Knex, { text, values }: Sql): Promise<T[]> =>
  rowsOf<T>(executor, text, values as Knex.RawBinding[]);
