import { rowsOf } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import type { Knex } from 'knex';
import type { Renter } from '../domain/booking-rules';
import type { RiskRule } from '../domain/risk';

interface Row {
  email_verified: boolean | null;
  phone_verified: boolean | null;
  identity_verified: boolean | null;
  created_at: Date;
  name: string | null;
  risk_rules: RiskRule[];
  booked_at: string[] | null;
  cards: { sharers: number; withOwner: boolean } | null;
}

/** Who wants to book, and what the rules that are in force look at. */
export interface RenterAtSubmit extends Renter {
  createdAt: Date;
  name: string;
  riskRules: RiskRule[];
  /** As far back as a rule looks; none when no rule counts bookings. */
  bookedAt: Date[];
  /** Other accounts with a card of the renter's; none when no rule asks. */
  cardSharers: number;
  sharesCardWithOwner: boolean;
}

const IN_FORCE = `r.published_at is not null and r.enabled
  and coalesce(r.effective_from, '-infinity') <= :now`;

const READ = `select u.email_verified, u.phone_verified, u.identity_verified, u.created_at,
    coalesce(nullif(u.display_name, ''), u.username) as name,
    (select coalesce(json_agg(json_build_object('id', r.document_id, 'name', r.name, 'kind', r.kind,
        'version', coalesce(r.version, 1), 'accountCount', r.account_count,
        'accountAgeHours', r.account_age_hours, 'thresholdAmount', r.threshold_amount,
        'currency', r.currency, 'bookingCount', r.booking_count, 'withinHours', r.within_hours)
        order by r.id), '[]') from risk_rules r where ${IN_FORCE}) as risk_rules,
    case when exists (select 1 from risk_rules r where ${IN_FORCE} and r.kind = 'velocity') then
      (select json_agg(b.booked_at) from bookings b where b.renter_id = u.document_id
        and b.booked_at > :now::timestamptz - interval '1 hour' * (select max(r.within_hours)
          from risk_rules r where ${IN_FORCE} and r.kind = 'velocity')) end as booked_at,
    case when exists (select 1 from risk_rules r where ${IN_FORCE}
        and r.kind in ('shared_card', 'owner_card')) then
      (select json_build_object('sharers', count(distinct o.user_id)::int,
          'withOwner', coalesce(bool_or(o.user_id = l.owner_id), false))
        from rental.renter_card c
        join rental.renter_card o on o.fingerprint = c.fingerprint and o.user_id <> c.user_id
        left join listings l on l.document_id = :listingId
        where c.user_id = u.document_id) end as cards
  from up_users u where u.document_id = :documentId`;

export async function readRenter(
  knex: Knex,
  { documentId, listingId, now }: { documentId: string; listingId: string; now: Date },
): Promise<RenterAtSubmit> {
  const [row] = await rowsOf<Row>(knex, READ, { documentId, listingId, now });
  if (!row) throw unauthenticated();
  return {
    documentId,
    emailVerified: row.email_verified ?? false,
    phoneVerified: row.phone_verified ?? false,
    identityVerified: row.identity_verified ?? false,
    createdAt: row.created_at,
    name: row.name ?? '',
    riskRules: row.risk_rules,
    bookedAt: (row.booked_at ?? []).map((at) => new Date(at)),
    cardSharers: row.cards?.sharers ?? 0,
    sharesCardWithOwner: row.cards?.withOwner ?? false,
  };
}
