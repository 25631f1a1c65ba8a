import { createBooking, quoteBooking, showBooking } from '@rental/bookings/contracts/routes';
import { refreshSession } from '@rental/accounts/contracts/sessions';
import { signIn } from '@rental/accounts/contracts/sign-in';
import { createUpload } from '@rental/uploads/contracts/routes';
import { onlyAsks, Patience } from './cms-patience.server';

test('what asks is waited for less long than what is sent, bookings and pictures longest', () => {
  const patience = new Patience();
  const times = [showBooking, quoteBooking, signIn, createBooking, createUpload];
  expect(times.map((route) => patience.for(route, 0, 0))).toEqual([
    4_000, 4_000, 5_000, 12_000, 30_000,
  ]);
  expect([showBooking, quoteBooking, refreshSession].every(onlyAsks)).toBe(true);
  expect([signIn, createBooking, createUpload].some(onlyAsks)).toBe(false);
});

test('a page that asks several times is bounded as a whole', () => {
  const patience = new Patience();
  expect(patience.for(showBooking, 0, 3_900)).toBe(2_100);
  expect(patience.for(showBooking, 0, 5_900)).toBe(1_000);
});

test('after a silence reads wait a second, for a while or until something answers', () => {
  const patience = new Patience();
  patience.keptSilent(4_000);
  expect(patience.for(showBooking, 5_000, 5_000)).toBe(1_000);
  expect(patience.for(createBooking, 5_000, 5_000)).toBe(12_000);
  expect(patience.for(showBooking, 14_000, 14_000)).toBe(4_000);
  patience.keptSilent(15_000);
  patience.answered();
  expect(patience.for(showBooking, 15_001, 15_001)).toBe(4_000);
});
