/** A renter asks and an owner answers, each in their own browser. */
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { OWNER, signIn } from './account-steps';
import { bookableListing, FreeDays, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { expectNoFaults } from './page-faults';
import { CARDS, comeToPayAsRenter, expectStatus, pay } from './renter-steps';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

const later = (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describeWith('chromium', 'a request to book', () => {
  let shop: UnderTest;
  let listing: BookableListing;
  let days: FreeDays;

  beforeAll(async () => {
    shop = await storefrontUnderTest('request-to-book');
    listing = await bookableListing(shop, { instant: false });
    days = new FreeDays(shop);
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  describe.each(WIDTHS)('at %s', (_, viewport) => {
    let renter: Page;
    let owner: Page;

    /** The renter has asked, and the owner has the request before them. */
    beforeEach(async () => {
      renter = await shop.open({ viewport });
      await comeToPayAsRenter(renter, (await days.at(listing)).path);
      await pay(renter, CARDS.visa);
      await expectStatus(renter, 'Waiting for an answer');
      await expectText(renter, 'charged only when the answer is yes');

      owner = await shop.open({ viewport });
      await owner.goto('/sign-in?redirectTo=/owner');
      await signIn(owner, OWNER);
      await expectHeading(owner, 'Your rental business');
    });

    it('is accepted by the owner in the portal', async () => {
      await expectNoFaults(owner);
      await owner.getByRole('button', { name: `request for ${listing.title}` }).click();
      await expectText(owner, 'The request is accepted.');
      await expectStatus(renter, 'Confirmed');
      await expectNoFaults(renter);

      const { date } = await days.at(listing);
      const path = new URL(renter.url()).pathname;
      await renter.goto(`${path}/dates?startDate=${date}&endDate=${later(date)}`);
      await expectText(renter, 'only reserved on your card');
      await renter.getByRole('button', { name: 'Continue to the payment' }).click();
      await expectHeading(renter, 'Pay the difference');
      await pay(renter, CARDS.visa);
      await expectText(renter, 'The owner is asked about');
      await owner.goto('/owner/bookings');
      await expectText(owner, 'Asks for other dates');
      await expectNoFaults(owner);
      await owner.getByRole('button', { name: `other dates for ${listing.title}` }).click();
      await expectText(owner, 'You have agreed to the other dates.');
      await renter.goto(path);
      await expectText(renter, 'The dates were changed');
    });

    it('is declined by the owner in the portal, with a word to the renter', async () => {
      const requests = owner.locator('section', { hasText: 'Requests to answer' });
      await requests.getByRole('link', { name: listing.title }).click();
      await expectStatus(owner, 'Waiting for an answer');
      await owner.locator('summary', { hasText: 'Decline' }).click();
      await owner.getByLabel('Reason').fill('It is in the workshop.');
      await expectNoFaults(owner);
      await owner.getByRole('button', { name: 'Decline the request' }).click();
      await expectStatus(owner, 'Not booked');
      await expectStatus(renter, 'Not booked');
      await expectText(renter, 'It is in the workshop.');
      await renter.goto('/bookings');
      await expectHeading(renter, 'Your bookings');
    });
  });
});
