/** What others ask for the like of a listing: a hint beside the price. */
import { taxedFees, type TaxedPlace, type TaxSchedule } from '@rental/bookings/contracts/taxes';
import { rowsOf } from '@rental/shared/database';
import { notFound } from '@rental/shared/errors';
import type { PriceHint } from '../../../contracts/own-listing';
import type { ListingsContext } from '../services/context';
import type { OwnedBy } from './show-own-listing';

/** Fewer would tell one owner's price, not what is usual. */
const LEAST_LISTINGS = 3;
const NEARBY_KM = 100;

/**
 * Live listings of other owners in the same category, currency and unit: those nearby where there
 * are enough of them, else all. Distances on a sphere, by the haversine formula.
 */
const HINT = `with own as (
    select category_id, lat, lng, country from listings
      where document_id = :listingId and owner_id = :ownerId
  ), similar_ones as (
    select l.price_amount as amount, coalesce(2 * 6371 * asin(sqrt(
        power(sin(radians(l.lat - own.lat) / 2), 2) + cos(radians(own.lat))
          * cos(radians(l.lat)) * power(sin(radians(l.lng - own.lng) / 2), 2)))
        <= :nearbyKm, false) as nearby
      from own join listings l on l.category_id = own.category_id
      where l.state = 'ACTIVE' and l.currency = :currency and l.price_unit = :unit
        and l.owner_id <> :ownerId and l.price_amount > 0
  ), enough as (
    select count(*) filter (where nearby) >= :least as nearby from similar_ones
  )
  select exists (select 1 from own) as found, count(s.amount)::int as listings,
      percentile_disc(0.5) within group (order by s.amount)::int as median,
      percentile_disc(0.1) within group (order by s.amount)::int as low,
      percentile_disc(0.9) within group (order by s.amount)::int as high,
      bool_and(enough.nearby) as nearby,
      (select country from own) as country,
      (select c.rules ->> 'taxClass' from own join categories c on c.document_id = own.category_id)
        as "taxClass",
      (select jsonb_build_object('taxes', f.taxes, 'taxRequired', coalesce(f.tax_required, false))
        from rental.fees_in_force(:now) f) as schedule
    from enough left join similar_ones s on s.nearby or not enough.nearby`;

interface Row extends Pick<PriceHint, 'listings' | 'median' | 'low' | 'high' | 'nearby'> {
  found: boolean;
  country: string | null;
  taxClass: string | null;
  schedule: Pick<TaxSchedule, 'taxes' | 'taxRequired'> | null;
}

interface Answer {
  data: PriceHint | null;
  includedTaxBps: number;
}

/** @throws 404 for everybody but the owner */
export async function showPriceHint(
  { knex, clock }: Pick<ListingsContext, 'knex' | 'clock'>,
  { listingId, ownerId }: OwnedBy,
  { currency, unit }: Pick<PriceHint, 'currency' | 'unit'>,
): Promise<Answer> {
  const [row] = await rowsOf<Row>(knex, HINT, {
    listingId,
    ownerId,
    currency,
    unit,
    nearbyKm: NEARBY_KM,
    least: LEAST_LISTINGS,
    now: clock.now(),
  });
  if (!row?.found) throw notFound('This listing');
  const { found: _, country, taxClass, schedule, ...hint } = row;
  const data = hint.listings < LEAST_LISTINGS ? null : { currency, unit, ...hint };
  return { data, includedTaxBps: includedBps(schedule, { country, taxClass }) };
}

const NO_FEES: TaxSchedule = { renterFeeBps: 0, commissionBps: 0, taxBps: 0, taxLabel: '' };

function includedBps(schedule: Row['schedule'], place: TaxedPlace): number {
  const fees = taxedFees({ ...NO_FEES, ...schedule }, place);
  return fees?.taxInclusive ? fees.taxBps : 0;
}
