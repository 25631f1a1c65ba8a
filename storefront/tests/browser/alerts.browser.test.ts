/** Somebody keeps a search, and waits for dates that are taken. */
import { describeWith } from '@rental/config/testing/requirements';
import { RENTER, signIn } from './account-steps';
import { bookableListing, FreeDays, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { expectNoFaults } from './page-faults';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

describeWith('chromium', 'searches and dates', () => {
  let shop: UnderTest;
  let listing: BookableListing;
  let days: FreeDays;

  beforeAll(async () => {
    shop = await storefrontUnderTest('alerts');
    listing = await bookableListing(shop, { instant: true });
    days = new FreeDays(shop);
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  it.each(WIDTHS)('a search is kept, renamed and deleted, at %s', async (_, viewport) => {
    const page = await shop.open({ viewport });
    await page.goto('/search?location=Berlin&instantBook=true&sort=price');
    await page.getByRole('link', { name: 'Keep this search' }).click();
    await signIn(page, RENTER);
    await expectHeading(page, 'Keep this search');
    await expectNoFaults(page);
    await page.getByLabel('Name').fill('Near home');
    await page.getByLabel('Tell me of new listings').selectOption('at_once');
    await page.getByRole('button', { name: 'Keep this search' }).click();
    await expectText(page, 'Kept. We tell you what is new.');
    await expectNoFaults(page);

    await page.locator('summary', { hasText: 'Change' }).click();
    await page.getByLabel('Name').fill('At home');
    await page.getByRole('button', { name: 'Save' }).click();
    await expectText(page, 'Changed.');
    await page.getByRole('link', { name: 'At home' }).click();
    await page.waitForURL('**/search?location=Berlin&instantBook=true');
    await page.goto('/account/searches');
    await page.getByRole('button', { name: 'Delete “At home”' }).click();
    await expectText(page, 'Deleted.');
    await expectText(page, 'You keep no search yet.');
  });

  it('dates that are taken are waited for, also without scripts', async () => {
    const { path } = await days.at(listing);
    const query = path.split('?')[1] ?? '';
    await take(query);
    const page = await shop.open({ javaScriptEnabled: false });
    await page.goto(`/listings/${listing.slug}?${query}`);
    await page.getByRole('link', { name: 'Tell me when they are free' }).click();
    await signIn(page, RENTER);
    await expectHeading(page, 'Tell me when these dates are free');
    await page.getByRole('button', { name: 'Tell me', exact: true }).click();
    await expectText(page, 'We tell you when these dates come free.');
    await page.getByRole('button', { name: `Wait no longer for “${listing.title}”` }).click();
    await expectText(page, 'You wait for no dates.');
  });

  /** Somebody else books the dates. */
  async function take(query: string): Promise<void> {
    const { jwt } = await shop.api.register('earlier');
    const dates = Object.fromEntries(new URLSearchParams(query));
    const { startDate, endDate } = dates;
    const body = { listingId: listing.id, startDate, endDate };
    expect((await shop.api.post('/api/bookings', body, jwt)).status).toBe(201);
  }
});
