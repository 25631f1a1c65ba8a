import { cardJson } from './search-statement';
import { raw, sql, type Sql } from './sql';

/**
 * Cards of active listings like the given one: its own kind first, then near ones, then the same
 * brand and about the same price. Answers no row when the listing is not public, else `cards`.
 */
export function similarStatement(reference: string, limit: number): Sql {
  return sql`with mine as materialized (
    select * from rental.listing_search
      where active and (listing_id = ${reference} or slug = ${reference}
        or old_slugs @> array[${reference}]::text[])
      order by listing_id = ${reference} desc, slug = ${reference} desc limit 1
  ),
  nearest as (
    select s.listing_id, cube_distance(s.point, mine.point) as chord,
        3 * (s.category_slug = mine.category_slug)::int
          + coalesce((s.brand = mine.brand)::int, 0)
          + 2 / (1 + cube_distance(s.point, mine.point) / 50000)
          + coalesce(1 / (1 + abs(ln(greatest(s.price_usd::float8, 0.01)
            / greatest(mine.price_usd::float8, 0.01)))), 0) as likeness
      from mine join rental.listing_search s
        on s.active and s.category_path @> array[mine.category_path[1]]
      where s.listing_id <> mine.listing_id
      order by likeness desc, s.listing_id
      limit ${limit}::int
  )
  select (select coalesce(json_agg(${cardJson(raw('null::float8'), null)}
      order by nearest.likeness desc, s.listing_id), '[]')
    from nearest join rental.listing_search s using (listing_id)) as "cards"
  from mine`;
}
