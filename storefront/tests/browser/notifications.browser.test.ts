/** What people are told: the bell, the centre, what reaches them, and the link in a mail. */
import { until } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { OWNER, signIn } from './account-steps';
import { bookableListing, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { expectNoFaults } from './page-faults';
import { SMALL, storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

describeWith('chromium', 'notifications', () => {
  let shop: UnderTest;
  let listing: BookableListing;

  beforeAll(async () => {
    shop = await storefrontUnderTest('notifications-shop');
    listing = await bookableListing(shop, { instant: true });
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  async function openAs(person: typeof OWNER, path: string, options = {}): Promise<Page> {
    const page = await shop.open(options);
    await page.goto(`/sign-in?redirectTo=${encodeURIComponent(path)}`);
    await signIn(page, person);
    return page;
  }

  /** A booking of renter@ that is paid: its owner is told. */
  async function booked(from: number): Promise<string> {
    const { api } = shop;
    const token = await api.signIn('renter@demo.test');
    const [startDate, endDate] = [await api.day(from), await api.day(from + 1)];
    const body = { listingId: listing.id, startDate, endDate };
    const { json } = await api.post('/api/bookings', body, token);
    await api.pay(json.paymentClientSecret);
    await api.reach(json.bookingId, token, 'CONFIRMED');
    return json.bookingId;
  }

  it('comes while the page is open, is counted, and leads to what it is about', async () => {
    const owner = await openAs(OWNER, '/notifications', { viewport: SMALL });
    await expectHeading(owner, 'Notifications');
    const before = await owner.locator('.card-link').count();
    const bookingId = await booked(60);
    await until(
      'it is there',
      () => owner.locator('.card-link').count(),
      (n) => n === before + 1,
    );
    await owner.getByRole('link', { name: `Notifications, ${before + 1} unread` }).waitFor();
    await expectNoFaults(owner);
    await owner
      .getByRole('link', { name: /^You have a booking/ })
      .first()
      .click();
    await owner.waitForURL(`**/bookings/${bookingId}`);
    await owner.goto('/notifications');
    if (before > 0) await owner.getByRole('button', { name: 'Mark all as read' }).click();
    await owner.getByRole('link', { name: 'Notifications', exact: true }).first().waitFor();
  });

  it('is there although it came before the page could listen', async () => {
    const owner = await openAs(OWNER, '/account/notifications');
    const held: (() => void)[] = [];
    await owner.route('**/messages/token', (route) => void held.push(() => void route.continue()));
    await owner.goto('/notifications');
    await until('it asks to be let in', async () => held.length, Boolean);
    const before = await owner.locator('.card-link').count();
    await booked(65);
    const { api } = shop;
    const token = await api.signIn('owner@demo.test');
    await until(
      'the owner is told',
      async () => (await api.get('/api/notifications', token)).json.data.length as number,
      (n) => n === before + 1,
    );
    expect(await owner.locator('.card-link').count()).toBe(before);
    for (const letIn of held) letIn();
    await until(
      'it is there',
      () => owner.locator('.card-link').count(),
      (n) => n === before + 1,
    );
  });

  it('goes out as it was chosen, without scripts, and a mail’s link ends such mails', async () => {
    const page = await openAs(OWNER, '/account/notifications', { javaScriptEnabled: false });
    await expectHeading(page, 'What you are told');
    const cell = (name: string) => page.getByRole('checkbox', { name });
    expect(await cell('Money: deposits, refunds, fees, payouts: Mail (always)').isDisabled()).toBe(
      true,
    );
    await cell('Handover and return: Mail').uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expectText(page, 'Saved.');
    expect(await cell('Handover and return: Mail').isChecked()).toBe(false);
    expect(await cell('Requests, confirmations, cancellations: Mail').isChecked()).toBe(true);

    await booked(70);
    const link = await until(
      'the mail',
      async () => {
        const { json } = await shop.api.get('/api/dev/mailbox?to=owner@demo.test');
        const texts = (json.data as { text: string }[]).map(({ text }) => text);
        return texts.map((text) => /\/unsubscribe\?\S+/.exec(text)?.[0]).find(Boolean);
      },
      Boolean,
    );
    const stranger = await shop.open();
    await stranger.goto(link ?? '');
    await expectHeading(stranger, 'No more of these mails');
    await expectNoFaults(stranger);
    await stranger.getByRole('button', { name: 'End these mails' }).click();
    await expectText(stranger, 'Such mails do not come any more.');
    await page.reload();
    expect(await cell('Requests, confirmations, cancellations: Mail').isChecked()).toBe(false);
    const awake = await openAs(OWNER, '/account/notifications', { viewport: SMALL });
    await awake.getByRole('button', { name: 'Tell me in this browser' }).waitFor();
    await expectNoFaults(awake);
    await stranger.goto('/unsubscribe?token=forged');
    await expectText(stranger, 'This link is not complete.');
  });
});
