/** What a stranger is shown is what a renter pays, and what is booked is shown as taken. */
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { bookableListing, type BookableListing } from './bookable-listing';
import { expectHeading, expectNoOverflow, expectText } from './expectations';
import { pointer } from './hand';
import { bookingIdOf, CARDS, comeToPay, expectStatus, pay } from './renter-steps';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

describeWith('chromium', 'from the home page to a paid booking', () => {
  let shop: UnderTest;
  let page: Page;
  let listing: BookableListing;

  beforeAll(async () => {
    shop = await storefrontUnderTest('journey');
    listing = await bookableListing(shop, { instant: true });
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  it.each(WIDTHS)('a stranger finds, signs up, pays what was shown, at %s', async (_, viewport) => {
    page = await shop.open({ viewport });
    const { person, total } = await comeToPay(shop, page, listing, pointer);
    await pay(page, CARDS.visa);
    await expectStatus(page, 'Confirmed');
    await expectHeading(page, listing.title);
    await expectNoOverflow(page);
    await expectBookedFor(total, await shop.api.signIn(person.email, person.password));
  });

  /** The booking of the page costs what was shown, keeps the message, and has taken its days. */
  async function expectBookedFor(shown: string, token: string): Promise<void> {
    const booking = (await shop.api.get(`/api/bookings/${bookingIdOf(page)}`, token)).json.data;
    const { quote, message, startDate, endDate } = booking;
    const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: quote.currency });
    expect([money.format(quote.total / 100), message]).toEqual([shown, 'For a concert.']);
    const days = `startDate=${startDate}&endDate=${endDate}`;
    await page.goto(`/search?query=${encodeURIComponent(listing.title)}&${days}`);
    await page.locator('h1').waitFor();
    // Where it is shown at all, it is shown for other days.
    const links = page.locator(
      `main article a[href*="/listings/${listing.slug}?"][href*="${days}"]`,
    );
    expect(await links.count()).toBe(0);
    await page.goto(`/listings/${listing.slug}?${days}`);
    await expectText(page, 'Taken:');
  }
});
