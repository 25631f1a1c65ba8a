/** The admin's filters of bookings as conditions on `bookings b`. */
import type { Knex } from 'knex';
import type { BookingsQuery, BookingSort, DayFilter } from '../../../contracts/admin-bookings';
import { UNSOLD_STATES } from '../../../contracts/states';
import { shownName } from './shown-names';

export type BookingFilters = Omit<BookingsQuery, 'sort' | 'page' | 'pageSize'>;

interface Condition {
  sql: string;
  bindings?: Readonly<Record<string, unknown>>;
}

type Conditions = {
  readonly [Name in keyof BookingFilters]-?: (
    value: NonNullable<BookingFilters[Name]>,
  ) => Condition;
};

/** `%` and `_` of what people type are themselves. */
const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * People by what they are shown as, or by their whole mail address: not every role may read
 * addresses, so none is found by a part of it.
 */
const FOUND_PEOPLE = `array(select u.document_id from up_users u
  where ${shownName('u')} ilike :like or lower(u.email) = lower(:search))`;

const CATEGORY_TREE = `with recursive tree as (
    select id, document_id from categories where document_id = :category
    union all
    select below.id, below.document_id from tree
      join categories_parent_lnk link on link.inv_category_id = tree.id
      join categories below on below.id = link.category_id
  ) select document_id from tree`;

const UNDECIDED = `d.state in ('OPEN', 'APPEALED')`;

const MISSING_DEPOSIT = `(b.deposit_state in ('failed', 'expiring')
  or (b.deposit_state = 'planned' and b.state = 'INSPECTION_PENDING'))`;

/**
 * Today is the listing's own day. The first comparison is for the index: no zone is further than a
 * day from the day in UTC.
 */
function dayCondition(
  column: 'start_date' | 'end_date',
  name: string,
  direction: '>=' | '<=',
  day: DayFilter,
): Condition {
  if ('date' in day)
    return { sql: `b.${column} ${direction} :${name}::date`, bindings: { [name]: day.date } };
  const slack = direction === '>=' ? -1 : 1;
  return {
    sql: `b.${column} ${direction} (:now::timestamptz at time zone 'UTC')::date + :${name}::int + (${slack})
      and b.${column} ${direction} (:now::timestamptz at time zone b.time_zone)::date + :${name}::int`,
    bindings: { [name]: day.offset },
  };
}

const isEqual =
  (column: string, name: string) =>
  (value: string): Condition => ({ sql: `b.${column} = :${name}`, bindings: { [name]: value } });

const CONDITIONS: Conditions = {
  search: (search) => ({
    sql: `(b.number ilike :like or b.listing_title ilike :like
      or b.renter_id = any(${FOUND_PEOPLE}) or b.owner_id = any(${FOUND_PEOPLE}))`,
    bindings: { search, like: likeText(search) },
  }),
  state: (states) => ({ sql: 'b.state = any(:states)', bindings: { states } }),
  startFrom: (day) => dayCondition('start_date', 'startFrom', '>=', day),
  startTo: (day) => dayCondition('start_date', 'startTo', '<=', day),
  endFrom: (day) => dayCondition('end_date', 'endFrom', '>=', day),
  endTo: (day) => dayCondition('end_date', 'endTo', '<=', day),
  bookedFrom: (bookedFrom) => ({
    sql: `b.booked_at >= :bookedFrom::date::timestamp at time zone 'UTC'`,
    bindings: { bookedFrom },
  }),
  bookedTo: (bookedTo) => ({
    sql: `b.booked_at < (:bookedTo::date + 1)::timestamp at time zone 'UTC'`,
    bindings: { bookedTo },
  }),
  sold: () => ({ sql: 'b.state <> all(:unsold)', bindings: { unsold: [...UNSOLD_STATES] } }),
  city: (city) => ({
    sql: 'b.listing_id in (select document_id from listings where city = :city)',
    bindings: { city },
  }),
  category: (category) => ({
    sql: `b.listing_id in (select document_id from listings where category_id in (${CATEGORY_TREE}))`,
    bindings: { category },
  }),
  currency: isEqual('currency', 'currency'),
  minTotal: (minTotal) => ({ sql: 'b.total >= :minTotal', bindings: { minTotal } }),
  maxTotal: (maxTotal) => ({ sql: 'b.total <= :maxTotal', bindings: { maxTotal } }),
  deposit: (deposit) =>
    deposit === 'missing'
      ? { sql: MISSING_DEPOSIT }
      : { sql: 'b.deposit_state = :deposit', bindings: { deposit } },
  disputed: (disputed) => ({
    sql: `b.document_id in (select d.booking_id from disputes d${disputed === 'waiting' ? ` where ${UNDECIDED}` : ''})`,
  }),
  overdue: () => ({ sql: 'b.due_at < :now and b.pending_intent is null' }),
  pending: () => ({ sql: 'b.pending_intent is not null' }),
  olderThan: (hours) => ({
    sql: `coalesce((select max(h.at) from rental.booking_history h
      where h.booking_id = b.document_id and h.to_state is distinct from h.from_state), b.booked_at)
      < :now::timestamptz - make_interval(hours => :olderThan)`,
    bindings: { olderThan: hours },
  }),
  listing: isEqual('listing_id', 'listing'),
  renter: isEqual('renter_id', 'renter'),
  owner: isEqual('owner_id', 'owner'),
};

/** The conditions and what they are compared with; `now` is among it always. */
export function whereOf(
  filters: BookingFilters,
  now: Date,
): { where: string; bindings: Knex.ValueDict } {
  const used = (Object.keys(CONDITIONS) as (keyof BookingFilters)[]).flatMap((name) => {
    const value = filters[name];
    const condition = CONDITIONS[name] as (value: unknown) => Condition;
    return value === undefined ? [] : [condition(value)];
  });
  return {
    where: used.length > 0 ? `where ${used.map(({ sql }) => `(${sql})`).join(' and ')}` : '',
    bindings: Object.assign({ now }, ...used.map(({ bindings }) => bindings)) as Knex.ValueDict,
  };
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  booked: ['booked_at', 'id'],
  start: ['start_date', 'start_at', 'id'],
  end: ['end_date', 'end_at', 'id'],
  due: ['due_at', 'id'],
  total: ['total', 'id'],
};

/** Without a deadline comes last, in either direction. */
export function orderOf(sort: BookingSort): string {
  const [column = '', direction = 'desc'] = sort.split(':');
  const nulls = column === 'due' && direction === 'desc' ? ' nulls last' : '';
  return (COLUMNS[column] ?? [])
    .map((each, i) => `b.${each} ${direction}${i === 0 ? nulls : ''}`)
    .join(', ');
}
