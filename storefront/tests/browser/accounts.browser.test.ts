/** From a wish for an account to the end of a session, as people with and without scripts meet it. */
import type { Api } from '@rental/config/testing/api';
import { describeWith } from '@rental/config/testing/requirements';
import type { Page } from 'playwright-core';
import { codeSentTo, mailedPath, signIn, signUp, stranger, type Person } from './account-steps';
import {
  expectAttribute,
  expectFocus,
  expectHeading,
  expectNoOverflow,
  expectText,
  expectUrl,
  expectValue,
} from './expectations';
import { keyboard } from './hand';
import { expectNoFaults } from './page-faults';
import { LARGE, SMALL, storefrontUnderTest, type UnderTest } from './storefront-under-test';

jest.setTimeout(120_000);

describeWith('chromium', 'an account', () => {
  let shop: UnderTest;
  let api: Api;
  let page: Page;

  beforeAll(async () => {
    shop = await storefrontUnderTest('accounts');
    api = shop.api;
  });
  afterEach(async () => {
    await shop.closePages();
    expect(shop.complaints()).toEqual([]);
  });
  afterAll(() => shop?.close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  const makeAccount = async (who: Person) => {
    await page.goto('/sign-up');
    await signUp(page, who, api);
  };

  it.each([
    ['390 px', { viewport: SMALL }],
    ['1440 px', { viewport: LARGE }],
    ['390 px without scripts', { viewport: SMALL, javaScriptEnabled: false }],
    ['1440 px without scripts', { viewport: LARGE, javaScriptEnabled: false }],
  ])('is made, confirmed, used and left: %s', async (_name, options) => {
    page = await shop.open(options);
    const who = stranger('Ann');
    await makeAccount(who);
    await page.goto('/account');
    await signIn(page, who);
    await expectHeading(page, 'Profile');
    await fill('Name that others see', 'Ann B.');
    await page.getByLabel('Currency').selectOption('EUR');
    await press('Save profile');
    await page.getByText('Your profile is saved.').waitFor();
    await page.getByLabel('Account of Ann B.').waitFor();
    await expectValue(page.getByLabel('Currency'), 'EUR');
    await page.goto('/search?location=Austin');
    await page
      .getByText(/\(about €\d+\)/)
      .first()
      .waitFor();
    await expectNoOverflow(page);

    const phone = await api.signIn(who.email, who.password);
    await page.goto('/account/sessions');
    await expectNoOverflow(page);
    await page
      .getByRole('button', { name: /^End node/ })
      .first()
      .click();
    await page.getByText('The session was ended.').waitFor();
    expect((await api.get('/api/me', phone)).status).toBe(401);

    await page.locator('header summary').click();
    await press('Sign out');
    await page.locator('header').getByRole('link', { name: 'Sign in' }).waitFor();
    await page.goto('/account');
    await expectHeading(page, 'Sign in');
  });

  it('leads by keyboard from what is missing to its entry', async () => {
    page = await shop.open();
    await page.goto('/sign-up');
    const name = page.getByLabel('Name that others see', { exact: true });
    const password = page.getByLabel('Password', { exact: true });
    await keyboard.press(page.getByRole('button', { name: 'Create account' }));
    await expectFocus(page.getByRole('alert'));
    await expectNoFaults(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expectFocus(name);
    await keyboard.fill(password, 'Quiet-otters-7');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expectAttribute(password, 'type', 'text');
  });

  it('keeps entries and says what to mend', async () => {
    page = await shop.open({ javaScriptEnabled: false });
    await page.goto('/sign-up');
    await fill('Name that others see', 'Ann');
    await fill('Email address', 'ann@example');
    await fill('Password', 'password123');
    await press('Create account');
    await page.getByText('2 entries need another look').waitFor();
    const email = page.getByLabel('Email address', { exact: true });
    await expectValue(email, 'ann@example');
    await expectAttribute(email, 'aria-invalid', 'true');
    const described = (await email.getAttribute('aria-describedby')) ?? '';
    await expectText(page.locator(`[id="${described}"]`), 'no email address');
    await expectValue(page.getByLabel('Password', { exact: true }), '');
  });

  it('gets a new password by a link, once', async () => {
    page = await shop.open();
    const who = stranger('Forgetful');
    await makeAccount(who);
    await page.goto('/forgot-password');
    await fill('Email address', who.email);
    await press('Send link');
    await expectHeading(page, 'Look into your mailbox');
    const link = await mailedPath(api, who.email, 2);
    await page.goto(link);
    await fill('New password', 'Louder-otters-8');
    await press('Save new password');
    await page.getByText('Your new password is saved').waitFor();
    await page.goto(link);
    await fill('New password', 'Louder-otters-9');
    await press('Save new password');
    await page.getByText('It was used before').waitFor();
    await page.goto('/sign-in');
    await signIn(page, { ...who, password: 'Louder-otters-8' });
  });

  it.each([
    ['390 px', { viewport: SMALL, javaScriptEnabled: true }],
    ['1440 px without scripts', { viewport: LARGE, javaScriptEnabled: false }],
  ])('has a phone number by a code: %s', async (_name, options) => {
    page = await shop.open(options);
    const who = stranger('Bea');
    await makeAccount(who);
    await page.goto('/account/phone');
    await signIn(page, who);
    await expectHeading(page, 'Your phone number');
    await fill('Phone number', '0151 5550123');
    await press('Send code');
    await expectText(page, 'Write the number with its country, like +49 151 23456789.');
    const number = `+4915155500${options.viewport.width % 100}`;
    await fill('Phone number', number);
    await press('Send code');
    await page.getByText(`We have sent a code to ${number}.`).waitFor();
    if (options.javaScriptEnabled) await expectNoFaults(page);
    await fill('Code', '12');
    await press('Confirm number');
    await expectText(page, 'This is not the code. Look at the message again.');
    await fill('Code', await codeSentTo(api, number));
    await press('Confirm number');
    await expectText(page, 'Your number is confirmed.');
    if (options.javaScriptEnabled) await expectNoFaults(page);
    await press('Take it off');
    await expectText(page, 'Your number is off your account.');
  });

  it('is left at once when the session is ended elsewhere', async () => {
    page = await shop.open();
    const who = stranger('Elsewhere');
    await makeAccount(who);
    await signIn(page, who);
    const desk = await api.signIn(who.email, who.password);
    await api.call('DELETE', '/api/me/sessions', { token: desk });
    await page.goto('/account/sessions');
    await page.getByText('You were signed out here').waitFor();
    await expectUrl(page, /redirectTo=(\/|%2F)account(\/|%2F)sessions/);
  });

  it('refuses forms of other sites and without their token', async () => {
    const at = (headers: Record<string, string>) =>
      fetch(`${shop.url}/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'email=a@example.test&password=x',
      });
    const own = { origin: shop.url };
    for (const headers of [
      {},
      own,
      { origin: 'https://evil.example' },
      { ...own, 'sec-fetch-site': 'cross-site' },
    ])
      expect((await at(headers)).status).toBe(403);
    page = await shop.open();
    await page.goto('/sign-in?redirectTo=//evil.example/x');
    await expectAttribute(page.locator('input[name=redirectTo]'), 'value', '/');
    const cookies = await page.context().cookies();
    expect(cookies.map(({ httpOnly, sameSite }) => [httpOnly, sameSite])).toEqual([[true, 'Lax']]);
  });
});
