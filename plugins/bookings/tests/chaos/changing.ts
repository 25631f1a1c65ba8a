/** A later end, or other dates, with their payment: steps of a random rental. */
import type { StepOf } from './rental-plan';
import type { Acts, RunningRental } from './running-rental';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The new dates begin too soon, or end where they ended; Stripe is away, and nothing is held. */
const REFUSALS = [400, 503];

const dayOf = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const instantOf = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

interface Dates {
  startAt: string;
  endAt: string;
  startDate: string;
  endDate: string;
}

export async function extend(
  acting: Acts,
  rental: RunningRental,
  { more, payment }: StepOf<'extend'>,
): Promise<void> {
  const { endAt, endDate } = (await acting.show(rental, 'renter')) as Dates;
  const dates =
    rental.unit === 'HOUR'
      ? { endAt: instantOf(endAt, more * HOUR_MS) }
      : { endDate: dayOf(endDate, more) };
  await change(acting, rental, { name: 'extend', dates, payment });
}

export async function changeDates(
  acting: Acts,
  rental: RunningRental,
  { later, longer, payment }: StepOf<'change_dates'>,
): Promise<void> {
  const { startAt, endAt, startDate, endDate } = (await acting.show(rental, 'renter')) as Dates;
  const dates =
    rental.unit === 'HOUR'
      ? {
          startAt: instantOf(startAt, later * DAY_MS),
          endAt: instantOf(endAt, later * DAY_MS + longer * HOUR_MS),
        }
      : { startDate: dayOf(startDate, later), endDate: dayOf(endDate, later + longer) };
  await change(acting, rental, { name: 'change-dates', dates, payment });
}

interface Wanted {
  name: 'extend' | 'change-dates';
  dates: Partial<Dates>;
  payment: StepOf<'extend'>['payment'];
}

/** Bound to what the preview says, and paid by a card of its own. */
async function change(
  acting: Acts,
  rental: RunningRental,
  { name, dates, payment }: Wanted,
): Promise<void> {
  const query = new URLSearchParams(dates as Record<string, string>);
  const path = `/api/bookings/${rental.bookingId}/${name}-preview?${query}`;
  const preview = await acting.processes.get(path, rental.tokens.renter);
  if (preview.status !== 200) return acting.count(`${name} preview ${preview.status}`);
  const { amount: expectedAmount, refund } = preview.json.data;
  const expected = name === 'extend' ? {} : { expectedRefund: refund };
  const body = { ...dates, expectedAmount, ...expected };
  const opened = await acting.post(rental, { by: 'renter', path: name, body, name }, REFUSALS);
  if (opened.status !== 201) return;
  rental.isChanged = true;
  const { paymentClientSecret: secret, refund: back } = opened.json;
  if (back > 0) acting.count(`${name} gives back`);
  if (secret) await acting.pay(secret, payment);
}
