import { randomUUID } from 'node:crypto';
import type { AvailableAction, BookingView } from '@rental/bookings/contracts/dto';
import { showBooking, showPayment } from '@rental/bookings/contracts/routes';
import type { BookingState } from '@rental/bookings/contracts/states';
import { lateView, type LateView } from '~/features/late/late-view.server';
import { ratingOf, type RatingView } from '~/features/reviews/rating-view.server';
import { includedTaxWords } from '~/features/quote/quote-view.server';
import { absoluteFile } from '~/features/photos/photo-view.server';
import { answerFor, orUndefined } from '~/lib/failure.server';
import type { UserPage } from '~/lib/session.server';
import { bookingDocuments, type BookingDocumentView } from './booking-documents.server';
import { changeAskedOf, changeWaits } from './change-words.server';
import {
  depositSentence,
  lineLabel,
  statusView,
  timelineOf,
  type StatusView,
  type TimelineEntry,
} from './booking-words.server';
import { reasonViews, type ReasonView } from './decision-words.server';

export interface InspectionView {
  id: string;
  title: string;
  when: string;
  notes: string;
  /** What was not in order, from the checklist. */
  faults: string[];
  /** Signed addresses, good for some minutes. */
  photos: string[];
}

export interface ReviewView {
  rating: number;
  text: string;
  when: string;
}

export interface ChangeView {
  words: string;
  /** The renter is to pay for them. */
  isPayable: boolean;
  /** Agreed and on its way: what is shown is about to be another thing. */
  isMoving: boolean;
}

export interface BookingPageView {
  id: string;
  number: string;
  role: 'renter' | 'owner';
  title: string;
  listingHref: string | undefined;
  photo: string | undefined;
  other: { name: string; verified: boolean; rating: RatingView | undefined };
  status: StatusView;
  start: string;
  end: string;
  timeZone: string;
  quantity: number;
  address: string | undefined;
  message: string | undefined;
  lines: { code: string; label: string; amount: string }[];
  total: string;
  includedTax: string | undefined;
  ownerShare: string | undefined;
  deposit: { amount: string; sentence: string } | undefined;
  timeline: TimelineEntry[];
  /** Invoices and credit notes to the one who reads. */
  documents: BookingDocumentView[];
  /** Why the amounts are what they are. */
  reasons: ReasonView[];
  inspections: InspectionView[];
  reviews: { mine: ReviewView | undefined; theirs: ReviewView | undefined };
  /** The way to the dispute, in words; to answer is what comes next. */
  dispute: { label: string; asked: boolean } | undefined;
  /** What may come in the way. */
  warning: string | undefined;
  /** It came back too late. */
  late: LateView | undefined;
  /** Why the money waits, and since when. */
  frozen: string | undefined;
  /** Other dates that are not agreed yet, in words; what they wait for. */
  change: ChangeView | undefined;
  actions: AvailableAction[];
  /** The renter's bank asks for them before it holds the deposit. */
  depositAsks: boolean;
  /** The two can write to each other about it. */
  hasContact: boolean;
  hasCalendar: boolean;
  hasReceipt: boolean;
  hasAgreement: boolean;
  /** What has just been done here, in words. */
  done: string | undefined;
  /** For the next thing that is sent. */
  key: string;
}

const NEVER_PAID: readonly BookingState[] = [
  'DRAFT',
  'PENDING_PAYMENT',
  'UNDER_REVIEW',
  'PENDING_OWNER_APPROVAL',
  'EXPIRED',
];

/** The owner hears of it only after these. */
const UNTOLD: readonly BookingState[] = ['DRAFT', 'PENDING_PAYMENT', 'UNDER_REVIEW'];

/** @throws 404 for everybody who is not a party, 503 */
export async function readBooking({ api }: UserPage, id: string): Promise<BookingView> {
  const { data } = await api.call(showBooking, { params: { id } }).catch((error: unknown) => {
    throw answerFor(error);
  });
  return data;
}

export async function bookingPage(page: UserPage, id: string): Promise<BookingPageView> {
  const booking = await readBooking(page, id);
  const { format, url } = page;
  const at = (instant: string) => format.instant(instant, booking.timeZone);
  const kept = !NEVER_PAID.includes(booking.status);
  return {
    ...headOf(booking, page),
    ...moneyOf(booking, page),
    status: statusView(booking, page),
    start: at(booking.startAt),
    end: at(booking.endAt),
    address: booking.address ?? undefined,
    message: booking.message ?? undefined,
    timeline: timelineOf(booking, page),
    reasons: reasonViews(booking, page),
    // Paid too late is paid as well: what went back has its documents.
    documents:
      kept || booking.status === 'EXPIRED'
        ? await bookingDocuments(page, id, booking.timeZone)
        : [],
    inspections: inspectionViews(booking, page),
    reviews: {
      mine: reviewView(booking.reviews.mine, booking.timeZone, page),
      theirs: reviewView(booking.reviews.theirs, booking.timeZone, page),
    },
    dispute: disputeLink(booking, page),
    warning: warningOf(booking, page),
    late: lateView(booking, page),
    frozen: frozenSentence(booking, page),
    change: changeOf(booking, page),
    actions: booking.availableActions,
    depositAsks: await bankAsks(page, booking),
    hasContact: booking.role === 'renter' || !UNTOLD.includes(booking.status),
    hasCalendar: kept && !booking.status.startsWith('CANCELLED'),
    hasReceipt: kept,
    hasAgreement: booking.agreementHash !== null,
    done: doneOf(url, page.t),
    key: randomUUID(),
  };
}

function doneOf({ searchParams }: URL, t: UserPage['t']): string | undefined {
  if (searchParams.get('paid') === '1') return t('booking.paid');
  return searchParams.get('moved') === '1' ? t('booking.moved') : undefined;
}

/** An item that is not back: to whom waits for it, and to whose it is. */
function warningOf({ waitsForEarlierReturn, nextRental, timeZone }: BookingView, page: UserPage) {
  if (waitsForEarlierReturn) return page.t('booking.earlierReturnLate');
  if (!nextRental) return undefined;
  const date = page.format.instant(nextRental.startAt, timeZone);
  return page.t('late.nextWaits', { number: nextRental.number, date });
}

function changeOf(booking: BookingView, page: UserPage): BookingPageView['change'] {
  const { change, role, quote } = booking;
  const words =
    role === 'renter' ? changeWaits(booking, page) : changeAskedOf(booking, quote.currency, page);
  if (words === undefined) return undefined;
  const isPayable = role === 'renter' && change?.waitsFor === 'payment';
  return { words, isPayable, isMoving: change?.waitsFor === 'capture' };
}

function frozenSentence({ frozenSince, role, timeZone }: BookingView, { t, format }: UserPage) {
  if (!frozenSince) return undefined;
  return t(`booking.frozen.${role}`, { since: format.instant(frozenSince, timeZone) });
}

function disputeLink({ dispute, answerUntil }: BookingView, { t }: UserPage) {
  if (!dispute) return undefined;
  const asked = answerUntil !== null;
  return { label: t(asked ? 'dispute.answer' : 'dispute.open'), asked };
}

/** What both saw at the handover and at the return. */
export function inspectionViews(booking: BookingView, { t, format }: UserPage): InspectionView[] {
  return booking.inspections.map((inspection) => ({
    id: inspection.id,
    title: `${t(`booking.inspection.${inspection.kind}`)}: ${t(`booking.condition.${inspection.condition}`)}`,
    when: format.instant(inspection.recordedAt, booking.timeZone),
    notes: inspection.notes,
    faults: inspection.checklist.filter(({ ok }) => !ok).map(({ item }) => item),
    photos: inspection.photos.map(absoluteFile),
  }));
}

const reviewView = (
  review: BookingView['reviews']['mine'],
  timeZone: string,
  { format }: UserPage,
): ReviewView | undefined =>
  review
    ? { rating: review.rating, text: review.text, when: format.instant(review.at, timeZone) }
    : undefined;

const headOf = (booking: BookingView, page: UserPage) => ({
  id: booking.bookingId,
  number: booking.number,
  role: booking.role,
  title: booking.listing.title,
  listingHref: booking.listing.slug ? `/listings/${booking.listing.slug}` : undefined,
  photo: booking.listing.photo ? absoluteFile(booking.listing.photo) : undefined,
  other: {
    name: booking.otherParty.firstName,
    verified: booking.otherParty.verified,
    rating: ratingOf(booking.otherParty.rating, booking.otherParty.ratingCount, page),
  },
  timeZone: booking.timeZone,
  quantity: booking.quantity,
});

function moneyOf(booking: BookingView, page: UserPage) {
  const { currency, lines, total, ownerShare } = booking.quote;
  const money = (amount: number) => page.format.money(amount, currency);
  const sentence = depositSentence(booking, page);
  return {
    lines: lines.map((line) => ({
      code: line.code,
      label: lineLabel(line, page),
      amount: money(line.amount),
    })),
    total: money(total),
    includedTax: includedTaxWords(booking.quote, page),
    ownerShare: ownerShare === null ? undefined : money(ownerShare),
    deposit: sentence ? { amount: money(booking.deposit.amount), sentence } : undefined,
  };
}

async function bankAsks({ api }: UserPage, booking: BookingView): Promise<boolean> {
  if (!booking.availableActions.includes('confirm_deposit')) return false;
  const waiting = await orUndefined(api.call(showPayment, { params: { id: booking.bookingId } }));
  return waiting?.data.deposit !== null && waiting !== undefined;
}
