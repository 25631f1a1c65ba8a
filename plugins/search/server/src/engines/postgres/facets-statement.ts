import { FACETS } from './index-statement';
import { raw, sql, type Sql } from './sql';

/** Writes what listings of these categories can be filtered by, from their attributes. */
export const facetsStatement = (categoryIds: readonly string[]): Sql => sql`
  update rental.listing_search s
    set facets = a.facets, brand = a.facets -> 'brand' ->> 0
    from listings l cross join lateral (select ${raw(FACETS)} as facets) a
    where l.document_id = s.listing_id and l.category_id = any(${categoryIds}::text[])
      and s.facets is distinct from a.facets`;
