/** Every page of the storefront, by who looks at it, with the addresses that show its faces. */
import type { CatalogueState } from './catalogue-state';

/** Of the state of the catalogue; some are the same whatever is in it. */
type Address = string | ((state: CatalogueState) => string);

export type Pages = readonly (readonly [name: string, address: Address])[];

export const addressOf = (address: Address, state: CatalogueState): string =>
  typeof address === 'string' ? address : address(state);

export const STRANGERS: Pages = [
  ['home', '/'],
  ['search', '/search'],
  [
    'search, narrowed and with dates',
    (at) => `/search?instantBook=true&sort=rating&${at.freeDays}`,
  ],
  ['search on the map', '/search?location=Berlin&map=true'],
  ['search near a place, page 2', '/search?location=Berlin&page=2'],
  ['search, nothing found', '/search?query=nothing+is+called+like+this&priceMax=1'],
  ['listing', (at) => `/listings/${at.instant.slug}`],
  ['listing, first day', (at) => `/listings/${at.instant.slug}?${at.freeDays.split('&')[0]}`],
  ['listing, quote', (at) => `/listings/${at.instant.slug}?${at.freeDays}`],
  ['listing, taken', (at) => `/listings/${at.instant.slug}?${at.takenDays}`],
  ['sign-in', '/sign-in'],
  ['sign-in, on the way', '/sign-in?redirectTo=/account'],
  ['sign-in, confirmed', '/sign-in?why=confirmed'],
  ['sign-up', '/sign-up'],
  ['confirm, link', '/confirm?token=x'],
  ['confirm, sent', '/confirm?email=ann@example.test'],
  ['confirm, again', '/confirm'],
  ['forgot-password', '/forgot-password'],
  ['forgot-password, sent', '/forgot-password?sent=ann@example.test'],
  ['reset-password', '/reset-password?token=x'],
  ['new-email, link', '/new-email?token=x'],
  ['new-email, no link', '/new-email'],
  ['unsubscribe, no link', '/unsubscribe'],
  ['no such page', '/there/is/no-such-page'],
  ['no such listing', '/listings/no-such-listing'],
];

export const RENTERS: Pages = [
  ['checkout', (at) => `/listings/${at.instant.slug}/checkout?${at.freeDays}`],
  ['checkout, request', (at) => `/listings/${at.onRequest.slug}/checkout?${at.freeDays}`],
  ['report a listing', (at) => `/listings/${at.instant.slug}/report`],
  ['report a listing, sent', (at) => `/listings/${at.instant.slug}/report?sent=1`],
  ['bookings', '/bookings'],
  ['booking, to pay', (at) => `/bookings/${at.waitsForPayment}`],
  ['booking, asked', (at) => `/bookings/${at.waitsForAnswer}`],
  ['booking, confirmed', (at) => `/bookings/${at.confirmed}?paid=1`],
  ['booking, at the handover', (at) => `/bookings/${at.handover}`],
  ['booking, settled', (at) => `/bookings/${at.settled}`],
  ['booking, cancelled', (at) => `/bookings/${at.cancelled}`],
  ['pay', (at) => `/bookings/${at.waitsForPayment}/pay`],
  ['pay, refused', (at) => `/bookings/${at.waitsForPayment}/pay?refused=1`],
  ['paid', (at) => `/bookings/${at.waitsForPayment}/paid`],
  ['booking, under way', (at) => `/bookings/${at.underWay}`],
  ['extend', (at) => `/bookings/${at.underWay}/extend`],
  ['change of dates', (at) => `/bookings/${at.confirmed}/dates`],
  ['change of dates, with its price', (at) => `/bookings/${at.confirmed}/dates?${at.freeDays}`],
  ['return-early', (at) => `/bookings/${at.underWay}/return-early`],
  ['problem', (at) => `/bookings/${at.handover}/problem`],
  ['dispute', (at) => `/bookings/${at.disputed}/dispute`],
  ['review', (at) => `/bookings/${at.settled}/review`],
  ['cancel', (at) => `/bookings/${at.confirmed}/cancel`],
  ['messages', '/messages'],
  ['conversation', (at) => `/messages/${at.conversation}`],
  ['conversation, report', (at) => `/messages/${at.conversation}/report`],
  ['conversation, reported', (at) => `/messages/${at.conversation}/report?sent=1`],
  ['notifications', '/notifications'],
  ['account', '/account'],
  ['account, email', '/account/email'],
  ['account, email, sent', '/account/email?sent=ann@example.test'],
  ['account, identity', '/account/identity'],
  ['account, phone', '/account/phone'],
  ['account, notifications', '/account/notifications'],
  ['account, notifications, saved', '/account/notifications?saved=1'],
  ['account, password', '/account/password'],
  ['account, searches', '/account/searches'],
  ['account, keep a search', '/account/searches/new?query=drill&location=Berlin'],
  [
    'account, wait for dates',
    (at) => `/account/waitlist/new?listing=${at.instant.id}&${at.freeDays}`,
  ],
  ['account, sessions', '/account/sessions'],
  ['no such booking', '/bookings/no-such-booking'],
];

export const OWNERS: Pages = [
  ['owner', '/owner'],
  ['owner, bookings', '/owner/bookings'],
  ['owner, listings', '/owner/listings'],
  ['owner, new listing', '/owner/listings/new'],
  ['owner, report of an own listing', (at) => `/listings/${at.instant.slug}/report`],
  ['owner, all calendars', '/owner/calendar'],
  ['owner, calendar', (at) => `/owner/listings/${at.instant.id}/calendar`],
  ...['category', 'photos', 'details', 'price', 'location', 'rules', 'preview'].flatMap(
    (step): Pages => [
      [`owner, draft, ${step}`, (at) => `/owner/listings/${at.draftId}/${step}`],
      [`owner, live listing, ${step}`, (at) => `/owner/listings/${at.instant.id}/${step}`],
    ],
  ),
  ['owner, messages', '/messages'],
  ['owner, conversation', (at) => `/messages/${at.conversation}`],
  ['owner, message to oneself', (at) => `/messages/new?listing=${at.instant.id}`],
  ['owner, notifications', '/notifications'],
  ['owner, earnings', '/owner/earnings'],
  ['owner, request', (at) => `/bookings/${at.waitsForAnswer}`],
  ['owner, booking', (at) => `/bookings/${at.confirmed}`],
  ['owner, handover', (at) => `/bookings/${at.handover}`],
  ['owner, settled', (at) => `/bookings/${at.settled}`],
  ['owner, cancel', (at) => `/bookings/${at.confirmed}/cancel`],
  ['owner, problem', (at) => `/bookings/${at.underWay}/problem`],
  ['owner, dispute', (at) => `/bookings/${at.disputed}/dispute`],
  ['owner, report', (at) => `/bookings/${at.handover}/report`],
];

/** What somebody sees who has nothing yet. */
export const NEWCOMERS: Pages = [
  ['account, identity, nothing sent', '/account/identity'],
  ['bookings, none', '/bookings'],
  ['messages, none', '/messages'],
  ['notifications, none', '/notifications'],
  ['message, first', (at) => `/messages/new?listing=${at.instant.id}`],
  ['owner, first steps', '/owner'],
  ['owner, no bookings', '/owner/bookings'],
  ['owner, no listings', '/owner/listings'],
  ['owner, no earnings', '/owner/earnings'],
];

/** While the CMS is away. */
export const CUT_OFF: Pages = [
  ['home, CMS away', '/'],
  ['search, CMS away', '/search?query=camera'],
  ['listing, CMS away', (at) => `/listings/${at.instant.slug}`],
  ['bookings, CMS away', '/bookings'],
  ['owner, CMS away', '/owner'],
];
