/** Terms that a suite needs, as the next published version: versions in force are never edited. */
import type { TaxRule } from '@rental/bookings/contracts/taxes';
import type { Pool } from 'pg';

/** In force at once, whatever the platform's clock says. */
export async function publishFees(
  pg: Pick<Pool, 'query'>,
  {
    taxBps,
    taxLabel,
    taxes = [],
    taxRequired = false,
    late = null,
  }: {
    taxBps: number;
    taxLabel: string;
    taxes?: readonly TaxRule[];
    taxRequired?: boolean;
    /** None: nothing is charged for a late return. */
    late?: TestedLateFee | null;
  },
): Promise<void> {
  await pg.query(
    `insert into fee_schedules (document_id, name, slug, version, renter_fee_bps, commission_bps,
        owner_penalty_bps, tax_bps, tax_label, taxes, tax_required, late_grace_minutes, late_fee_bps,
        late_fee_cap_units, effective_from, created_at, updated_at, published_at)
      select document_id || '-' || (version + 1), name, slug, version + 1, renter_fee_bps,
        commission_bps, owner_penalty_bps, $1, $2, $3::jsonb, $4, $5, $6, $7, effective_from, now(),
        now(), now()
      from fee_schedules where published_at is not null order by version desc limit 1`,
    [
      taxBps,
      taxLabel,
      JSON.stringify(taxes),
      taxRequired,
      late?.graceMinutes ?? null,
      late?.feeBps ?? null,
      late?.capUnits ?? null,
    ],
  );
}

/** Every cancellation policy's next version, which gives back the days that have not begun. */
export async function publishInProgressRefunds(pg: Pick<Pool, 'query'>): Promise<void> {
  await pg.query(
    `insert into cancellation_policies (document_id, name, slug, version, summary, tiers,
        in_progress_refund, service_fee_refundable, effective_from, created_at, updated_at, published_at)
      select distinct on (slug) document_id || '-' || (version + 1), name, slug, version + 1, summary,
        tiers, true, service_fee_refundable, effective_from, now(), now(), now()
      from cancellation_policies where published_at is not null order by slug, version desc`,
  );
}

export interface TestedLateFee {
  graceMinutes: number;
  feeBps: number;
  capUnits: number;
}

/** The fees in force with a late fee, from now on. */
export async function publishLateFee(
  pg: Pick<Pool, 'query'>,
  { graceMinutes, feeBps, capUnits }: TestedLateFee,
): Promise<void> {
  await pg.query(
    `insert into fee_schedules (document_id, name, slug, version, renter_fee_bps, commission_bps,
        owner_penalty_bps, tax_bps, tax_label, late_grace_minutes, late_fee_bps, late_fee_cap_units,
        effective_from, created_at, updated_at, published_at)
      select document_id || '-' || (version + 1), name, slug, version + 1, renter_fee_bps,
        commission_bps, owner_penalty_bps, tax_bps, tax_label, $1, $2, $3, effective_from, now(),
        now(), now()
      from fee_schedules where published_at is not null order by version desc limit 1`,
    [graceMinutes, feeBps, capUnits],
  );
}

/** A promo code that takes a tenth off any rental, as often as anybody likes. */
export async function publishPromo(pg: Pick<Pool, 'query'>, code: string): Promise<void> {
  await pg.query(
    `insert into promo_codes (document_id, name, slug, version, discount_kind, percent, amount,
        currency, min_rental, max_uses, max_uses_per_renter, first_booking_only, effective_from,
        created_at, updated_at, published_at)
      values ('promo-' || lower($1), $1, lower($1), 1, 'percent', 10, 0, '', 0, 0, 0, false,
        '2000-01-01', now(), now(), now())`,
    [code],
  );
}
