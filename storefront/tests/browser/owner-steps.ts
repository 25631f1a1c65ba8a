/** What owners do between the first listing and the first payout. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expectHeading, expectText, expectValue } from './expectations';
import { expectNoFaults } from './page-faults';
import type { UnderTest } from './storefront-under-test';

/** A picture as a camera gives it. */
async function photo(name: string) {
  const picture = sharp({ create: { width: 640, height: 480, channels: 3, background: 'teal' } });
  return { name, mimeType: 'image/jpeg', buffer: await picture.jpeg().toBuffer() };
}

const next = async (page: Page, heading: string) => {
  await page.locator('main button[value=next]').click();
  await expectHeading(page, heading);
};

/** From the checklist over the payment service and back. */
export async function connectPayouts({ platform }: UnderTest, page: Page): Promise<void> {
  await page.goto('/owner');
  await page.getByRole('button', { name: 'Connect payouts' }).click();
  await page.waitForURL(`${platform.emulatorUrl}/**`);
  await page.locator('button').first().click();
  await expectText(page, 'Payouts are connected');
}

/** A draft with two photos, the second one described and moved to the front. @returns its id */
export async function beginListing(page: Page): Promise<string> {
  await page.goto('/owner/listings/new');
  await page.getByLabel('Guitars', { exact: true }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expectHeading(page, 'Photos');
  await page.setInputFiles('input[type=file]', [await photo('a.jpg'), await photo('b.jpg')]);
  await page.getByRole('button', { name: 'Save photos' }).click();
  await page.getByLabel('What photo 2 shows').fill('Back');
  await page.getByRole('button', { name: 'Move photo 2 earlier' }).click();
  await page.locator('main li:first-child img[alt=Back]').waitFor();
  return page.url().split('/').at(-2)!;
}

/** What is typed is stored by itself: leaving the page without saving loses nothing. */
async function typeTitle(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title);
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.reload();
  await expectValue(page.getByLabel('Title'), title);
}

/** Title, text and the category's own fields; what is refused stays and is said. */
export async function describeListing(page: Page, title: string): Promise<void> {
  await next(page, 'Details');
  await typeTitle(page, title);
  const description = 'A well kept electric guitar with its hard case and a strap.';
  await page.getByLabel('Description').fill(description);
  await page.getByLabel('Brand').fill('Fender');
  await page.getByLabel('Strings').fill('six');
  await page.locator('main button[value=next]').click();
  await page.getByRole('alert').waitFor();
  await expectValue(page.getByLabel('Strings'), 'six');
  await expectNoFaults(page);
  await page.getByLabel('Strings').fill('6');
  await next(page, 'Price');
}

export async function priceAndPlace(page: Page): Promise<void> {
  await page.locator('[name="price.amount"]').fill('25.50');
  await page.locator('[name="price.currency"]').selectOption('EUR');
  await page.locator('[name=depositAmount]').fill('200');
  await next(page, 'Place');
  const place = {
    address: 'Main Square 1',
    city: 'Graz',
    country: 'at',
    lat: '47.07',
    lng: '15.44',
  };
  for (const [name, value] of Object.entries(place))
    await page.locator(`[name="location.${name}"]`).fill(value);
  await next(page, 'Rules');
}

/** By the link of what is missing to its step, and on to the team. */
export async function sendListing(page: Page, listingId: string): Promise<void> {
  await page.goto(`/owner/listings/${listingId}/preview`);
  await page.getByRole('link', { name: 'Choose how cancellations are handled.' }).click();
  await expectHeading(page, 'Rules');
  await page.getByLabel('Good renters book at once').check();
  await page.locator('[name=cancellationPolicyId]').first().check();
  await next(page, 'Check and send');
  await page.getByRole('button', { name: 'Send it to us' }).click();
  await expectText(page, 'Being looked at');
}

/** The report that the booking's page asks for, with a photo. */
export async function writeReport(page: Page, bookingId: string, title: string): Promise<void> {
  await page.goto(`/bookings/${bookingId}`);
  await page.getByRole('link', { name: `Write the ${title.toLowerCase()}` }).click();
  await expectHeading(page, title);
  for (const item of await page.getByRole('checkbox').all()) await item.check();
  await page.getByLabel('Condition').selectOption('GOOD');
  await page.setInputFiles('input[type=file]', [await photo('now.jpg')]);
  await page.locator('main button[type=submit]').click();
  await page.locator(`section img[alt*="${title.split(' ')[0]}"]`).waitFor();
}

/** The team's yes to a listing that was sent. */
export async function approveListing({ api }: UnderTest, listingId: string): Promise<void> {
  const login = { email: 'ops@demo.test', password: 'Demo-pass-1' };
  const staff = (await api.post('/admin/login', login)).json.data.token;
  const { revision } = (await api.get(`/listings/${listingId}/review`, staff)).json.data;
  const decision = { decision: 'approve', revision, reason: '' };
  expect((await api.post(`/listings/${listingId}/review`, decision, staff)).status).toBe(200);
}

/** A price for a day and a rule for weekdays, by keyboard alone; then the day costs what it did. */
export async function priceDays(page: Page, listingId: string, date: string): Promise<void> {
  const day = page.locator(`a.plan-day[href$="start=${date}"]`);
  const calendar = `/owner/listings/${listingId}/calendar?month=${date.slice(0, 7)}`;
  await page.goto(calendar);
  await day.focus();
  await page.keyboard.press('Enter');
  await expectValue(page.locator('#prices-start'), date);
  await page.locator('#prices-amount').focus();
  await page.keyboard.type('39,90');
  await page.keyboard.press('Enter');
  await expectText(page, 'The days have their price.');
  await expectText(day, '€39.90');

  await page.locator('#rules summary').focus();
  await page.keyboard.press('Enter');
  for (const name of ['Fri', 'Sat', 'Sun']) {
    await page.getByRole('checkbox', { name }).focus();
    await page.keyboard.press('Space');
  }
  await page.getByLabel('How much').focus();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expectText(page, 'The rule counts from now on.');
  await expectText(page, '20 % more');
  await page.getByRole('button', { name: /^Remove the rule/ }).click();
  await expectText(page, 'The rule is gone.');

  await page.goto(`${calendar}&start=${date}`);
  await page.getByRole('button', { name: 'Usual price' }).click();
  await expectText(page, 'The days cost what they usually do.');
  await expectText(day, '€25.50');
}
