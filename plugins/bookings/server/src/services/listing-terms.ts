/** All that selling a listing needs, read by one statement: terms, pinned policy, fees and deadlines. */
import { rowsOf, type Prepared } from '@rental/shared/database';
import { conflict, notFound, type AppError } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { AgreementContent } from '../../../contracts/agreement';
import { BOOKING_ERRORS } from '../../../contracts/error-codes';
import type { PriceCalendar } from '../../../contracts/day-prices';
import type { LateFeeRule } from '../../../contracts/late-return';
import type {
  Extra,
  FeeTerms,
  PricedListing,
  PriceTier,
  PriceUnit,
} from '../../../contracts/pricing';
import type { PinnedWindows } from '../../../contracts/terms/windows';
import { taxedFees, type TaxSchedule } from '../../../contracts/taxes';
import type { BookableListing } from '../domain/booking-rules';
import type { PolicyTerms } from '../domain/refund';
import type { PeriodTerms } from '../domain/rental-period';

export interface PinnedFees extends FeeTerms, Partial<LateFeeRule> {
  version: string;
  ownerPenaltyBps: number;
}

export interface ListingTerms extends BookableListing, PricedListing, PeriodTerms {
  id: string;
  title: string;
  photo: string | null;
  instantBook: boolean;
  /** Prices of dates, seasons and weekdays; null when there are none. */
  prices: PriceCalendar | null;
  policy: PolicyTerms;
  fees: PinnedFees;
  windows: PinnedWindows;
  offered: OfferedItem;
}

/** What besides dates and money an agreement freezes. */
export interface OfferedItem {
  ownerName: string;
  description: string;
  place: string;
  properties: AgreementContent['item']['properties'];
  checklist: string[];
  /** The platform's own, by their wording. */
  houseTerms: AgreementContent['terms'];
}

interface Row {
  document_id: string;
  title: string;
  photo: string | null;
  state: string;
  owner_id: string;
  owner_blocked: boolean | null;
  transfers_active: boolean | null;
  verification: BookableListing['verification'] | null;
  tax_class: string | null;
  country: string | null;
  quantity: number;
  extras: Extra[] | null;
  min_units: number | null;
  max_units: number | null;
  notice_hours: number | null;
  window_days: number | null;
  closed_weekdays: number[] | null;
  price_amount: string;
  currency: string;
  price_unit: PriceUnit;
  price_tiers: PriceTier[] | null;
  deposit_amount: string | null;
  time_zone: string;
  pickup_time: string | null;
  return_time: string | null;
  buffer_minutes: number | null;
  instant_book: boolean;
  prices: PriceCalendar | null;
  policy: (Omit<PolicyTerms, 'version'> & { version: number; slug: string }) | null;
  fees: (Omit<PinnedFees & TaxSchedule, 'version'> & { version: number; slug: string }) | null;
  windows: PinnedWindows | null;
  offered: OfferedItem;
}

const READ: Prepared = {
  name: 'bookings.listing-terms',
  sql: `select l.document_id, l.title, l.state, l.owner_id, l.quantity, l.extras, l.min_units,
    l.max_units, l.notice_hours, l.window_days, l.closed_weekdays, l.price_amount, l.currency,
    l.price_unit, l.price_tiers, l.deposit_amount, l.time_zone, l.pickup_time, l.return_time,
    l.buffer_minutes,
    rental.takes_instant(l.document_id, l.instant_book) as instant_book, coalesce(o.blocked, true) as owner_blocked, o.transfers_active,
    c.rules ->> 'verification' as verification, c.rules ->> 'taxClass' as tax_class, l.country,
    rental.price_calendar(l.document_id, l.currency, l.price_unit,
      (:now::timestamptz - interval '2 days')::date,
      (:now::timestamptz + interval '400 days')::date) as prices,
    (select f.url from files_related_mph m join files f on f.id = m.file_id
      where m.related_id = l.id and m.related_type = 'api::listing.listing' and m.field = 'photos'
      order by m."order" limit 1) as photo,
    (select jsonb_build_object('name', p.name, 'slug', p.slug, 'version', p.version, 'tiers', p.tiers,
        'inProgressRefund', coalesce(p.in_progress_refund, false),
        'serviceFeeRefundable', coalesce(p.service_fee_refundable, false))
      from rental.policy_in_force(l.cancellation_policy_id, :now) p) as policy,
    (select jsonb_build_object('slug', s.slug, 'version', s.version,
        'renterFeeBps', s.renter_fee_bps, 'commissionBps', s.commission_bps,
        'ownerPenaltyBps', coalesce(s.owner_penalty_bps, 0),
        'taxBps', coalesce(s.tax_bps, 0), 'taxLabel', coalesce(s.tax_label, ''),
        'taxes', s.taxes, 'taxRequired', coalesce(s.tax_required, false),
        'lateGraceMinutes', coalesce(s.late_grace_minutes, 0),
        'lateFeeBps', coalesce(s.late_fee_bps, 0),
        'lateFeeCapUnits', coalesce(s.late_fee_cap_units, 0))
      from rental.fees_in_force(:now) s) as fees,
    rental.windows_in_force(:now) as windows,
    json_build_object(
      'ownerName', coalesce(nullif(o.display_name, ''), o.username, ''),
      'description', coalesce(l.description, ''),
      'place', concat_ws(', ', nullif(l.city, ''), nullif(l.country, '')),
      'properties', coalesce((select json_agg(json_build_object('label', f.field ->> 'label',
            'value', l.attributes -> (f.field ->> 'key')) order by f.place)
          from jsonb_array_elements(c.fields) with ordinality as f(field, place)
          where l.attributes ->> (f.field ->> 'key') is not null), '[]'),
      'checklist', coalesce(c.rules -> 'checklist', '[]'),
      'houseTerms', (select json_build_object('title', t.title, 'hash', t.hash, 'publishedAt',
            to_char(t.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          from rental.terms_text t where t.slug = 'terms' order by t.id desc limit 1)
    ) as offered
  from listings l
  left join up_users o on o.document_id = l.owner_id
  left join categories c on c.document_id = l.category_id
  where l.document_id = :id`,
};

const notSellable = (): AppError =>
  conflict(
    BOOKING_ERRORS.LISTING_NOT_BOOKABLE,
    'This listing cannot be booked at the moment: its terms are not published.',
  );

const untaxed = (): AppError =>
  conflict(
    BOOKING_ERRORS.TAX_UNDETERMINED,
    'This listing cannot be booked at the moment: its tax cannot be worked out. We have to settle that first.',
  );

/** @throws 404 for an unknown listing, 409 for one without published terms or without a tax that is known */
export async function readListingTerms(knex: Knex, id: string, now: Date): Promise<ListingTerms> {
  const [row] = await rowsOf<Row>(knex, READ, { id, now });
  if (!row) throw notFound('This listing');
  const published = publishedOf(row);
  if (!published) throw notSellable();
  return {
    ...numbersOf(row),
    id: row.document_id,
    title: row.title,
    photo: row.photo,
    state: row.state,
    ownerId: row.owner_id,
    ownerBlocked: row.owner_blocked ?? true,
    ownerTransfersActive: row.transfers_active ?? false,
    verification: row.verification ?? 'none',
    extras: row.extras ?? [],
    closedWeekdays: row.closed_weekdays ?? [],
    currency: row.currency,
    priceUnit: row.price_unit,
    priceTiers: row.price_tiers ?? [],
    timeZone: row.time_zone,
    pickupTime: row.pickup_time ?? '10:00',
    returnTime: row.return_time ?? '18:00',
    instantBook: row.instant_book,
    prices: row.prices,
    ...published,
    offered: row.offered,
  };
}

/** Undefined when nothing is published of one of them. */
function publishedOf({ policy, fees: schedule, windows, country, tax_class: taxClass }: Row) {
  if (!policy || !schedule || !windows) return undefined;
  const fees = taxedFees(schedule, { country, taxClass });
  if (!fees) throw untaxed();
  return {
    policy: { ...policy, version: `${policy.slug}@${policy.version}` },
    fees: { ...fees, version: `${fees.slug}@${fees.version}` },
    windows,
  };
}

const numbersOf = (row: Row) => ({
  quantity: row.quantity,
  minUnits: row.min_units ?? 1,
  maxUnits: row.max_units ?? 0,
  noticeHours: row.notice_hours ?? 0,
  windowDays: row.window_days ?? 365,
  priceAmount: Number(row.price_amount),
  depositAmount: Number(row.deposit_amount ?? 0),
  bufferMinutes: row.buffer_minutes ?? 0,
});
