import type { Knex } from 'knex';
import type { Catalogue } from '../domain/category-tree';
import { buildCatalogue, type CategoryRow } from '../domain/category-tree';
import { raw, run } from '../engines/postgres/sql';

const READ = raw(`select c.document_id as "id", p.document_id as "parentId", c.slug, c.name, c.icon,
    c.description, c.position, c.fields, c.seo, coalesce(n.count, 0)::int as "listingCount"
  from categories c
  left join categories_parent_lnk l on l.category_id = c.id
  left join categories p on p.id = l.inv_category_id
  left join (select category_slug, count(*) as count from rental.listing_search
    where active group by category_slug) n on n.category_slug = c.slug`);

/** The categories with their numbers of active listings, as they are now. */
export const readCatalogue = async (knex: Knex): Promise<Catalogue> =>
  buildCatalogue(await run<CategoryRow>(knex, READ));
