/** What renters do on the way to a booking. */
import type { Page } from 'playwright-core';
import { signIn, signUp, stranger, RENTER, type Person } from './account-steps';
import type { BookableListing } from './bookable-listing';
import { expectHeading, expectText, expectValue } from './expectations';
import { pointer, type Hand } from './hand';
import type { UnderTest } from './storefront-under-test';

export const CARDS = {
  visa: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  asksBank: '4000 0027 6000 3184',
};

export const bookingIdOf = (page: Page) => new URL(page.url()).pathname.split('/')[2]!;

/** The status on the booking's own page. */
export const expectStatus = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();

const messageField = (page: Page) => page.getByLabel(/^Message to/);

/** From the home page over the search to the listing, and two free days of its calendar. */
async function findAndChoose(page: Page, title: string, hand: Hand): Promise<string> {
  await page.goto('/');
  await hand.fill(page.getByLabel('What', { exact: true }), title);
  await hand.press(page.getByRole('button', { name: 'Search', exact: true }));
  await expectHeading(page, `“${title}” to rent`);
  await hand.press(page.locator('main article').getByRole('link', { name: title }).first());
  await expectHeading(page, title);
  const free = page.locator('a.day-free');
  const days = await free.evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''));
  await hand.press(page.getByRole('link', { name: days[3]!, exact: true }));
  await page.getByText('Now choose the last day.').waitFor();
  await hand.press(page.getByRole('link', { name: days[4]!, exact: true }));
  await page.locator('#book').getByText('Total', { exact: true }).waitFor();
  return page.locator('#book dt:text-is("Total") + dd').innerText();
}

/**
 * A stranger's way from the home page to the card form: search, dates, quote, an account made on the
 * way, and the checkout with all that was chosen.
 *
 * @returns the person, and the total as it was first shown
 */
export async function comeToPay(
  { api }: UnderTest,
  page: Page,
  { title }: Pick<BookableListing, 'title'>,
  hand: Hand,
): Promise<{ person: Person; total: string }> {
  const total = await findAndChoose(page, title, hand);
  await hand.press(page.getByRole('link', { name: 'Continue to booking' }));
  await expectHeading(page, 'Sign in');
  await hand.press(page.getByRole('link', { name: 'Create an account' }));
  const person = stranger('Robin');
  await signUp(page, person, api, hand);
  await signIn(page, person, hand);
  await expectHeading(page, 'Book and pay');
  await expectText(page, title);
  await hand.fill(messageField(page), 'For a concert.');
  await hand.press(page.getByRole('button', { name: `Book for ${total}`, exact: true }));
  await expectHeading(page, 'Pay');
  return { person, total };
}

/** From a listing with dates in its address to the checkout, as the demo's renter. */
export async function comeToCheckout(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: /^Continue to/ }).click();
  await signIn(page, RENTER);
  await messageField(page).waitFor();
}

/** Presses the button of the checkout; the message is kept whatever comes. */
export async function sendCheckout(page: Page, message = ''): Promise<void> {
  await messageField(page).fill(message);
  await page.getByRole('button', { name: /^(Book|Request) for/ }).click();
}

export const expectMessage = (page: Page, message: string): Promise<void> =>
  expectValue(messageField(page), message);

export async function fillCard(page: Page, number: string, hand: Hand = pointer): Promise<void> {
  await hand.fill(page.getByLabel('Card number'), number);
  await hand.fill(page.getByLabel('Expiry date'), '12 / 34');
  await hand.fill(page.getByLabel('Security code'), '123');
}

export async function pay(page: Page, number: string, hand: Hand = pointer): Promise<void> {
  await fillCard(page, number, hand);
  await hand.press(page.getByRole('button', { name: /^Pay / }));
}

/** From a listing with dates to a card form that waits. */
export async function comeToPayAsRenter(page: Page, path: string): Promise<void> {
  await comeToCheckout(page, path);
  await sendCheckout(page);
  await expectHeading(page, 'Pay');
}
