/** An owner from the first visit to the first payout, in the browser. */
import { until } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { RENTER, signIn, signUp, stranger } from './account-steps';
import { expectCount, expectHeading, expectText } from './expectations';
import {
  approveListing,
  beginListing,
  connectPayouts,
  describeListing,
  priceAndPlace,
  priceDays,
  sendListing,
  writeReport,
} from './owner-steps';
import { expectNoFaults } from './page-faults';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

const TITLE = 'Sunburst Jazzmaster';

describeWith('chromium', 'an owner', () => {
  let shop: UnderTest;

  beforeAll(async () => {
    shop = await storefrontUnderTest('owner');
  });
  afterAll(() => shop?.close());

  describe.each(WIDTHS)('from the first visit to the first payout at %s', (_, viewport) => {
    const owner = stranger('Olga');
    let page: Page;
    let listingId: string;
    let bookingId: string;
    let token: string;

    beforeAll(async () => {
      page = await shop.open({ viewport });
    });
    afterEach(() => expect(shop.complaints()).toEqual([]));
    afterAll(() => shop.closePages());

    it('makes an account and is led back to the portal', async () => {
      await page.goto('/owner');
      await page.getByRole('link', { name: 'Create an account' }).click();
      await signUp(page, owner, shop.api);
      await signIn(page, owner);
      await expectHeading(page, 'Your rental business');
      await expectNoFaults(page);
      token = await shop.api.signIn(owner.email, owner.password);
    });

    it('connects payouts at the payment service and comes back', async () => {
      await connectPayouts(shop, page);
    });

    it('describes a listing step by step, and sends it', async () => {
      listingId = await beginListing(page);
      await expectNoFaults(page);
      await describeListing(page, TITLE);
      await priceAndPlace(page);
      await sendListing(page, listingId);
      await approveListing(shop, listingId);
      await page.goto('/owner/listings');
      await expectText(page, 'Live');
    });

    it('prices days and weekdays by keyboard, and takes the price of a day back', async () => {
      await priceDays(page, listingId, await shop.api.day(40));
      await expectNoFaults(page);
    });

    it('sees the booking, hands over and takes back with photos', async () => {
      const { api } = shop;
      const renter = await api.signIn(RENTER.email);
      const body = { listingId, startDate: await api.day(3), endDate: await api.day(4) };
      const booked = (await api.post('/api/bookings', body, renter)).json;
      bookingId = booked.bookingId;
      await api.pay(booked.paymentClientSecret);
      const { startAt, endAt } = await api.reach(bookingId, renter, 'CONFIRMED');
      await page.goto('/owner');
      await expectText(page, TITLE);
      await api.clockTo(startAt);
      await api.reach(bookingId, token, 'INSPECTION_PENDING');
      await writeReport(page, bookingId, 'Check-in report');
      await api.clockTo(endAt);
      await api.reach(bookingId, token, 'RETURN_INSPECTION_PENDING');
      await writeReport(page, bookingId, 'Check-out report');
      await expectCount(page.locator('section img[alt^="Photo 1"]'), 2);
      await expectNoFaults(page);
    });

    it('is paid, and sees what of each booking', async () => {
      await shop.api.advance('P8D');
      const payouts = async () => (await shop.api.get('/api/payments/payouts', token)).json?.data;
      await until('a payout', payouts, (paid) => paid?.[0]?.status === 'paid');
      await page.goto('/owner/earnings');
      await expectHeading(page, 'Earnings');
      const booking = page.getByRole('row', { name: TITLE });
      // Two days at €25.50, the commission of 15 %, and what is left.
      for (const amount of ['€51.00', '-€7.65', '€43.35', 'Paid'])
        await booking.getByText(amount).first().waitFor();
      await expectNoFaults(page);
    });
  });
});
