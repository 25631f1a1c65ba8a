import { index, route, type RouteConfig } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('search', 'routes/search.tsx'),
  route('listings/:slug', 'routes/listing.tsx'),
  route('listings/:slug/checkout', 'routes/checkout.tsx'),
  route('bookings', 'routes/bookings.tsx'),
  route('bookings/:id', 'routes/booking.tsx'),
  route('bookings/:id/pay', 'routes/pay.tsx'),
  route('bookings/:id/paid', 'routes/paid.tsx'),
  route('bookings/:id/cancel', 'routes/cancel.tsx'),
  route('bookings/:id/report', 'routes/report.tsx'),
  route('bookings/:id/calendar.ics', 'routes/booking-calendar.ts'),
  route('bookings/:id/receipt.pdf', 'routes/booking-receipt.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-up', 'routes/sign-up.tsx'),
  route('confirm', 'routes/confirm.tsx'),
  route('forgot-password', 'routes/forgot-password.tsx'),
  route('reset-password', 'routes/reset-password.tsx'),
  route('account', 'routes/account.tsx', [
    index('routes/profile.tsx'),
    route('sessions', 'routes/sessions.tsx'),
  ]),
  route('owner', 'routes/owner.tsx', [
    index('routes/owner-home.tsx'),
    route('bookings', 'routes/owner-bookings.tsx'),
    route('earnings', 'routes/owner-earnings.tsx'),
    route('payouts', 'routes/owner-payouts.ts'),
  ]),
  route('sign-out', 'routes/sign-out.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
