import type { Message } from '~/lib/i18n/translator';
import { earningsEn } from './earnings-en';
import { planEn } from './calendar-en';
import { itemsEn } from './items-en';
import { requestsEn } from './requests-en';

/** What owners see: overview and bookings. */
export const ownerEn = {
  'ownerNav.label': 'Your rental business',
  'ownerNav.home': 'Overview',
  'ownerNav.listings': 'Listings',
  'ownerNav.bookings': 'Bookings',

  'ownerHome.title': 'Your rental business',
  'ownerHome.nothingWaits': 'Nothing waits for you.',
  'ownerHome.upcoming': 'Coming up',
  'ownerHome.underWay': 'Out with renters',
  'ownerHome.allBookings': 'All bookings',
  'ownerHome.noBookings': 'Bookings of your things appear here.',
  'ownerHome.month': 'Your share in {month}',
  'ownerHome.monthNote': 'Of rentals that were paid this month, after fees',
  'ownerHome.nextPayout': 'Next payout',
  'ownerHome.nextPayoutOn': 'around {date}',
  'ownerHome.noPayout': 'None planned',
  'ownerHome.noPayoutNote': 'Seven days after a return your share goes to your bank.',
  'ownerHome.available': 'Ready to pay out',
  'ownerHome.moneyAway': 'Amounts cannot be shown right now.',

  'setup.title': 'Get ready to rent out',
  'setup.progress': '{done} of {all} done',
  'setup.done': 'Done',
  'setup.open': 'To do',
  'setup.payouts': 'Say where your money goes',
  'setup.payouts.note':
    'Our payment service checks who you are and pays to your bank. Nobody can book before that.',
  'setup.payouts.none': 'Connect payouts',
  'setup.payouts.incomplete': 'Continue where you left off',
  'setup.listing': 'Describe your first item',
  'setup.listing.note': 'Photos, price and rules. It takes about ten minutes; you can pause.',
  'setup.publish': 'Get it published',
  'setup.publish.note': 'Send it to us. We look at each new listing before renters see it.',

  'payouts.done': 'Payouts are connected. Your listings can be booked.',
  'payouts.pending':
    'The payment service still asks for something, or is checking. Continue, or look again in a few minutes.',
  'payouts.again': 'The page of the payment service had expired. Continue with a fresh one.',
  'payouts.away': 'The payment service cannot be reached. Try again in a minute.',

  'ownerBookings.title': 'Bookings of your things',
  'ownerBookings.empty': 'Nobody has booked yet.',
  'ownerBookings.emptyText':
    'Good photos and a clear description help most. Requests and bookings appear here.',
  ...earningsEn,
  ...planEn,
  ...itemsEn,
  ...requestsEn,
} as const satisfies Record<string, Message>;
