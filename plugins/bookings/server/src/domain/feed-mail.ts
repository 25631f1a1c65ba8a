/** What an owner is told when a calendar fails, and when it works again: in their language. Pure. */

export interface FeedNews {
  readonly works: boolean;
  readonly listing: string;
  readonly feed: string;
  /** The listing is booked at once when its calendars work. */
  readonly instantBook: boolean;
  /** The listing's calendar. */
  readonly url: string;
}

type Words = Readonly<Record<'subject' | 'said' | 'meanwhile', string>>;

const LANGUAGES: Readonly<Record<'en' | 'de', Readonly<Record<'fails' | 'works', Words>>>> = {
  en: {
    fails: {
      subject: 'A calendar cannot be read',
      said: 'We cannot read the calendar “{feed}” of “{listing}” any more. What it said last stays blocked.',
      meanwhile: 'Until it works again, people ask you before they book.',
    },
    works: {
      subject: 'A calendar works again',
      said: 'We can read the calendar “{feed}” of “{listing}” again.',
      meanwhile: 'The listing can be booked at once again when all its calendars work.',
    },
  },
  de: {
    fails: {
      subject: 'Ein Kalender ist nicht lesbar',
      said: 'Wir können den Kalender „{feed}“ von „{listing}“ nicht mehr lesen. Was er zuletzt sagte, bleibt gesperrt.',
      meanwhile: 'Bis er wieder geht, fragen Mieter dich, bevor sie buchen.',
    },
    works: {
      subject: 'Ein Kalender geht wieder',
      said: 'Wir können den Kalender „{feed}“ von „{listing}“ wieder lesen.',
      meanwhile: 'Das Inserat ist wieder sofort buchbar, wenn alle seine Kalender gehen.',
    },
  },
};

/** @param locale of the account; English where there are no texts in it */
export function writeFeedMail(
  { works, listing, feed, instantBook, url }: FeedNews,
  locale: string | null,
): { subject: string; text: string } {
  const language = LANGUAGES[locale?.toLowerCase().startsWith('de') ? 'de' : 'en'];
  const { subject, said, meanwhile } = language[works ? 'works' : 'fails'];
  const what = said.replace('{feed}', () => feed).replace('{listing}', () => listing);
  const lines = [what, ...(instantBook ? [meanwhile] : []), url, 'Rental Portal'];
  return { subject, text: lines.join('\n\n') };
}
