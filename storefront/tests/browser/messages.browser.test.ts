/** A renter and an owner write to each other, each in their own browser. */
import { describeWith } from '@rental/config/testing/requirements';
import { until } from '@rental/config/testing/api';
import type { Page } from 'playwright-core';
import { OWNER, RENTER, signIn } from './account-steps';
import { bookableListing, type BookableListing } from './bookable-listing';
import { expectHeading, expectText } from './expectations';
import { expectNoFaults } from './page-faults';
import { SMALL, storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(60_000);

const message = (page: Page) => page.getByLabel('Your message');
const log = (page: Page) => page.getByRole('log');

describeWith('chromium', 'messages', () => {
  let shop: UnderTest;
  let listing: BookableListing;

  beforeAll(async () => {
    shop = await storefrontUnderTest('messages');
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

  it('go live from the listing to the owner and back, with badge, typing and receipt', async () => {
    const owner = await openAs(OWNER, '/messages', { viewport: SMALL });
    await expectText(owner, 'No messages yet');
    await expectNoFaults(owner);

    const renter = await openAs(RENTER, `/listings/${listing.slug}`);
    await renter.getByRole('link', { name: 'Message the owner' }).click();
    await expectHeading(renter, /^Write to /);
    await expectNoFaults(renter);
    await message(renter).fill('Hello! Write to me: renter@example.com');
    await renter.getByRole('button', { name: 'Send' }).click();
    await log(renter).getByText('Write to me: [email •••]').waitFor();
    await expectText(renter, 'are hidden until a booking is confirmed');

    await owner.getByRole('link', { name: 'Messages, 1 unread' }).waitFor();
    await owner.getByText('1 unread', { exact: true }).waitFor();
    await expectNoFaults(owner);
    await owner
      .getByRole('link', { name: listing.title })
      .or(owner.locator('.card-link'))
      .first()
      .click();
    await log(owner).getByText('[email •••]').waitFor();
    await owner.getByText('Online', { exact: true }).waitFor();
    await owner.getByRole('link', { name: 'Messages', exact: true }).first().waitFor();
    await renter.getByText('Read', { exact: true }).waitFor();

    await until(
      'the renter sees the owner type',
      async () => {
        await message(owner).pressSequentially('.');
        return renter.getByText(/is typing/).isVisible();
      },
      Boolean,
    );
    await message(owner).press('Shift+Enter');
    await message(owner).pressSequentially('It is here.');
    await message(owner).press('Enter');
    await log(renter).getByText('It is here.').waitFor();
    await log(owner).getByText('It is here.').waitFor();
    await expectNoFaults(owner);
    await expectNoFaults(renter);
  });

  it('nothing is lost or doubled when the platform is away in mid-conversation', async () => {
    const renter = await openAs(RENTER, `/messages/new?listing=${listing.id}`);
    await log(renter).waitFor();
    await message(renter).fill('Before it went away');
    await message(renter).press('Enter');
    await log(renter).getByText('Before it went away').waitFor();
    const thread = new URL(renter.url()).pathname;
    const owner = await openAs(OWNER, thread);
    await log(owner).getByText('Before it went away').waitFor();

    await shop.platform.kill9();
    await expectText(renter, 'The connection is lost.');
    await message(renter).fill('Written while it was away');
    await message(renter).press('Enter');
    await log(renter).getByText('Written while it was away').waitFor();
    await shop.platform.restart();
    await shop.api.post(
      `/api/conversations/${thread.split('/').at(-1)}/messages`,
      { text: 'Sent from elsewhere', clientId: 'elsewhere' },
      await shop.api.signIn(OWNER.email, OWNER.password),
    );
    for (const page of [owner, renter])
      for (const text of ['Written while it was away', 'Sent from elsewhere'])
        await log(page).getByText(text).waitFor();
    await renter.getByText(/^(Sent|Read)$/).waitFor();
    for (const page of [owner, renter])
      expect(await log(page).getByText('Written while it was away').count()).toBe(1);
    const faults = shop.complaints().filter((text) => !/WebSocket|Failed to load/.test(text));
    expect(faults).toEqual([]);
  });

  it('without scripts forms do the same', async () => {
    const renter = await openAs(RENTER, `/messages/new?listing=${listing.id}`, {
      javaScriptEnabled: false,
    });
    await log(renter).waitFor();
    await message(renter).fill('Written without scripts');
    await renter.getByRole('button', { name: 'Send', exact: true }).click();
    await log(renter).getByText('Written without scripts').waitFor();
    await renter.getByRole('link', { name: 'Messages', exact: true }).first().click();
    await renter.getByText('You: Written without scripts').waitFor();
  });

  it('a draft is kept; a block stops both, and is taken back; staff hear of a report', async () => {
    const renter = await openAs(RENTER, `/messages/new?listing=${listing.id}`);
    await log(renter).waitFor();
    await message(renter).fill('A draft');
    await renter.reload();
    await renter.waitForFunction(() => document.querySelector('textarea')?.value === 'A draft');
    await message(renter).press('Enter');
    await log(renter).getByText('A draft').waitFor();
    await renter.getByText('Sent', { exact: true }).waitFor();

    await renter.getByText('Block or report').click();
    await renter.getByRole('button', { name: /^Block / }).click();
    await expectText(renter, 'You have blocked');
    await renter.getByRole('button', { name: /^Take messages/ }).click();
    await message(renter).waitFor();
    await renter.getByRole('link', { name: 'Report this conversation' }).click();
    await expectHeading(renter, 'Report this conversation');
    await expectNoFaults(renter);
    await renter
      .getByLabel('Offensive')
      .or(renter.locator('input[value=offensive]'))
      .first()
      .check();
    await renter.locator('main button[type=submit]').click();
    await expectText(renter, 'Our team looks into it');
  });
});
