/** The way from the home page to a booking for those who use no mouse, or no scripts. */
import { describeWith } from '@rental/config/testing/requirements';
import { bookableListing, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { keyboard, pointer } from './hand';
import { CARDS, comeToPay, expectStatus, pay } from './renter-steps';
import { storefrontUnderTest, WIDTHS, type UnderTest } from './storefront-under-test';

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
});
