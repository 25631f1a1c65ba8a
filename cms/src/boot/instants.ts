import type { Core } from '@strapi/strapi';
import { db, rowsOf } from '@rental/shared/database';

/** A column of type `timestamp without time zone` that has to hold an instant. */
interface Column {
  table_name: string;
  column_name: string;
}

const FIND = `select table_name, column_name from information_schema.columns
  where table_schema = current_schema() and data_type = 'timestamp without time zone'
    and (table_name, column_name) in (select * from unnest(?::text[], ?::text[]))`;

/** Table and column names of the datetime attributes that editors and our SQL share. */
function datetimeColumns(strapi: Core.Strapi): Column[] {
  return Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::') || uid === 'plugin::users-permissions.user')
    .flatMap(({ uid }) => {
      const { tableName, attributes } = strapi.db.metadata.get(uid);
      return Object.values(attributes).flatMap((attribute) =>
        attribute.type === 'datetime' && 'columnName' in attribute && attribute.columnName
          ? [{ table_name: tableName, column_name: attribute.columnName }]
          : [],
      );
    });
}

/**
 * Makes every datetime column of ours `timestamptz`. Strapi creates them without a zone, which
 * would tie each stored instant to the machine's zone; its schema sync leaves the change alone.
 * A new column is changed in the boot that creates it, while it is empty.
 */
export async function keepInstants(strapi: Core.Strapi): Promise<void> {
  const knex = db(strapi);
  const wanted = datetimeColumns(strapi);
  const found = await rowsOf<Column>(knex, FIND, [
    wanted.map((column) => column.table_name),
    wanted.map((column) => column.column_name),
  ]);
  for (const { table_name: table, column_name: column } of found) {
    await knex.raw('alter table ?? alter column ?? type timestamptz', [table, column]);
  }
}
