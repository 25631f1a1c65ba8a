/** Rows of Strapi's categories, as staff edit them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { CategoryDraft } from '../../../contracts/category-editor';
import { storedFields } from '../domain/category/draft';
import type { StoredCategory } from '../domain/category/tree';

const TREE = `select c.id as "rowId", c.document_id as id, p.document_id as "parentId", c.name,
    c.slug, c.icon, c.description, c.position, c.fields, c.rules, c.seo,
    coalesce(n.listings, 0)::int as listings, coalesce(n.live, 0)::int as live
  from categories c
  left join categories_parent_lnk k on k.category_id = c.id
  left join categories p on p.id = k.inv_category_id
  left join (select category_id, count(*) as listings,
      count(*) filter (where state = 'ACTIVE') as live
    from listings group by category_id) n on n.category_id = c.document_id`;

export const readTree = (executor: Knex | Trx): Promise<StoredCategory[]> =>
  rowsOf<StoredCategory>(executor, TREE);

/** One editor at a time: what a change is checked against stays until it is stored. */
export async function lockTree(trx: Trx): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('rental.categories'))`);
}

/**
 * Holds the listings of these categories and the categories themselves. Owners' edits hold a listing
 * first and then ask for its category, so the order here is theirs; listings that came meanwhile are
 * held at the end.
 */
export async function lockContents(trx: Trx, categoryIds: readonly string[]): Promise<void> {
  const listings = `select 1 from listings where category_id = any(:ids::text[])
    order by id for update`;
  const ids = [...categoryIds];
  await trx.raw(listings, { ids });
  await trx.raw(
    'select 1 from categories where document_id = any(:ids::text[]) order by id for update',
    { ids },
  );
  await trx.raw(listings, { ids });
}

type Columns = Pick<CategoryDraft, 'name' | 'slug' | 'icon' | 'description' | 'fields'> &
  Pick<CategoryDraft, 'rules' | 'seo'>;

const columnsOf = ({ name, slug, icon, description, fields, rules, seo }: Columns) => ({
  name,
  slug,
  icon,
  description,
  fields: JSON.stringify(storedFields(fields)),
  rules: JSON.stringify(rules),
  seo: JSON.stringify(seo),
});

export async function insertCategory(
  trx: Trx,
  { id, position, at, ...draft }: CategoryDraft & { id: string; position: number; at: Date },
): Promise<void> {
  const [row] = await trx
    .table('categories')
    .insert({
      ...columnsOf(draft),
      document_id: id,
      position,
      created_at: at,
      updated_at: at,
      published_at: at,
    })
    .returning<{ id: number }[]>('id');
  if (!row) throw new Error('the category was not stored');
  await linkParent(trx, row.id, draft.parentId);
}

export async function updateCategory(
  trx: Trx,
  { rowId, parentId }: StoredCategory,
  { position, at, ...draft }: CategoryDraft & { position: number | null; at: Date },
): Promise<void> {
  await trx
    .table('categories')
    .where({ id: rowId })
    .update({ ...columnsOf(draft), position, updated_at: at });
  if (draft.parentId !== parentId) await linkParent(trx, rowId, draft.parentId);
}

async function linkParent(trx: Trx, rowId: number, parentId: string | null): Promise<void> {
  await trx.table('categories_parent_lnk').where({ category_id: rowId }).delete();
  await trx.raw(
    `insert into categories_parent_lnk (category_id, inv_category_id)
      select :rowId, p.id from categories p where p.document_id = :parentId limit 1`,
    { rowId, parentId },
  );
}

/** Numbers siblings from 0 in the order given. */
export async function placeCategories(trx: Trx, rowIds: readonly number[]): Promise<void> {
  await trx.raw(
    `update categories c set position = o.place - 1
      from unnest(:rowIds::int[]) with ordinality o(id, place)
      where c.id = o.id and c.position is distinct from o.place - 1`,
    { rowIds: [...rowIds] },
  );
}

export async function deleteCategory(trx: Trx, { rowId }: StoredCategory): Promise<void> {
  await trx.table('categories_parent_lnk').where({ category_id: rowId }).delete();
  await trx.table('categories').where({ id: rowId }).delete();
}
