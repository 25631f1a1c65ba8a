import type { Message } from '~/lib/i18n/translator';

/** What stands on every page, and in every form. */
export const coreEn = {
  'site.name': 'Rental Portal',
  'site.description':
    'Rent instruments, cameras, tools, bikes and more from people near you. The whole price up front, a deposit that is held instead of charged.',
  'language.en': 'English',
  'language.de': 'Deutsch',

  'layout.skip': 'Skip to content',
  'layout.mainNavigation': 'Main',
  'layout.browse': 'Browse',
  'layout.howItWorks': 'How it works',
  'footer.rent': 'Rent',
  'footer.newest': 'Newest listings',
  'footer.deposit': 'Deposit and guarantee',
  'footer.language': 'Language',
  'footer.currency': 'Show prices also in',
  'footer.currencyAsListed': 'Only as listed',
  'footer.currencyShow': 'Show',
  'footer.currencyHint': 'Approximate. You pay in the currency of the listing.',

  'dates.from': 'First day',
  'dates.until': 'Last day',
  'searchBar.label': 'Search for things to rent',
  'searchBar.what': 'What',
  'searchBar.whatExample': 'Guitar, tent, drill …',
  'searchBar.where': 'Where',
  'searchBar.whereExample': 'City or region',
  'searchBar.submit': 'Search',

  'limits.handover': 'Pick-up from {pickup}, return by {return} (time zone {zone}).',
  'limits.shortest': 'Rented for at least {units}.',
  'limits.longest': 'Rented for at most {units}.',
  'limits.notice': 'Needs {hours} notice before the start.',
  'limits.window': 'Can be booked up to {days} ahead.',
  'limits.closed': 'No pick-up or return on: {days}.',
  'limits.quantity': {
    one: '{count} item; you can rent it.',
    other: '{count} of them; you can rent several at once.',
  },
  'failure.missing.kicker': 'Page not found',
  'failure.missing.title': 'There is nothing at this address',
  'failure.missing.advice':
    'The link may be old or mistyped. Search for what you were looking for.',
  'failure.missingListing.kicker': 'Listing not found',
  'failure.missingListing.title': 'This listing is not here any more',
  'failure.missingListing.advice':
    'Its owner may have paused or removed it. There are others much like it.',
  'failure.unavailable.kicker': 'Not available right now',
  'failure.unavailable.title': 'This page is taking a break',
  'failure.unavailable.advice': {
    one: 'The service behind it gives no answer. Nothing of yours is lost: wait a second, then try again.',
    other:
      'The service behind it gives no answer. Nothing of yours is lost: wait {count} seconds, then try again.',
  },
  'failure.busy.kicker': 'Too many requests',
  'failure.busy.title': 'That was faster than we can follow',
  'failure.busy.advice': {
    one: 'So many pages were asked for from your network that we had to pause. Try again in a second.',
    other:
      'So many pages were asked for from your network that we had to pause. Try again in {count} seconds.',
  },
  'failure.kept': 'What you entered was not sent, but it is kept here.',
  'failure.files':
    'What you entered was not sent. Open the page again and choose your photos once more.',
  'failure.sendAgain': 'Send it again',
  'failure.openAgain': 'Open the page again',
  'failure.search': 'Search for something else',
  'failure.broken.kicker': 'Something went wrong',
  'failure.broken.title': 'We could not show this page',
  'failure.broken.advice':
    'It is our fault, not yours. Try again; if it stays like this, start from the home page.',
  'failure.browse': 'Browse all listings',
  'failure.again': 'Try again',
  'failure.home': 'Home page',

  'layout.signIn': 'Sign in',
  'layout.signUp': 'Sign up',
  'layout.account': 'Account',
  'layout.accountOf': 'Account of {name}',
  'layout.profile': 'Profile',
  'layout.identity': 'Identity',
  'layout.phone': 'Phone',
  'layout.sessions': 'Where you are signed in',
  'layout.password': 'Password',
  'layout.signOut': 'Sign out',
  'form.summary': {
    one: 'One entry needs another look',
    other: '{count} entries need another look',
  },
  'form.failed': 'That did not work',
  'form.optional': 'optional',
  'form.showPassword': 'Show password',
  'form.hidePassword': 'Hide password',
  'form.tooMany': {
    one: 'Too many tries. Wait {count} second, then try again.',
    other: 'Too many tries. Wait {count} seconds, then try again.',
  },
  'form.away':
    'The service gives no answer right now. Your entries are kept: try again in a moment.',
  'form.underWay': 'This is being worked on already. Wait a few seconds, then send it once more.',
  'form.refused': 'This was not accepted. Check your entries and try again.',
  'failure.refused.kicker': 'Not sent',
  'failure.refused.title': 'This form was open for too long',
  'failure.refused.advice':
    'Nothing was changed. Open the page again and send it once more; allow cookies for this site if it happens again.',

  'layout.bookings': 'Your bookings',
  'layout.messages': 'Messages',
  'layout.notifications': 'Notifications',
  'layout.searches': 'Searches and dates',
  'layout.unreadNotifications': {
    one: 'Notifications, {count} unread',
    other: 'Notifications, {count} unread',
  },
  'layout.unread': { one: 'Messages, {count} unread', other: 'Messages, {count} unread' },

  'layout.owner': 'Your rental business',

  'photos.limits':
    'JPEG, PNG, WebP or AVIF; up to {megabytes} MB each and {count} at a time. Where they were taken is removed.',
  'photos.kept': {
    one: '{count} photo is kept from your last try.',
    other: '{count} photos are kept from your last try.',
  },
  'photos.tooMany': 'Choose at most {count} photos at a time.',
  'photos.tooLarge': '{name} is too large: at most {megabytes} MB.',
  'photos.wrongType': '{name} is not a photo that we can read. Use JPEG, PNG, WebP or AVIF.',
  'photos.refused': '{name} was not taken. Try it again, or choose another one.',
} as const satisfies Readonly<Record<string, Message>>;
