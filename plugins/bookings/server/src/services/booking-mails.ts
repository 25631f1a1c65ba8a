/** Both sides are told by mail when a booking changes, comes back early or late, and what that costs. */
import { rowsOf, type Trx } from '@rental/shared/database';
import { subscribe } from '@rental/shared/outbox/index';
import type { Core } from '@strapi/strapi';
import { LATE_FEE_TOPIC, RETURN_IS_BACK, RETURN_IS_LATE } from '../../../contracts/late-returns';
import { writeBookingMail, type BookingMail } from '../domain/booking-mail';
import type { BookingMailKind, MailSide } from '../domain/booking-mail-texts';

const CHANGED = 'booking.changed';
const CHANGE_ASKED = 'booking.change_requested';
const CHANGE_DECLINED = 'booking.change_declined';
const CHANGE_UNANSWERED = 'booking.change_unanswered';
const CHANGE_RETURNED = 'booking.change_returned';
const RETURN_DUE = 'booking.return_due';

type Payload = Readonly<Record<string, unknown>>;

interface BookingRow {
  number: string;
  title: string;
  timeZone: string;
  startAt: Date;
  endAt: Date;
  currency: string;
  changeKind: 'extension' | 'dates' | null;
  asked: { startAt: string; endAt: string; until: string } | null;
  amount: string | null;
  share: string | null;
  taken: string | null;
  lateMinutes: number | null;
  until: Date | null;
  people: { side: 'renter' | 'owner'; email: string; locale: string | null }[] | null;
}

const BOOKING = `select b.number, b.listing_title as title, b.time_zone as "timeZone",
    b.start_at as "startAt", b.end_at as "endAt", b.currency, l.amount, l.owner_part as share,
    l.taken, l.minutes as "lateMinutes", l.due_at as until,
    (select c.kind from rental.booking_change c where c.booking_id = b.document_id
      and c.state = 'APPLIED' order by c.number desc limit 1) as "changeKind",
    (select json_build_object('startAt', c.start_at, 'endAt', c.end_at, 'until', c.expires_at)
      from rental.booking_change c where c.booking_id = b.document_id
      order by c.number desc limit 1) as asked,
    (select json_agg(json_build_object('email', u.email, 'locale', u.locale_code, 'side',
        case when u.document_id = b.owner_id then 'owner' else 'renter' end))
      from up_users u where u.document_id in (b.renter_id, b.owner_id)
        and u.email is not null) as people
  from bookings b left join rental.late_return l on l.booking_id = b.document_id
  where b.document_id = ?`;

const readBooking = async (trx: Trx, id: unknown): Promise<BookingRow | undefined> =>
  (await rowsOf<BookingRow>(trx, BOOKING, [String(id)]))[0];

/** Called in `register`. A crash between the mail and the commit sends it again, which beats never. */
export function tellOfBookings(strapi: Core.Strapi): void {
  subscribe(strapi, {
    name: 'booking-mails',
    topics: [
      CHANGED,
      CHANGE_ASKED,
      CHANGE_DECLINED,
      CHANGE_UNANSWERED,
      CHANGE_RETURNED,
      RETURN_DUE,
      LATE_FEE_TOPIC,
      RETURN_IS_LATE,
      RETURN_IS_BACK,
    ],
    handle: async ({ topic, payload }, { trx }) => {
      const booking = await readBooking(trx, payload.bookingId);
      const kind = booking && kindOf(topic, payload, booking);
      if (!booking || !kind) return;
      const next = payload.nextBookingId
        ? await readBooking(trx, payload.nextBookingId)
        : undefined;
      const mail = mailOf(kind, booking, payload, next);
      for (const { side, email, locale, bookingId } of receivers(payload, booking, next)) {
        const url = pageOf(strapi, bookingId);
        const written = writeBookingMail({ ...mail, url }, side, locale);
        if (written)
          await strapi
            .plugin('email')
            .service('email')
            .send({ to: email, ...written });
      }
    },
  });
}

const pageOf = (strapi: Core.Strapi, bookingId: string): string => {
  const storefront = strapi.config.get<string>('plugin::bookings.storefrontUrl');
  return new URL(`/bookings/${bookingId}`, storefront).href;
};

interface Receiver {
  readonly side: MailSide;
  readonly email: string;
  readonly locale: string | null;
  readonly bookingId: string;
}

/** The sides of the booking, and whose rental waits for it. */
function receivers(
  { bookingId, nextBookingId }: Payload,
  booking: BookingRow,
  next: BookingRow | undefined,
): Receiver[] {
  const parties = (booking.people ?? []).map((one) => ({ ...one, bookingId: String(bookingId) }));
  const waiting = (next?.people ?? []).filter(({ side }) => side === 'renter');
  return [
    ...parties,
    ...waiting.map((one) => ({ ...one, side: 'next' as const, bookingId: String(nextBookingId) })),
  ];
}

/** Undefined: of this nobody is written to. */
function kindOf(
  topic: string,
  payload: Payload,
  { changeKind }: BookingRow,
): BookingMailKind | undefined {
  switch (topic) {
    case CHANGED:
      return changeKind === 'dates' ? 'moved' : 'extended';
    case CHANGE_ASKED:
      return 'change_asked';
    case CHANGE_DECLINED:
      return 'change_declined';
    case CHANGE_UNANSWERED:
      return 'change_unanswered';
    case CHANGE_RETURNED:
      return 'change_returned';
    case RETURN_DUE:
      return payload.event === 'return_early' ? 'early_return' : undefined;
    case LATE_FEE_TOPIC:
      return `late_${String(payload.news)}` as BookingMailKind;
    case RETURN_IS_LATE:
      return 'return_late';
    default:
      return 'return_back';
  }
}

const numberOr = (value: string | null): number | undefined =>
  value === null ? undefined : Number(value);

function mailOf(
  kind: BookingMailKind,
  booking: BookingRow,
  payload: Payload,
  next: BookingRow | undefined,
): Omit<BookingMail, 'url'> {
  const { amount, share, taken, lateMinutes, asked, ...rest } = booking;
  return {
    ...rest,
    kind,
    amount: kind === 'change_returned' ? Number(payload.amount) : numberOr(amount),
    share: numberOr(share),
    taken: numberOr(taken),
    lateMinutes: lateMinutes ?? undefined,
    asked: asked && { startAt: new Date(asked.startAt), endAt: new Date(asked.endAt) },
    until: kind === 'change_asked' && asked ? new Date(asked.until) : booking.until,
    next,
  };
}
