/** What can come between a renter and a booking, and what can be done with one. */
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { RENTER } from './account-steps';
import { bookableListing, FreeDays, type BookableListing } from './bookable-listing';
import { expectHeading, expectNoOverflow, expectText, expectValue } from './expectations';
import { expectNoFaults } from './page-faults';
import {
  bookingIdOf,
  CARDS,
  comeToCheckout,
  comeToPayAsRenter,
  expectMessage,
  expectStatus,
  pay,
  sendCheckout,
} from './renter-steps';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

describeWith('chromium', 'a renter', () => {
  let shop: UnderTest;
  let page: Page;
  let listing: BookableListing;
  let days: FreeDays;

  beforeAll(async () => {
    shop = await storefrontUnderTest('renter');
    listing = await bookableListing(shop, { instant: true });
    days = new FreeDays(shop);
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  /** A card form that waits for a booking of its own. */
  const openCardForm = async () => comeToPayAsRenter(page, (await days.at(listing)).path);

  describe.each(WIDTHS)('at %s', (_, viewport) => {
    beforeEach(async () => {
      page = await shop.open({ viewport });
    });

    it('is told of a declined card, keeps the entries, and pays with another', async () => {
      await openCardForm();
      await pay(page, CARDS.declined);
      await expectText(page, 'Your card was declined.');
      await expectNoFaults(page);
      await expectValue(page.getByLabel('Expiry date'), '12 / 34');
      await page.getByLabel('Card number').fill(CARDS.visa);
      await page.getByRole('button', { name: /^Pay / }).click();
      await expectStatus(page, 'Confirmed');
    });

    it('goes to the bank for 3-D Secure and comes back, refused or confirmed', async () => {
      await openCardForm();
      await pay(page, CARDS.asksBank);
      await page.getByRole('button', { name: 'Fail' }).click();
      await expectText(page, 'Your bank has refused the payment');
      await pay(page, CARDS.asksBank);
      await page.getByRole('button', { name: 'Complete' }).click();
      await expectStatus(page, 'Confirmed');
    });

    it('who loses the race keeps the choices and is offered other dates', async () => {
      const { path, date } = await days.at(listing);
      await comeToCheckout(page, path);
      const rival = await shop.api.register('rival');
      const body = { listingId: listing.id, startDate: date, endDate: date };
      expect((await shop.api.post('/api/bookings', body, rival.jwt)).status).toBe(201);
      await sendCheckout(page, 'Keep this.');
      const lost = page.getByRole('alert');
      await lost.getByText('Somebody has just booked').waitFor();
      await expectNoFaults(page);
      await expectMessage(page, 'Keep this.');
      await lost.getByRole('link').first().click();
      await page.getByRole('link', { name: 'Continue to booking' }).waitFor();
    });

    it('cancels for the exact amount that was paid', async () => {
      await openCardForm();
      await pay(page, CARDS.visa);
      await expectStatus(page, 'Confirmed');
      const token = await shop.api.signIn(RENTER.email);
      const { json } = await shop.api.get(`/api/bookings/${bookingIdOf(page)}`, token);
      const { total, currency } = json.data.quote;
      const paid = new Intl.NumberFormat('en-US', { style: 'currency', currency });
      await page.getByRole('link', { name: 'Cancel this booking' }).click();
      await expectHeading(page, 'Cancel this booking?');
      await expectText(page, paid.format(total / 100));
      await expectNoOverflow(page);
      await page.getByRole('button', { name: 'Cancel the booking' }).click();
      await expectStatus(page, 'Cancelled by the renter');
    });

    it('is told when the time to pay is over, and nothing is charged', async () => {
      await page.clock.install({ time: await shop.api.now() });
      await openCardForm();
      await expectText(page, 'kept for you');
      await shop.api.advance('PT16M');
      await page.clock.fastForward('16:00');
      await expectStatus(page, 'Not booked');
      await expectText(page, 'Nothing was charged.');
    });
  });

  it('gets a calendar file and a receipt, and nobody else does', async () => {
    page = await shop.open();
    await openCardForm();
    await pay(page, CARDS.visa);
    await expectStatus(page, 'Confirmed');
    const [calendar, receipt] = ['calendar.ics', 'receipt.pdf'].map(
      (file) => `/bookings/${bookingIdOf(page)}/${file}`,
    ) as [string, string];
    expect(await (await page.request.get(calendar)).text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const pdf = await (await page.request.get(receipt)).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = (await shop.open()).request;
    const turnedAway = await stranger.get(receipt, { maxRedirects: 0 });
    expect(turnedAway.headers().location).toContain('/sign-in');
  });
});
