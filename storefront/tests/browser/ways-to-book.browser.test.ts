/** The way from the home page to a booking for those who use no mouse, or no scripts. */
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { OWNER, RENTER, signIn } from './account-steps';
import { bookableListing, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { keyboard, pointer } from './hand';
import { expectNoFaults } from './page-faults';
import { CARDS, comeToPay, expectStatus, pay } from './renter-steps';
import { SMALL, storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(180_000);

describeWith('chromium', 'a booking', () => {
  let shop: UnderTest;
  let listing: BookableListing;

  beforeAll(async () => {
    shop = await storefrontUnderTest('ways-to-book');
    listing = await bookableListing(shop, { instant: true });
  });
  afterEach(() => shop.closePages());
  afterAll(() => shop?.close());

  it.each(WIDTHS)('is made and paid by keyboard alone at %s', async (_, viewport) => {
    const page = await shop.open({ viewport });
    await comeToPay(shop, page, listing, keyboard);
    await pay(page, CARDS.visa, keyboard);
    await expectStatus(page, 'Confirmed');
    await expectHeading(page, listing.title);
  });

  it.each(WIDTHS)('needs no scripts up to the payment at %s', async (_, viewport) => {
    const page = await shop.open({ viewport, javaScriptEnabled: false });
    await comeToPay(shop, page, listing, pointer);
    await expectText(page, 'needs JavaScript');
    await page.getByRole('link', { name: 'To the booking' }).click();
    await expectHeading(page, listing.title);
    await expectStatus(page, 'Waiting for payment');
  });

  /** The demo's renter has it from the day `ahead` on, and looks at the booking. */
  async function booked(page: Page, ahead: number): Promise<string> {
    const { api } = shop;
    const renter = await api.signIn(RENTER.email);
    const date = await api.day(ahead);
    const body = { listingId: listing.id, startDate: date, endDate: date };
    const { json } = await api.post('/api/bookings', body, renter);
    await api.pay(json.paymentClientSecret);
    await api.reach(json.bookingId, renter, 'CONFIRMED');
    await page.goto(`/sign-in?redirectTo=/bookings/${json.bookingId}`);
    await signIn(page, RENTER);
    await expectStatus(page, 'Confirmed');
    return json.bookingId;
  }

  it('is moved to dearer days: the exact difference, its payment, and both sides see it', async () => {
    const page = await shop.open({ viewport: SMALL });
    const id = await booked(page, 60);
    await page.getByRole('link', { name: 'Change the dates' }).click();
    await expectHeading(page, 'Change the dates');
    await expectNoFaults(page);
    const [first, last] = [await shop.api.day(61), await shop.api.day(63)];
    await page.goto(`/bookings/${id}/dates?startDate=${first}&endDate=${last}`);
    const difference = await page.locator('dt:text-is("To pay now") + dd').innerText();
    await expectNoFaults(page);
    await page.getByRole('button', { name: 'Continue to the payment' }).click();
    await expectHeading(page, 'Pay the difference');
    await expectText(page, difference);
    await pay(page, CARDS.visa);
    await expectText(page, 'The dates were changed');
    const owner = await shop.open();
    await owner.goto(`/sign-in?redirectTo=/bookings/${id}`);
    await signIn(owner, OWNER);
    await expectText(owner, 'The dates were changed');
  });

  it('is moved without scripts; who is too late keeps the old days', async () => {
    const page = await shop.open({ viewport: SMALL, javaScriptEnabled: false });
    const id = await booked(page, 70);
    const [free, lost] = [await shop.api.day(73), await shop.api.day(76)];
    await page.goto(`/bookings/${id}/dates?startDate=${lost}&endDate=${lost}`);
    const rival = { listingId: listing.id, startDate: lost, endDate: lost };
    await shop.api.post('/api/bookings', rival, await shop.api.signIn(RENTER.email));
    await page.getByRole('button', { name: 'Change the dates' }).click();
    await expectText(page, 'Somebody has just booked these dates');
    await page.getByLabel('First day').fill(free);
    await page.getByLabel('Last day').fill(free);
    await page.getByRole('button', { name: 'Show the price' }).click();
    await page.getByRole('button', { name: 'Change the dates' }).click();
    await expectText(page, 'The dates are changed.');
  });
});
