const BOOKING = 'content-manager.content-types.api::booking.booking';
const CATEGORY = 'content-manager.content-types.api::category.category';
const LISTING = 'content-manager.content-types.api::listing.listing';

const labels = (type: string, texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([field, text]) => [`${type}.${field}`, text]));

/** German texts; field labels are the counterpart of src/admin-layouts. */
export const de: Readonly<Record<string, string>> = {
  'Auth.form.welcome.title': 'Rental Portal',
  'Auth.form.welcome.subtitle': 'Im Büro anmelden',
  'Auth.form.register.subtitle':
    'Dieses erste Konto darf alles. Seine Daten bleiben in deiner Datenbank.',
  'app.components.LeftMenu.navbrand.title': 'Rental Portal',
  'app.components.LeftMenu.navbrand.workplace': 'Büro',
  'HomePage.header.title': 'Hallo {name}',
  'HomePage.header.subtitle': 'Inserate, Buchungen und Menschen deines Marktplatzes',
  'Settings.permissions.users.listview.header.subtitle': 'Alle, die in diesem Büro arbeiten',

  Category: 'Kategorien',
  Listing: 'Inserate',
  Booking: 'Buchungen',
  Inspection: 'Übergabeberichte',
  Dispute: 'Streitfälle',
  'Cancellation policy': 'Stornobedingungen',
  'Fee schedule': 'Gebühren',
  'Risk rule': 'Risikoregeln',
  Page: 'Seiten',
  User: 'Menschen',

  ...labels(BOOKING, {
    number: 'Nummer',
    state: 'Stand',
    listingTitle: 'Inserat',
    quantity: 'Stück',
    startAt: 'Beginn',
    endAt: 'Ende',
    startDate: 'Erster Tag',
    endDate: 'Letzter Tag',
    timeZone: 'Zeitzone',
    guests: 'Personen',
    bookedAt: 'Gebucht',
    message: 'Nachricht des Mieters',
    total: 'Summe',
    dueAt: 'Frist',
    listingId: 'Inserat (Kennung)',
    renterId: 'Mieter (Kennung)',
    ownerId: 'Vermieter (Kennung)',
    policyVersion: 'Verkauft unter Bedingungen',
    settledAt: 'Abgerechnet',
  }),
  ...labels(CATEGORY, {
    name: 'Name',
    slug: 'Adresse',
    parent: 'Darüber',
    children: 'Darunter',
    icon: 'Symbol',
    position: 'Platz',
    description: 'Beschreibung',
    fields: 'Felder ihrer Inserate',
    rules: 'Regeln',
    seo: 'Suchmaschinen',
    updatedAt: 'Geändert',
  }),
  ...labels(LISTING, {
    title: 'Titel',
    state: 'Stand',
    category: 'Kategorie',
    owner: 'Vermieter',
    description: 'Beschreibung',
    photos: 'Fotos',
    priceAmount: 'Preis je Einheit',
    currency: 'Währung',
    priceUnit: 'Berechnet je',
    depositAmount: 'Kaution',
    quantity: 'Stück',
    instantBook: 'Sofort buchbar',
    city: 'Stadt',
    country: 'Land',
    address: 'Genaue Anschrift',
    timeZone: 'Zeitzone',
    updatedAt: 'Geändert',
  }),
};
