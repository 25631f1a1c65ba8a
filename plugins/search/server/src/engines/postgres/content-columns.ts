/** Pieces of SQL over Strapi's tables that the indexer and the listing page share. */

export const arrayOr = (column: string): string =>
  `case jsonb_typeof(${column}) when 'array' then ${column} else '[]'::jsonb end`;

export const objectOr = (column: string): string =>
  `case jsonb_typeof(${column}) when 'object' then ${column} else '{}'::jsonb end`;

/** A time of day that is one. */
export const timeOr = (column: string, fallback: string): string =>
  `(case when ${column} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then ${column} else '${fallback}' end)`;

/** Stars from 0 to 5 with two decimals; NULL without any. */
export const averageOf = (sum: string, count: string): string =>
  `case when ${count} > 0 then round(least(greatest(${sum}::numeric / ${count}, 0), 5), 2) end`;

/** Weekdays 0–6 as an int array. */
export const weekdaysOf = (column: string): string => `array(
  select day.value::int from jsonb_array_elements_text(${arrayOr(column)}) day
    where day.value ~ '^[0-6]$')`;

/** Strapi's files in the order that the owner gave them, with the widths that were made. */
export const photosOf = (listing: string): string => `(
  select coalesce(jsonb_agg(jsonb_build_object(
      'url', f.url,
      'alt', coalesce(nullif(f.alternative_text, ''), ${listing}.title),
      'width', f.width,
      'height', f.height,
      'srcset', (
        select coalesce(jsonb_agg(jsonb_build_object('width', w.width, 'url', w.url)
            order by w.width), '[]')
          from (
            select (v.value ->> 'width')::int as width, v.value ->> 'url' as url
              from jsonb_each(${objectOr('f.formats')}) v
            union
            select f.width, f.url
          ) w
          where w.width is not null and w.url is not null)
    ) order by m."order", f.id), '[]')
    from files_related_mph m
    join files f on f.id = m.file_id
    where m.related_id = ${listing}.id and m.related_type = 'api::listing.listing'
      and m.field = 'photos')`;
