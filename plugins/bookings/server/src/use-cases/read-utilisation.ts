/** How much of what live listings offer was rented, by day, category and city: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { Span, UtilisationFigures, UtilisationLine } from '../../../contracts/admin-overview';
import type { BookingState } from '../../../contracts/states';
import { spanOf } from '../domain/figures-span';
import type { Platform } from '../platform';

const RENTED = [
  'CONFIRMED',
  'UPCOMING',
  'INSPECTION_PENDING',
  'INSPECTION_INCOMPLETE',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'DISPUTED',
  'RESOLVED',
  'SETTLED',
] as const satisfies readonly BookingState[];

const MOST = 10;

/**
 * A listing offers its units from the day that it was published. A unit that is rented twice on one
 * day (by the hour, or back to back) counts once: never more than there is. A rental by night does
 * not count the day of its end.
 */
const UTILISATION = `with live as (
    select category_id, city, country, sum(coalesce(quantity, 1)) as units,
        greatest(coalesce((published_on at time zone 'UTC')::date, :from::date), :from::date) as since
      from listings where state = 'ACTIVE'
      group by category_id, city, country, since
  ), used as (
    select l.category_id, l.city, l.country, d.day::date as day,
        least(sum(b.quantity), coalesce(l.quantity, 1)) as rented
      from bookings b join listings l on l.document_id = b.listing_id and l.state = 'ACTIVE'
      cross join lateral generate_series(
        greatest(b.start_date, (l.published_on at time zone 'UTC')::date, :from::date),
        least(:to::date,
          case when l.price_unit = 'NIGHT' then b.end_date - 1 else b.end_date end),
        interval '1 day') as d(day)
      where b.start_date <= :to::date and b.end_date >= :from::date and b.state = any(:rented)
      group by l.id, d.day
  ), rented as (
    select day, category_id, city, country, sum(rented)::bigint as rented,
        grouping(day, category_id, city) as g from used
      group by grouping sets ((), (day), (category_id), (city, country))
  ), offered as (
    select null::date as day, category_id, city, country,
        sum(units * (:to::date - since + 1))::bigint as offered, grouping(category_id, city) + 4 as g
      from live where since <= :to::date
      group by grouping sets ((), (category_id), (city, country))
    union all
    select s.day::date, null, null, null,
        coalesce(sum(sum(n.units)) over (order by s.day), 0)::bigint, 3
      from generate_series(:from::date, :to::date, interval '1 day') as s(day)
      left join live n on n.since = s.day::date group by s.day
  ), joined as (
    select o.*, coalesce(r.rented, 0) as rented,
        row_number() over (partition by o.g order by coalesce(r.rented, 0) desc, o.offered desc,
          o.category_id, o.city) as place
      from offered o left join rented r on r.g = o.g and r.day is not distinct from o.day
        and r.category_id is not distinct from o.category_id
        and r.city is not distinct from o.city and r.country is not distinct from o.country
  )
  select case j.g when 3 then 'day' when 5 then 'category' when 6 then 'city' else 'all' end as by,
      j.day::text, j.category_id, k.name as category, j.city, j.country, j.rented, j.offered
    from joined j left join categories k on k.document_id = j.category_id
    where j.g in (3, 7) or j.place <= ${MOST}
    order by j.g, case when j.g = 3 then j.day end, j.place`;

interface Row {
  by: 'all' | 'day' | 'category' | 'city';
  day: string;
  category_id: string | null;
  category: string | null;
  city: string | null;
  country: string | null;
  rented: string;
  offered: string;
}

export async function readUtilisation(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  days: Span,
): Promise<UtilisationFigures> {
  const { from, to } = spanOf(clock.now(), days);
  const rows = await rowsOf<Row>(knex, UTILISATION, { from, to, rented: [...RENTED] });
  const by = (dimension: Row['by']): Row[] => rows.filter((row) => row.by === dimension);
  const [all] = by('all');
  return {
    from,
    to,
    ...(all ? lineOf(all) : { rented: 0, offered: 0 }),
    days: by('day').map((row) => ({ day: row.day, ...lineOf(row) })),
    categories: by('category').map((row) => ({
      id: row.category_id,
      name: row.category,
      ...lineOf(row),
    })),
    cities: by('city').map((row) => ({ city: row.city, country: row.country, ...lineOf(row) })),
  };
}

const lineOf = ({ rented, offered }: Row): UtilisationLine => ({
  rented: Number(rented),
  offered: Number(offered),
});
