/** Texts of Strapi's admin that name its maker or say too little. */
export const en: Readonly<Record<string, string>> = {
  'Auth.form.welcome.title': 'Rental Portal',
  'Auth.form.welcome.subtitle': 'Sign in to the office',
  'Auth.form.register.subtitle':
    'This first account can do everything. Its data stays in your database.',
  'app.components.LeftMenu.navbrand.title': 'Rental Portal',
  'app.components.LeftMenu.navbrand.workplace': 'Office',
  'HomePage.header.title': 'Hello {name}',
  'HomePage.header.subtitle': 'Listings, bookings and people of your marketplace',
  'Settings.permissions.users.listview.header.subtitle': 'Everybody who works in this office',

  Category: 'Categories',
  Listing: 'Listings',
  Booking: 'Bookings',
  Inspection: 'Inspections',
  Dispute: 'Disputes',
  Review: 'Reviews',
  'Cancellation policy': 'Cancellation policies',
  'Fee schedule': 'Fee schedules',
  'Risk rule': 'Risk rules',
  Page: 'Pages',
  Marketplace: 'Marketplace',
  User: 'People',
};
