/** Which policies and promo codes are retired, and who is touched by that. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import { TERMINAL_STATES } from '../../../contracts/states';
import type { TermsRetired } from '../../../contracts/terms/admin-terms';
import type { TermsKind } from '../../../contracts/terms/contents';

/** By slug. */
export async function readRetired(
  executor: Knex | Trx,
  kind: TermsKind,
): Promise<Map<string, TermsRetired>> {
  const rows = await rowsOf<{
    slug: string;
    at: Date;
    reason: string;
    successor: string | null;
    name: string | null;
  }>(
    executor,
    `select r.slug, r.at, r.reason, r.successor, p.name from rental.retired_terms r
      left join lateral (select name from cancellation_policies where slug = r.successor
        order by version desc limit 1) p on true
      where r.kind = ?`,
    [kind],
  );
  return new Map(
    rows.map(({ slug, at, reason, successor, name }) => [
      slug,
      {
        at: at.toISOString(),
        reason,
        successor: successor === null ? null : { slug: successor, name: name ?? successor },
      },
    ]),
  );
}

/** One decides at a time: a successor must not be retired while it is chosen. */
export async function lockRetirement(trx: Trx, kind: TermsKind): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`retire:${kind}`]);
}

export async function insertRetired(
  trx: Trx,
  kind: TermsKind,
  row: { slug: string; successor: string | null; reason: string; at: Date },
): Promise<void> {
  await trx.table('rental.retired_terms').insert({ kind, ...row });
}

export async function deleteRetired(trx: Trx, kind: TermsKind, slug: string): Promise<void> {
  await trx.table('rental.retired_terms').where({ kind, slug }).delete();
}

export interface TouchedCounts {
  readonly activeListings: number;
  readonly otherListings: number;
  readonly openBookings: number;
}

const OPEN = 'b.state <> all(:over::text[])';

const EVERY_LISTING = `select count(*)::int as "activeListings", 0 as "otherListings",
      0 as "openBookings" from listings where state = 'ACTIVE' and :slug::text is not null`;

const BY_KIND: Readonly<Record<TermsKind, string>> = {
  'cancellation-policies': `select
      (select count(*) from listings l where l.state = 'ACTIVE'
        and l.cancellation_policy_id in (select document_id from cancellation_policies where slug = :slug)
      )::int as "activeListings",
      (select count(*) from listings l where l.state not in ('ACTIVE', 'ARCHIVED')
        and l.cancellation_policy_id in (select document_id from cancellation_policies where slug = :slug)
      )::int as "otherListings",
      (select count(*) from bookings b where ${OPEN}
        and b.policy_version like :slug || '@%')::int as "openBookings"`,
  'promo-codes': `select 0 as "activeListings", 0 as "otherListings", count(*)::int as "openBookings"
    from rental.promo_use u join bookings b on b.document_id = u.booking_id
    where u.slug = :slug and ${OPEN}`,
  'fee-schedules': EVERY_LISTING,
  'deadline-windows': EVERY_LISTING,
};

/** Who is touched when a series is retired. */
export async function countTouched(
  executor: Knex | Trx,
  kind: TermsKind,
  slug: string,
): Promise<TouchedCounts> {
  const [row] = await rowsOf<TouchedCounts>(executor, BY_KIND[kind], {
    slug,
    over: [...TERMINAL_STATES],
  });
  if (!row) throw new Error('a select of counts gives one row');
  return row;
}
