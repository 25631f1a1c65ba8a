import { validationError } from '@rental/shared/errors';
import {
  LIST_FIELDS,
  LIST_FILTERS,
  LIST_RELATIONS,
  LIST_SORTS,
  type FilterField,
  type FilterOperator,
  type ListField,
  type ListQuery,
  type ListRelation,
  type ListSort,
} from '../../../contracts/listing-list';

export type FilterValue = string | number | boolean;

export interface ListFilter {
  readonly field: FilterField;
  readonly operator: FilterOperator;
  /** One value; several for `$in` and `$notIn`. */
  readonly values: readonly FilterValue[];
}

/** A list's query after the allow-lists. */
export interface ListRequest {
  readonly filters: readonly ListFilter[];
  readonly sort: readonly { readonly field: ListSort; readonly descending: boolean }[];
  readonly fields: readonly ListField[];
  readonly populate: readonly ListRelation[];
  readonly page: number;
  readonly pageSize: number;
}

type Issues = Record<string, string>;
type RawFilters = NonNullable<ListQuery['filters']>;

const NOT_KNOWN = 'This is not allowed here.';

/** `a,b`, `['a', 'b']` or nothing; `*` stands for all. */
function namesOf<T extends string>(
  value: string | string[] | undefined,
  allowed: readonly T[],
  parameter: string,
  issues: Issues,
): T[] {
  const names = [value ?? []].flat().flatMap((entry) => entry.split(','));
  const wanted = names.map((name) => name.trim()).filter((name) => name !== '');
  if (wanted.includes('*')) return [...allowed];
  return wanted.flatMap((name) => {
    const known = allowed.find((candidate) => candidate === name);
    if (known === undefined) issues[`${parameter}.${name}`] = NOT_KNOWN;
    return known === undefined ? [] : [known];
  });
}

function sortsOf(value: ListQuery['sort'], issues: Issues): ListRequest['sort'] {
  const wanted = [value ?? 'publishedOn:desc'].flat().flatMap((entry) => entry.split(','));
  return wanted.flatMap((entry) => {
    const [name = '', direction = 'asc', ...rest] = entry.trim().split(':');
    const field = LIST_SORTS.find((candidate) => candidate === name);
    if (field === undefined || rest.length > 0 || !['asc', 'desc'].includes(direction)) {
      issues[`sort.${entry.trim()}`] = NOT_KNOWN;
      return [];
    }
    return [{ field, descending: direction === 'desc' }];
  });
}

type FilterKind = (typeof LIST_FILTERS)[FilterField]['kind'];

/** A value as its kind is spelled; undefined for what is none. */
const KINDS: Readonly<Record<FilterKind, (value: FilterValue) => FilterValue | undefined>> = {
  text: (value) => String(value),
  number: (value) =>
    typeof value !== 'boolean' && String(value).trim() !== '' && Number.isFinite(Number(value))
      ? Number(value)
      : undefined,
  boolean: (value) =>
    value === true || value === 'true' ? true : String(value) === 'false' ? false : undefined,
  instant: (value) => {
    const time = /^\d{4}-\d{2}-\d{2}/.test(String(value)) ? Date.parse(String(value)) : NaN;
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  },
};

/** The field and operator of a filter when both are on the list; else the issue is noted. */
function allowedFilter(
  name: string,
  operator: string,
  issues: Issues,
): { field: FilterField; operator: FilterOperator } | undefined {
  const field = (Object.keys(LIST_FILTERS) as FilterField[]).find((known) => known === name);
  if (field === undefined) {
    issues[`filters.${name}`] = NOT_KNOWN;
    return undefined;
  }
  const operators: readonly FilterOperator[] = LIST_FILTERS[field].operators;
  const known = operators.find((candidate) => candidate === operator);
  if (known === undefined) issues[`filters.${name}.${operator}`] = NOT_KNOWN;
  return known === undefined ? undefined : { field, operator: known };
}

function filterOf(
  name: string,
  operator: string,
  value: FilterValue | FilterValue[],
  issues: Issues,
): ListFilter[] {
  const allowed = allowedFilter(name, operator, issues);
  if (allowed === undefined) return [];
  const { kind } = LIST_FILTERS[allowed.field];
  const many = allowed.operator === '$in' || allowed.operator === '$notIn';
  const given = many && typeof value === 'string' ? value.split(',') : [value].flat();
  const values = given.map((entry) => KINDS[kind](entry));
  if ((!many && values.length !== 1) || values.includes(undefined)) {
    issues[`filters.${name}.${operator}`] =
      `Give ${many ? 'values' : 'one value'} of kind ${kind}.`;
    return [];
  }
  return [{ ...allowed, values: values.filter((entry) => entry !== undefined) }];
}

function filtersOf(filters: RawFilters, issues: Issues): ListFilter[] {
  return Object.entries(filters).flatMap(([name, conditions]) =>
    typeof conditions === 'object'
      ? Object.entries(conditions).flatMap(([operator, value]) =>
          filterOf(name, operator, value, issues),
        )
      : filterOf(name, '$eq', conditions, issues),
  );
}

/**
 * Holds a list's query to the allow-lists.
 *
 * @throws 400 that names every parameter that is not on them
 */
export function readListRequest(query: ListQuery): ListRequest {
  const issues: Issues = {};
  const fields = namesOf(query.fields, LIST_FIELDS, 'fields', issues);
  const request: ListRequest = {
    filters: filtersOf(query.filters ?? {}, issues),
    sort: sortsOf(query.sort, issues),
    fields: fields.length > 0 ? fields : [...LIST_FIELDS],
    populate: namesOf(query.populate, LIST_RELATIONS, 'populate', issues),
    ...query.pagination,
  };
  const [first] = Object.keys(issues);
  if (first !== undefined)
    throw validationError(`The query is not valid: ${first}: ${issues[first]}`, issues);
  return request;
}
