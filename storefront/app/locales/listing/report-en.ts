import type { Message } from '~/lib/i18n/translator';

/** Reporting a listing. What stands in the form comes with its page. */
export const reportListingEn = {
  'reportListing.title': 'Report this listing',
  'reportListing.lead':
    'Tell us what is wrong with it. People look at every report; the owner does not learn who sent it.',
  'reportListing.reasons': 'What is wrong?',
  'reportListing.reason.not_as_described': 'Not as described',
  'reportListing.explained.not_as_described':
    'It is something else, in another state, or does not exist.',
  'reportListing.reason.prohibited_item': 'Must not be rented out',
  'reportListing.explained.prohibited_item':
    'Weapons, drugs, counterfeits, stolen or unsafe things.',
  'reportListing.reason.fraud': 'Fraud, or payment elsewhere',
  'reportListing.explained.fraud':
    'Asks for money or contact outside of this site, or seems to be a trick.',
  'reportListing.reason.offensive': 'Offensive',
  'reportListing.explained.offensive': 'Insults, hatred or violence in its texts or photos.',
  'reportListing.reason.photos_of_others': 'Photos of somebody else',
  'reportListing.explained.photos_of_others':
    'Taken from elsewhere, or showing people who do not know of it.',
  'reportListing.reason.other': 'Something else',
  'reportListing.explained.other': 'Describe it below.',
  'reportListing.words': 'What should we know?',
  'reportListing.wordsHint':
    'What you saw, and where. For “Something else” we need it; otherwise it helps. Up to {count} characters.',
  'reportListing.submit': 'Send the report',
  'reportListing.chooseReason': 'Choose what is wrong.',
  'reportListing.needsWords': 'Describe what is wrong.',
  'reportListing.tooLong': 'Shorten it to {count} characters.',
  'reportListing.own':
    'This is your own listing. If something is wrong with it, edit it or pause it.',
  'reportListing.gone': 'This listing is no longer shown, so there is nothing to report any more.',
  'reportListing.thanks.title': 'Thank you, we look at it',
  'reportListing.thanks.text':
    'Your report is with our team. If the listing breaks the rules, it is taken down. You need not do anything else.',
  'reportListing.thanks.urgent':
    'Have you paid something outside of this site? Ask your bank right away to take it back.',
} as const satisfies Record<string, Message>;
