/** Agreements are texts with hashes: written once, read back as they were written. */
import { canonicalJson, sha256 } from '@rental/shared/canonical-json';
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type {
  AddendumContent,
  AddendumKind,
  AgreementContent,
  AgreementView,
} from '../../../contracts/agreement';
import type { NewBooking } from './booking-to-store';

interface Sealed {
  readonly text: string;
  readonly hash: string;
}

export function sealed(content: AgreementContent | AddendumContent): Sealed {
  const text = canonicalJson(content);
  return { text, hash: sha256(text) };
}

/** What a booking that is about to be stored is agreed on. */
export function agreementOf(booking: NewBooking): AgreementContent {
  const { terms, period, price, request } = booking;
  const { policy, offered } = terms;
  return {
    format: 1,
    bookingId: booking.id,
    number: booking.number,
    agreedAt: booking.now.toISOString(),
    renter: { id: booking.renterId, name: booking.renterName },
    owner: { id: terms.ownerId, name: offered.ownerName },
    item: {
      listingId: terms.id,
      title: terms.title,
      description: offered.description,
      place: offered.place,
      properties: offered.properties,
      checklist: offered.checklist,
      quantity: request.quantity,
    },
    period: {
      startAt: period.startAt.toISOString(),
      endAt: period.endAt.toISOString(),
      startDate: period.startDate,
      endDate: period.endDate,
      timeZone: terms.timeZone,
      pickupTime: terms.pickupTime,
      returnTime: terms.returnTime,
    },
    price: {
      currency: price.currency,
      lines: price.lines,
      total: price.total,
      deposit: price.deposit,
    },
    cancellation: {
      policy: policy.name,
      version: policy.version,
      tiers: policy.tiers.map(({ hoursBefore, refundPercent }) => ({ hoursBefore, refundPercent })),
      inProgressRefund: policy.inProgressRefund,
      serviceFeeRefundable: policy.serviceFeeRefundable,
    },
    ...(price.late ? { lateReturn: price.late } : {}),
    terms: offered.houseTerms,
    message: request.message ?? null,
  };
}

const LAST_HASH = `select coalesce(
    (select a.hash from rental.agreement_addendum a where a.booking_id = :bookingId
      order by a.id desc limit 1),
    q.agreement_hash) as after
  from rental.booking_quote q where q.booking_id = :bookingId`;

type Addition = Pick<AddendumContent, 'report' | 'change'>;

/** The caller holds the booking's row: addenda follow each other. */
export async function addToAgreement(
  trx: Trx,
  { bookingId, kind, at }: { bookingId: string; kind: AddendumKind; at: Date },
  addition: Addition,
): Promise<void> {
  const [row] = await rowsOf<{ after: string }>(trx, LAST_HASH, { bookingId });
  if (!row) throw new Error(`booking ${bookingId} has no agreement to add to`);
  const content = { format: 1, bookingId, after: row.after, at: at.toISOString(), ...addition };
  const { text, hash } = sealed(content as AddendumContent);
  await trx.raw(
    `insert into rental.agreement_addendum (booking_id, kind, content, hash, at)
      values (:bookingId, :kind, :text, :hash, :at)`,
    { bookingId, kind, text, hash, at },
  );
}

interface Row {
  hash: string;
  agreement: string | null;
  addenda: { kind: AddendumKind; hash: string; content: string }[] | null;
}

const READ = `select q.agreement_hash as hash, q.agreement,
    (select json_agg(json_build_object('kind', a.kind, 'hash', a.hash, 'content', a.content)
        order by a.id)
      from rental.agreement_addendum a where a.booking_id = q.booking_id) as addenda
  from rental.booking_quote q where q.booking_id = ?`;

/** Undefined for a booking of before agreements were kept. */
export async function readAgreement(
  knex: Knex,
  bookingId: string,
): Promise<AgreementView | undefined> {
  const [row] = await rowsOf<Row>(knex, READ, [bookingId]);
  if (!row?.agreement) return undefined;
  return {
    hash: row.hash,
    intact: sha256(row.agreement) === row.hash,
    content: JSON.parse(row.agreement) as AgreementContent,
    addenda: (row.addenda ?? []).map(({ kind, hash, content }) => ({
      kind,
      hash,
      intact: sha256(content) === hash,
      content: JSON.parse(content) as AddendumContent,
    })),
  };
}
