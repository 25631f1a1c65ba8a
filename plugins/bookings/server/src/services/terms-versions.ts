/** Versions of every kind of terms, as Strapi's tables hold them. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type { TermsContents, TermsKind } from '../../../contracts/terms/contents';
import { WINDOW_KEYS } from '../../../contracts/terms/windows';
import type { VersionDates } from '../domain/terms-states';
import { newDocumentId } from './new-booking';

export interface StoredVersion<K extends TermsKind> extends VersionDates {
  readonly documentId: string;
  readonly slug: string;
  readonly updatedAt: Date;
  readonly content: TermsContents[K];
}

interface Table {
  readonly name: string;
  /** Columns of the content by its keys. */
  readonly columns: Readonly<Record<string, string>>;
  readonly json: readonly string[];
}

/** `renterFeeBps` → `renter_fee_bps` */
const columnOf = (key: string): string => key.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`);

const TABLES: Readonly<Record<TermsKind, Table>> = {
  'cancellation-policies': {
    name: 'cancellation_policies',
    columns: {
      name: 'name',
      summary: `coalesce(summary, '')`,
      tiers: 'tiers',
      inProgressRefund: 'coalesce(in_progress_refund, false)',
      serviceFeeRefundable: 'coalesce(service_fee_refundable, false)',
    },
    json: ['tiers'],
  },
  'fee-schedules': {
    name: 'fee_schedules',
    columns: {
      name: 'name',
      renterFeeBps: 'coalesce(renter_fee_bps, 0)',
      commissionBps: 'coalesce(commission_bps, 0)',
      ownerPenaltyBps: 'coalesce(owner_penalty_bps, 0)',
      taxBps: 'coalesce(tax_bps, 0)',
      taxLabel: `coalesce(tax_label, '')`,
      taxes: `coalesce(taxes, '[]')`,
      taxRequired: 'coalesce(tax_required, false)',
      lateGraceMinutes: 'coalesce(late_grace_minutes, 0)',
      lateFeeBps: 'coalesce(late_fee_bps, 0)',
      lateFeeCapUnits: 'coalesce(late_fee_cap_units, 0)',
    },
    json: ['taxes'],
  },
  'promo-codes': {
    name: 'promo_codes',
    columns: {
      name: 'name',
      summary: `coalesce(summary, '')`,
      discountKind: 'discount_kind',
      percent: 'coalesce(percent, 0)',
      amount: 'coalesce(amount, 0)',
      currency: `coalesce(currency, '')`,
      minRental: 'coalesce(min_rental, 0)',
      validFrom: 'valid_from',
      validUntil: 'valid_until',
      maxUses: 'coalesce(max_uses, 0)',
      maxUsesPerRenter: 'coalesce(max_uses_per_renter, 0)',
      firstBookingOnly: 'coalesce(first_booking_only, false)',
    },
    json: [],
  },
  'deadline-windows': {
    name: 'deadline_windows',
    columns: Object.fromEntries(['name', ...WINDOW_KEYS].map((key) => [key, columnOf(key)])),
    json: [],
  },
};

const selecting = ({ name, columns }: Table, where: string): string => {
  const content = Object.entries(columns).map(([key, column]) => `'${key}', ${column}`);
  return `select distinct on (slug, version) document_id as "documentId", slug, version,
      effective_from as "effectiveFrom", published_at as "publishedAt",
      withdrawn_at as "withdrawnAt", updated_at as "updatedAt",
      jsonb_build_object(${content.join(', ')}) as content
    from ${name} ${where} order by slug, version desc, published_at nulls last`;
};

/** Newest first within each slug; a published version once. */
export function readVersions<K extends TermsKind>(
  executor: Knex | Trx,
  kind: K,
  slug?: string,
): Promise<StoredVersion<K>[]> {
  return slug === undefined
    ? rowsOf<StoredVersion<K>>(executor, selecting(TABLES[kind], ''))
    : rowsOf<StoredVersion<K>>(executor, selecting(TABLES[kind], 'where slug = ?'), [slug]);
}

export async function slugOf(
  executor: Knex | Trx,
  kind: TermsKind,
  documentId: string,
): Promise<string | undefined> {
  const [row] = await rowsOf<{ slug: string }>(
    executor,
    `select slug from ${TABLES[kind].name} where document_id = ? limit 1`,
    [documentId],
  );
  return row?.slug;
}

/** Whoever changes a policy's versions does it alone. */
export async function lockSeries(trx: Trx, kind: TermsKind, slug: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${kind}:${slug}`]);
}

function rowOf<K extends TermsKind>(kind: K, content: TermsContents[K]): Record<string, unknown> {
  const { json } = TABLES[kind];
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      columnOf(key),
      json.includes(key) ? JSON.stringify(value) : value,
    ]),
  );
}

export async function insertDraft<K extends TermsKind>(
  trx: Trx,
  kind: K,
  draft: { slug: string; version: number; content: TermsContents[K]; now: Date },
): Promise<string> {
  const { slug, version, content, now } = draft;
  const documentId = newDocumentId();
  await trx.table(TABLES[kind].name).insert({
    ...rowOf(kind, content),
    document_id: documentId,
    slug,
    version,
    created_at: now,
    updated_at: now,
    published_at: null,
  });
  return documentId;
}

export async function updateDraft<K extends TermsKind>(
  trx: Trx,
  kind: K,
  draft: { documentId: string; content: TermsContents[K]; now: Date },
): Promise<void> {
  const { documentId, content, now } = draft;
  await trx
    .table(TABLES[kind].name)
    .where({ document_id: documentId })
    .update({ ...rowOf(kind, content), updated_at: now });
}

export async function deleteDraft(trx: Trx, kind: TermsKind, documentId: string): Promise<void> {
  await trx.table(TABLES[kind].name).where({ document_id: documentId }).delete();
}

/** The published row stands beside the draft's, as Strapi has it with every published document. */
export async function publishDraft(
  trx: Trx,
  kind: TermsKind,
  { documentId, effectiveFrom, now }: { documentId: string; effectiveFrom: Date; now: Date },
): Promise<void> {
  const { name, columns } = TABLES[kind];
  await trx
    .table(name)
    .where({ document_id: documentId })
    .update({ effective_from: effectiveFrom, updated_at: now });
  const kept = [
    'document_id',
    'slug',
    'version',
    'effective_from',
    'created_at',
    'updated_at',
    ...Object.keys(columns).map(columnOf),
  ].join(', ');
  await trx.raw(
    `insert into ${name} (${kept}, published_at) select ${kept}, ? from ${name}
      where document_id = ? and published_at is null`,
    [now, documentId],
  );
}

export async function withdrawVersion(
  trx: Trx,
  kind: TermsKind,
  { documentId, now }: { documentId: string; now: Date },
): Promise<void> {
  await trx
    .table(TABLES[kind].name)
    .where({ document_id: documentId })
    .update({ withdrawn_at: now, updated_at: now });
}

/** Active listings by the slug of the policy that they are sold under. */
export async function countListings(knex: Knex): Promise<Map<string, number>> {
  const rows = await rowsOf<{ slug: string; count: number }>(
    knex,
    `select p.slug, sum(l.count)::int as count
      from (select cancellation_policy_id as id, count(*) from listings
        where state = 'ACTIVE' group by 1) l
      join (select distinct document_id, slug from cancellation_policies) p on p.document_id = l.id
      group by p.slug`,
  );
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}

/** Bookings that each code was used for and that hold on to it, by its slug. */
export async function countUses(knex: Knex): Promise<Map<string, number>> {
  const rows = await rowsOf<{ slug: string; count: number }>(
    knex,
    'select slug, count(*)::int as count from rental.promo_uses() group by slug',
  );
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}
