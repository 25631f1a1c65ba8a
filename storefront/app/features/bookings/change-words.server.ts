/** Other dates that are not agreed yet, in a sentence for whoever reads it. */
import type { BookingListItem, BookingView } from '@rental/bookings/contracts/dto';
import type { Page } from '~/lib/page.server';

type Words = Pick<Page, 't' | 'format'>;
type Changed = Pick<BookingListItem, 'change' | 'timeZone' | 'startDate' | 'endDate'>;

const datesOf = (
  { startDate, endDate, startAt, endAt }: NonNullable<BookingListItem['change']>,
  booking: Changed,
  { format }: Words,
): string => {
  if (startDate === booking.startDate && endDate === booking.endDate)
    return `${format.instant(startAt, booking.timeZone)} – ${format.instant(endAt, booking.timeZone)}`;
  return startDate === endDate
    ? format.date(startDate, 'day')
    : format.dateRange(startDate, endDate);
};

/** For the owner who is asked; undefined while nobody is. */
export function changeAskedOf(booking: Changed, currency: string, page: Words): string | undefined {
  const { change } = booking;
  if (change?.waitsFor !== 'owner' || change.ownerShare === null) return undefined;
  const more = change.ownerMore ?? 0;
  const money = (amount: number) => page.format.money(amount, currency);
  return page.t(more < 0 ? 'requests.changeLess' : 'requests.changeMore', {
    dates: datesOf(change, booking, page),
    share: money(change.ownerShare),
    more: money(Math.abs(more)),
  });
}

/** For the renter whose wish it is. */
export function changeWaits(booking: BookingView, page: Words): string | undefined {
  const { change, timeZone, quote } = booking;
  if (!change) return undefined;
  const dates = datesOf(change, booking, page);
  const until = page.format.instant(change.expiresAt, timeZone);
  const amount = page.format.money(change.amount, quote.currency);
  if (change.waitsFor === 'payment') return page.t('booking.changeWaits', { dates, amount, until });
  return change.waitsFor === 'owner'
    ? page.t('booking.changeAsked', { dates, until })
    : page.t('booking.changeCaptured', { dates });
}
