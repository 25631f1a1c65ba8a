/** The content pages of the demo marketplace (markdown). */
export interface SeedPage {
  slug: string;
  title: string;
  description: string;
  body: string;
}

export const PAGES: readonly SeedPage[] = [
  {
    slug: 'about',
    title: 'About this marketplace',
    description: 'Why good things should be used, and how this place makes that easy.',
    body: `Most good things spend most of their life in a cupboard. Here their owners lend them to people nearby: for a weekend, a recording, a move, a wedding.

Owners set their prices and terms. Renters see the exact total before they book, with every fee on its own line. The money is kept safe until the rental is over.`,
  },
  {
    slug: 'how-it-works',
    title: 'How renting works',
    description: 'From the search to the return, step by step.',
    body: `## Find and book
Search by place and dates. The price on a card is the total for your dates. Book at once, or send a request that the owner answers within a day.

## Pay safely
You pay when you book. The owner is paid after the rental. A deposit is held on your card a day before the start; it is not charged and it is released after the return.

## Hand over and return
Both of you look at the item together and note its condition, with photos. The same happens at the return.`,
  },
  {
    slug: 'deposits-and-cover',
    title: 'Deposits and cover',
    description: 'What a deposit is for and what happens when something breaks.',
    body: `A deposit is an amount that your bank reserves. Nothing leaves your account unless damage is agreed or decided.

If something breaks, tell the other side at once and open a case on the booking with photos. Our staff decide with both statements and the two reports in front of them.`,
  },
  {
    slug: 'cancellation',
    title: 'Cancelling a booking',
    description: 'The three policies and what each gives back.',
    body: `Each listing shows one of three policies, with the actual dates for your rental.

- **Flexible**: everything back until a day before the start.
- **Moderate**: everything back until five days before, half until a day before.
- **Strict**: half back until a week before.

An owner who cancels gives everything back and pays a penalty.`,
  },
  {
    slug: 'terms',
    title: 'Terms in plain words',
    description: 'The short version of the agreement.',
    body: `You rent from the owner; the marketplace brings you together and moves the money. Treat things as if they were your own. Return them on time, clean and complete. Be old enough and hold the licence that the item asks for.

This is a demonstration: replace this page with your own terms before you open.`,
  },
  {
    slug: 'privacy',
    title: 'Privacy in plain words',
    description: 'What is stored, and who sees it.',
    body: `Owners see your first name and your reviews. The exact address of a listing is shown after the booking is confirmed. Payment data is kept by the payment provider, not here.

This is a demonstration: replace this page with your own policy before you open.`,
  },
];
