/** Promo codes that are in force, and who may still use one. */
import { rowsOf, type Prepared } from '@rental/shared/database';
import type { Knex } from 'knex';
import { promoSlug } from '../../../contracts/terms/promo';
import type { Promo, PromoRefusal } from '../domain/promo-rules';

const READ: Prepared = {
  name: 'bookings.promo-in-force',
  sql: `select p.slug, p.version, p.name, coalesce(p.summary, '') as summary,
      p.discount_kind as "discountKind", coalesce(p.percent, 0) as percent,
      coalesce(p.amount, 0)::float8 as amount, coalesce(p.currency, '') as currency,
      coalesce(p.min_rental, 0)::float8 as "minRental", p.valid_from::text as "validFrom",
      p.valid_until::text as "validUntil", coalesce(p.max_uses, 0) as "maxUses",
      coalesce(p.max_uses_per_renter, 0) as "maxUsesPerRenter",
      coalesce(p.first_booking_only, false) as "firstBookingOnly"
    from rental.promo_in_force(:slug, :now) p`,
};

/** Undefined for a code that is not sold now. */
export async function readPromo(knex: Knex, code: string, now: Date): Promise<Promo | undefined> {
  const [row] = await rowsOf<Promo>(knex, READ, { slug: promoSlug(code), now });
  return row;
}

/** Why this renter could not use it; waits for whoever is using it. Null: nothing is in the way. */
export const PROMO_REFUSAL =
  'rental.promo_refusal(:promoSlug, :renterId, :promoMaxUses, :promoMaxEach, :promoForFirst)';

export const promoValues = (promo: Promo | undefined) => ({
  promoSlug: promo?.slug ?? null,
  promoVersion: promo?.version ?? null,
  promoMaxUses: promo?.maxUses ?? 0,
  promoMaxEach: promo?.maxUsesPerRenter ?? 0,
  promoForFirst: promo?.firstBookingOnly ?? false,
});

/** As a quote asks: another may be faster before the booking is made. */
export async function promoRefusalNow(
  knex: Knex,
  promo: Promo,
  renterId: string | null,
): Promise<PromoRefusal | null> {
  const [row] = await rowsOf<{ refusal: PromoRefusal | null }>(
    knex,
    `select ${PROMO_REFUSAL} as refusal`,
    { ...promoValues(promo), renterId },
  );
  return row?.refusal ?? null;
}
