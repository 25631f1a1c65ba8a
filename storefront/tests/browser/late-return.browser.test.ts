/** An item that comes back too late: the owner sees what that costs, the renter pays it. */
import { describeWith } from '@rental/config/testing/requirements';
import { publishLateFee } from '@rental/config/testing/terms';
import type { Page } from 'playwright-core';
import { OWNER, RENTER, signIn } from './account-steps';
import { bookableListing } from './bookable-listing';
import { expectHeading, expectNoOverflow, expectText } from './expectations';
import { CARDS, pay } from './renter-steps';
import { LARGE, SMALL, storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

const HOUR_MS = 3_600_000;

describeWith('chromium', 'a late return', () => {
  let shop: UnderTest;
  let bookingId: string;

  /** A day that was handed over and is two hours past its end. */
  async function rental(): Promise<string> {
    const { api } = shop;
    const [renter, owner] = [await api.signIn(RENTER.email), await api.signIn(OWNER.email)];
    const { id: listingId } = await bookableListing(shop, { instant: true });
    const startDate = await api.day(3);
    const body = { listingId, startDate, endDate: startDate };
    const { json } = await api.post('/api/bookings', body, renter);
    await api.pay(json.paymentClientSecret);
    const { startAt, endAt } = await api.reach(json.bookingId, renter, 'CONFIRMED');
    await api.clockTo(startAt);
    await api.reach(json.bookingId, renter, 'INSPECTION_PENDING');
    const report = { kind: 'CHECK_IN', condition: 'GOOD' };
    await api.post(`/api/bookings/${json.bookingId}/inspections`, report, owner);
    await api.clockTo(new Date(Date.parse(endAt) + 2 * HOUR_MS));
    await api.reach(json.bookingId, owner, 'RETURN_INSPECTION_PENDING');
    return json.bookingId;
  }

  beforeAll(async () => {
    shop = await storefrontUnderTest('late-return');
    await publishLateFee(shop.platform.pg, { graceMinutes: 60, feeBps: 10_000, capUnits: 3 });
    bookingId = await rental();
  });
  afterEach(() => shop.closePages());
  afterAll(() => shop?.close());

  async function visit(person: typeof OWNER, path: string, viewport = LARGE): Promise<Page> {
    const page = await shop.open({ viewport });
    await page.goto(path);
    await signIn(page, person);
    return page;
  }

  it('is shown before the owner reports it, by the moment that is said', async () => {
    const page = await visit(OWNER, `/bookings/${bookingId}/report`, SMALL);
    await expectHeading(page, 'Check-out report');
    await expectText(page, /2 hours after the end: .+ are charged to the renter’s card/);
    const returned = page.getByLabel('When did it come back?');
    const now = await returned.inputValue();
    await returned.fill(await returned.evaluate(inTime));
    await expectText(page, 'In time: nothing is charged.');
    await returned.fill(now);
    await expectText(page, /2 hours after the end/);
    await expectNoOverflow(page);
    await page.getByLabel('Condition').selectOption('GOOD');
    await shop.api.post(`${shop.api.emulatorUrl}/_emulator/faults`, { mode: 'decline' });
    await page.getByRole('button', { name: 'Close the return with this report' }).click();
    await page.getByRole('heading', { name: 'Late return' }).waitFor();
    await expectText(page, /The card was refused for the late fee/);
    await expectText(page, 'Ask nothing for being late');
  });

  it('is paid by the renter whose card was refused', async () => {
    const page = await visit(RENTER, `/bookings/${bookingId}`);
    await expectText(page, /Your card was refused for the late fee of/);
    await expectNoOverflow(page);
    await page.getByRole('link', { name: 'Pay the late fee' }).click();
    await expectHeading(page, 'Pay the late fee');
    await pay(page, CARDS.visa);
    await expectText(page, /It came back 2 hours after the end. The late fee of .+ is paid./);
    await expectText(page, /1 × .+ for coming back 120 minutes late: 100 % of/);
  });
});

/** Three hours before what the field says. */
const inTime = (field: unknown): string => {
  const at = new Date(`${(field as { value: string }).value}:00Z`);
  return new Date(at.getTime() - 3 * 3_600_000).toISOString().slice(0, 16);
};
