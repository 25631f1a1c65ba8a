/** What documents are written from: the booking, and its journals that have none yet. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import {
  DOCUMENTED_JOURNALS,
  type DocumentedJournal,
  type Issuer,
} from '../../../contracts/documents';
import type { Posting } from '../../../contracts/journals';
import type { ChargePrice, JournalFacts, RefundParts } from '../domain/document-drafts';

export interface UndocumentedJournal extends JournalFacts {
  readonly id: string;
  readonly currency: string;
  readonly occurredAt: Date;
}

interface Row {
  id: string;
  source_type: DocumentedJournal;
  source_id: string;
  currency: string;
  occurred_at: Date;
  postings: Posting[];
  change_kind: 'extension' | 'dates' | null;
  price: ChargePrice | null;
  refund: RefundParts | null;
  tax: { label: string | null; rateBps: number | null };
}

/** A refund of a captured deposit has no row among the booking's refunds, and no document. */
const UNDOCUMENTED = `select j.id, j.source_type, j.source_id, j.currency, j.occurred_at,
    (select jsonb_agg(jsonb_build_object('account', p.account, 'amount', p.amount) order by p.id)
      from ledger.posting p where p.journal_id = j.id) as postings,
    c.kind as change_kind,
    case when i.number = 1 then q.quote else c.added end as price,
    jsonb_build_object('label', q.fees ->> 'taxLabel', 'rateBps', (q.fees ->> 'taxBps')::int) as tax,
    case when b.number is not null then jsonb_build_object('ownerPart', b.owner_part,
      'platformPart', b.platform_part, 'commissionReturned', b.commission_returned,
      'taxReturned', b.tax_returned, 'promoReturned', b.promo_returned, 'intentId', r.intent_id)
    end as refund
  from ledger.journal j
  join rental.booking_quote q on q.booking_id = j.booking_id
  left join ledger.intent i on i.id = j.source_id and i.kind = 'charge'
  left join rental.booking_change c on c.booking_id = j.booking_id and c.number = i.number
  left join ledger.refund r on r.id = j.source_id and r.posted_from <> 'damage'
  left join rental.booking_refund b on b.booking_id = j.booking_id and b.number = r.number
  where j.booking_id = :bookingId and j.source_type = any(:types)
    and not exists (select from ledger.document d where d.journal_id = j.id)
  order by j.id`;

export async function undocumentedJournals(
  trx: Trx,
  bookingId: string,
): Promise<UndocumentedJournal[]> {
  const rows = await rowsOf<Row>(trx, UNDOCUMENTED, { bookingId, types: [...DOCUMENTED_JOURNALS] });
  return rows.map((row) => ({
    id: row.id,
    currency: row.currency,
    occurredAt: row.occurred_at,
    entry: {
      sourceType: row.source_type,
      sourceId: row.source_id,
      postings: row.postings,
    },
    charge: row.price && { kind: row.change_kind ?? 'first', price: row.price },
    refund: row.refund,
    tax: { label: row.tax.label ?? '', rateBps: row.tax.rateBps ?? 0 },
  }));
}

export interface DocumentedBooking {
  readonly number: string;
  readonly title: string;
  readonly quantity: number;
  readonly startAt: Date;
  readonly endAt: Date;
  readonly timeZone: string;
  readonly renterId: string;
  readonly ownerId: string;
  readonly renterName: string;
  readonly ownerName: string;
}

const BOOKING = `select b.number, b.listing_title as title, b.quantity, b.start_at as "startAt",
    b.end_at as "endAt", b.time_zone as "timeZone", b.renter_id as "renterId",
    b.owner_id as "ownerId", coalesce(r.display_name, '–') as "renterName",
    coalesce(o.display_name, '–') as "ownerName"
  from bookings b
  left join up_users r on r.document_id = b.renter_id
  left join up_users o on o.document_id = b.owner_id
  where b.document_id = ?`;

export async function documentedBooking(
  trx: Trx,
  bookingId: string,
): Promise<DocumentedBooking | undefined> {
  const [row] = await rowsOf<DocumentedBooking>(trx, BOOKING, [bookingId]);
  return row;
}

/** Who issues them, until editors have said who they are. */
const NOBODY_YET: Issuer = { name: 'Rental Portal', address: '', taxNumber: '' };

export async function readIssuer(trx: Knex | Trx): Promise<Issuer> {
  const [row] = await rowsOf<Issuer>(
    trx,
    `select legal_name as name, coalesce(address, '') as address,
        coalesce(tax_number, '') as "taxNumber"
      from marketplace_settings where legal_name is not null order by id limit 1`,
  );
  return row ?? NOBODY_YET;
}
