#!/usr/bin/env node
/**
 * `npm run demo`: one rental from quote to payout on the running platform, told as it happens. Uses
 * the public API, the development clock and Stripe's API as the browser would. Exit code 0 only
 * when the owner has been paid.
 */
import { clockTo, get, payWithCard, post, signIn, Teller, until } from './demo/platform.mjs';
import { complain, print } from './start/progress.mjs';
import { messageOf } from './start/refusal.mjs';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const teller = new Teller();
let number = 0;

/** @param {string} title */
function step(title) {
  number += 1;
  print(`\n${number}. ${title}`);
}

/** @param {number} amount minor units @param {string} currency */
function money(amount, currency) {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A listing of the demo owner that is free for three days from in five days on, with a deposit if there is one. */
async function findListing() {
  const { now } = await get('/api/dev/clock');
  const day = (/** @type {number} */ n) =>
    new Date(Date.parse(now) + n * DAY_MS).toISOString().slice(0, 10);
  const dates = { startDate: day(5), endDate: day(7) };
  const mine = await teller.listingsOf('owner@demo.test');
  const query = new URLSearchParams({ ...dates, instantBook: 'true', limit: '100' });
  const { results } = await get(`/api/listings/search?${query}`);
  const free = results.filter((/** @type {any} */ one) => mine.includes(one.id));
  const listing = free.find((/** @type {any} */ one) => one.depositAmount > 0) ?? free[0];
  if (listing === undefined)
    throw new Error('No listing of owner@demo.test is free: start with a fresh data folder.');
  return { listing, dates };
}

/** @param {string} bookingId @param {string} token @param {string} status */
async function reach(bookingId, token, status) {
  const read = async () => (await get(`/api/bookings/${bookingId}`, token)).data;
  const booking = await until(status, read, (/** @type {any} */ b) => b.status === status);
  await teller.tell(bookingId);
  return booking;
}

async function rent() {
  const [renter, owner] = await Promise.all([
    signIn('renter@demo.test'),
    signIn('owner@demo.test'),
  ]);
  step('The renter searches');
  const { listing, dates } = await findListing();
  print(`    ${listing.title}, ${listing.location.city} (${dates.startDate} to ${dates.endDate})`);

  step('The exact price');
  const { data: quote } = await post('/api/bookings/quote', { listingId: listing.id, ...dates });
  for (const { label, amount } of quote.lines)
    print(`    ${label.padEnd(40)}${money(amount, quote.currency).padStart(14)}`);
  print(`    ${'Total'.padEnd(40)}${money(quote.total, quote.currency).padStart(14)}`);

  step('Booking: the dates are reserved, the payment is opened');
  const booked = await post('/api/bookings', { listingId: listing.id, ...dates }, renter);
  const id = booked.bookingId;
  await teller.tell(id);

  step('The renter pays with a test card');
  const intent = await payWithCard(booked.paymentClientSecret);
  print(`    stripe   ${intent.id} ${intent.status}`);
  const { startAt, endAt } = await reach(id, renter, 'CONFIRMED');

  step('A day before the start: the deposit is held');
  await clockTo(new Date(Date.parse(startAt) - 23 * HOUR_MS));
  await reach(id, renter, 'UPCOMING');

  step('Handover with the check-in report');
  await clockTo(new Date(Date.parse(startAt) + HOUR_MS));
  await reach(id, renter, 'INSPECTION_PENDING');
  await report(id, owner, 'CHECK_IN', 'Works, no scratches');
  await reach(id, renter, 'IN_PROGRESS');

  step('Return with the check-out report: the deposit is released');
  await clockTo(new Date(Date.parse(endAt) + HOUR_MS));
  await reach(id, renter, 'RETURN_INSPECTION_PENDING');
  await report(id, owner, 'CHECK_OUT', 'As handed over');
  await reach(id, renter, 'COMPLETED');

  step('A week later: settlement and payout');
  await post('/api/dev/clock', { advance: 'P8D' });
  await reach(id, renter, 'SETTLED');
  await until(
    'the payout',
    () => teller.payoutOf(id),
    (state) => state === 'paid',
  );
  await teller.tell(id);
  print(
    `\nDone: ${money(quote.total, quote.currency)} paid by the renter, the owner's share is on its way to the bank.`,
  );
}

/** @param {string} id @param {string} owner @param {'CHECK_IN' | 'CHECK_OUT'} kind @param {string} notes */
function report(id, owner, kind, notes) {
  const body = { kind, condition: 'GOOD', checklist: [], photos: [], notes };
  return post(`/api/bookings/${id}/inspections`, body, owner);
}

try {
  await rent();
} catch (error) {
  complain(messageOf(error));
  process.exitCode = 1;
} finally {
  await teller.close();
}
