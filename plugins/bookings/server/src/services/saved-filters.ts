/** Filters that a member of staff keeps. Every statement names them: nobody sees or changes another's. */
import { conflict, notFound } from '@rental/shared/errors';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  MOST_SAVED,
  type FilterChange,
  type FilterToSave,
  type SavedFilter,
} from '../../../contracts/admin-bookings';

const COLUMNS = 'id::text as id, name, query';
const UNIQUE_VIOLATION = '23505';

export const listSavedFilters = (knex: Knex, staffId: string): Promise<SavedFilter[]> =>
  rowsOf<SavedFilter>(
    knex,
    `select ${COLUMNS} from rental.saved_filter where staff_id = ? and page = 'bookings'
      order by lower(name)`,
    [staffId],
  );

async function named(work: Promise<SavedFilter[]>): Promise<SavedFilter[]> {
  try {
    return await work;
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
    throw conflict('FILTER_NAME_TAKEN', 'You have a filter of this name already.');
  }
}

/** @throws 409 FILTER_NAME_TAKEN, or TOO_MANY_FILTERS */
export async function insertSavedFilter(
  executor: Knex | Trx,
  staffId: string,
  { name, query }: FilterToSave,
  at: Date,
): Promise<SavedFilter> {
  const [saved] = await named(
    rowsOf<SavedFilter>(
      executor,
      `insert into rental.saved_filter (staff_id, page, name, query, created_at, updated_at)
        select :staffId, 'bookings', :name, :query, :at, :at
        where (select count(*) from rental.saved_filter
          where staff_id = :staffId and page = 'bookings') < ${MOST_SAVED}
        returning ${COLUMNS}`,
      { staffId, name, query, at } as Knex.ValueDict,
    ),
  );
  if (!saved)
    throw conflict('TOO_MANY_FILTERS', `You have ${MOST_SAVED} filters. Delete one first.`);
  return saved;
}

/** @throws 404 when it is gone or somebody else's, 409 FILTER_NAME_TAKEN */
export async function updateSavedFilter(
  executor: Knex | Trx,
  { id, staffId }: { id: string; staffId: string },
  { name, query }: FilterChange,
  at: Date,
): Promise<SavedFilter> {
  const [saved] = await named(
    rowsOf<SavedFilter>(
      executor,
      `update rental.saved_filter set name = coalesce(:name, name), query = coalesce(:query, query),
          updated_at = :at
        where id::text = :id and staff_id = :staffId and page = 'bookings' returning ${COLUMNS}`,
      { id, staffId, name: name ?? null, query: query ?? null, at } as Knex.ValueDict,
    ),
  );
  if (!saved) throw notFound('This filter');
  return saved;
}

/** @throws 404 when it is gone or somebody else's */
export async function deleteSavedFilter(
  executor: Knex | Trx,
  { id, staffId }: { id: string; staffId: string },
): Promise<void> {
  const gone = await rowsOf(
    executor,
    `delete from rental.saved_filter where id::text = :id and staff_id = :staffId
      and page = 'bookings' returning id`,
    { id, staffId },
  );
  if (gone.length === 0) throw notFound('This filter');
}
