/** What moderation starts with: words to point out, and reasons to tell owners. */
export const PROHIBITED_WORDS = [
  ['firearm', 'word', 'Weapons are not rented out here.'],
  ['ammunition', 'word', 'Weapons are not rented out here.'],
  ['cocaine', 'part', 'Drugs are not rented out or sold here.'],
  ['counterfeit', 'part', 'Copies of brands are not allowed.'],
  ['cash only', 'word', 'Payment goes through the platform.'],
  ['pay in cash', 'word', 'Payment goes through the platform.'],
  ['bank transfer', 'word', 'Payment goes through the platform.'],
  ['nur barzahlung', 'word', 'Payment goes through the platform.'],
] as const;

export const MODERATION_REASONS = [
  {
    slug: 'contact-data',
    name: 'Contact data in the text',
    decision: 'request_changes',
    text: 'Please take phone numbers, mail addresses and links out of your listing. Renters can write to you here, and get your address once a booking is confirmed.',
    textDe:
      'Bitte nehmen Sie Telefonnummern, E-Mail-Adressen und Links aus Ihrem Inserat. Mieter können Ihnen hier schreiben und erhalten Ihre Adresse, sobald eine Buchung bestätigt ist.',
  },
  {
    slug: 'photos',
    name: 'Photos do not show the item',
    decision: 'request_changes',
    text: 'Please add clear photos of the very item that you rent out, from several sides and without text on them.',
    textDe:
      'Bitte fügen Sie klare Fotos genau des Gegenstands hinzu, den Sie vermieten, von mehreren Seiten und ohne Schrift darauf.',
  },
  {
    slug: 'description',
    name: 'Description too thin',
    decision: 'request_changes',
    text: 'Please describe the condition, what comes with it, and what renters should know before they pick it up.',
    textDe:
      'Bitte beschreiben Sie den Zustand, was dabei ist und was Mieter vor der Abholung wissen sollten.',
  },
  {
    slug: 'price',
    name: 'Price looks wrong',
    decision: 'request_changes',
    text: 'The price is far from what similar things cost. Please check the amount, the currency and whether it is for an hour, a day or a night.',
    textDe:
      'Der Preis ist weit von dem entfernt, was Ähnliches kostet. Bitte prüfen Sie Betrag, Währung und ob er für eine Stunde, einen Tag oder eine Nacht gilt.',
  },
  {
    slug: 'category',
    name: 'Wrong category',
    decision: 'request_changes',
    text: 'Please move the listing to the category that renters would look for it in.',
    textDe: 'Bitte ordnen Sie das Inserat der Kategorie zu, in der Mieter danach suchen würden.',
  },
  {
    slug: 'not-allowed',
    name: 'Not allowed here',
    decision: 'reject',
    text: 'This cannot be rented out on the platform: our terms exclude it.',
    textDe:
      'Das kann über die Plattform nicht vermietet werden: Unsere Bedingungen schließen es aus.',
  },
  {
    slug: 'not-owner',
    name: 'Not the owner',
    decision: 'reject',
    text: 'We could not see that you may rent this out. If you may, write to support with a proof.',
    textDe:
      'Wir konnten nicht erkennen, dass Sie das vermieten dürfen. Wenn doch, schreiben Sie dem Support mit einem Nachweis.',
  },
  {
    slug: 'duplicate',
    name: 'Listed already',
    decision: 'reject',
    text: 'You offer the same item in another listing already. Please keep one, and raise its quantity if you have several.',
    textDe:
      'Sie bieten denselben Gegenstand schon in einem anderen Inserat an. Bitte behalten Sie eines und erhöhen Sie die Anzahl, wenn Sie mehrere haben.',
  },
] as const;
