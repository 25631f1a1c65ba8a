/** What was booked, by currency and by day, category and city: one statement. */
import { rowsOf } from '@rental/shared/database';
import type { SalesFigures, SalesLine, Span } from '../../../contracts/admin-overview';
import { UNSOLD_STATES } from '../../../contracts/states';
import { spanOf } from '../domain/figures-span';
import type { Platform } from '../platform';

const MOST = 10;

const SALES = `with sold as (
    select b.currency, (b.booked_at at time zone 'UTC')::date::text as day, l.category_id, l.city,
        l.country, q.total - coalesce(r.refund, 0) as gmv,
        q.application_fee - (q.quote ->> 'tax')::bigint - coalesce(r.fees, 0) as fees
      from bookings b
      join rental.sold_quote q on q.booking_id = b.document_id
      left join listings l on l.document_id = b.listing_id
      left join (select booking_id, sum(refund) as refund, sum(platform_part - tax_returned) as fees
        from rental.booking_refund where change_number is null group by booking_id) r on r.booking_id = b.document_id
      where b.booked_at >= :from::timestamptz and b.booked_at < :end::timestamptz
        and b.state <> all(:unsold)
  ), grouped as (
    select currency, day, category_id, city, country, count(*)::int as bookings,
        sum(gmv)::bigint as gmv, sum(fees)::bigint as fees,
        case when grouping(day) = 0 then 'day' when grouping(category_id) = 0 then 'category'
          when grouping(city) = 0 then 'city' else 'all' end as by
      from sold
      group by grouping sets ((currency), (currency, day), (currency, category_id),
        (currency, city, country))
  ), ranked as (
    select g.*, row_number() over (partition by currency, by order by gmv desc, bookings desc,
        category_id, city) as place from grouped g
  )
  select r.currency, r.by, r.day, r.category_id, k.name as category, r.city, r.country, r.bookings,
      r.gmv, r.fees
    from ranked r left join categories k on k.document_id = r.category_id
    where r.by in ('all', 'day') or r.place <= ${MOST}
    order by r.currency, r.by, r.place`;

interface Row {
  currency: string;
  by: 'all' | 'day' | 'category' | 'city';
  day: string | null;
  category_id: string | null;
  category: string | null;
  city: string | null;
  country: string | null;
  bookings: number;
  gmv: string;
  fees: string;
}

type CurrencySales = SalesFigures['currencies'][number];

const NOTHING: SalesLine = { bookings: 0, gmv: 0, fees: 0 };

export async function readSales(
  { knex, clock }: Pick<Platform, 'knex' | 'clock'>,
  days: Span,
): Promise<SalesFigures> {
  const now = clock.now();
  const span = spanOf(now, days);
  const rows = await rowsOf<Row>(knex, SALES, {
    from: `${span.from}T00:00:00Z`,
    end: now,
    unsold: [...UNSOLD_STATES],
  });
  const currencies = rows
    .filter(({ by }) => by === 'all')
    .map((total) =>
      ofCurrency(
        total,
        rows.filter(({ currency }) => currency === total.currency),
        span.days,
      ),
    )
    .sort((a, b) => b.bookings - a.bookings || a.currency.localeCompare(b.currency));
  return { from: span.from, to: span.to, currencies };
}

function ofCurrency(total: Row, rows: readonly Row[], days: readonly string[]): CurrencySales {
  const by = (dimension: Row['by']): Row[] => rows.filter((row) => row.by === dimension);
  const byDay = new Map(by('day').map((row) => [row.day, lineOf(row)]));
  return {
    currency: total.currency,
    ...lineOf(total),
    days: days.map((day) => ({ day, ...(byDay.get(day) ?? NOTHING) })),
    categories: by('category').map((row) => ({
      id: row.category_id,
      name: row.category,
      ...lineOf(row),
    })),
    cities: by('city').map((row) => ({ city: row.city, country: row.country, ...lineOf(row) })),
  };
}

const lineOf = ({ bookings, gmv, fees }: Row): SalesLine => ({
  bookings,
  gmv: Number(gmv),
  fees: Number(fees),
});
