/** How people get an account and into it. */
import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD, until, type Api } from '@rental/config/testing/api';
import type { Page } from 'playwright-core';
import { expectHeading, expectText } from './expectations';
import { pointer, type Hand } from './hand';

export interface Person {
  name: string;
  email: string;
  password: string;
}

export const RENTER = person('renter@demo.test');
export const OWNER = person('owner@demo.test');

function person(email: string): Person {
  return { name: email, email, password: DEMO_PASSWORD };
}

/** Somebody whom the platform does not know yet. */
export function stranger(name: string): Person {
  const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.test`;
  return { name, email, password: 'Quiet-otters-7' };
}

/** The path that the last mail of `count` leads to. */
export async function mailedPath(api: Api, email: string, count = 1): Promise<string> {
  const read = async () =>
    (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(email)}`)).json.data;
  const mails = await until('a mail', read, (found) => found?.length >= count);
  const url = new URL(/https?:\S+/.exec(mails[0].text)?.[0] ?? '');
  return url.pathname + url.search;
}

/** The code of the last text message to the number. */
export async function codeSentTo(api: Api, number: string): Promise<string> {
  const { data } = (await api.get(`/api/dev/mailbox?to=${encodeURIComponent(number)}`)).json;
  return /^\d{6}/.exec(data[0].text)?.[0] ?? '';
}

/** Fills in the sign-up page, and confirms by the mail; ends at the sign-in page. */
export async function signUp(page: Page, who: Person, api: Api, hand: Hand = pointer) {
  await expectHeading(page, 'Create an account');
  await hand.fill(page.getByLabel('Name that others see', { exact: true }), who.name);
  await hand.fill(page.getByLabel('Email address', { exact: true }), who.email);
  await hand.fill(page.getByLabel('Password', { exact: true }), who.password);
  await hand.press(page.getByRole('button', { name: 'Create account' }));
  await expectHeading(page, 'Look into your mailbox');
  await page.goto(await mailedPath(api, who.email));
  await hand.press(page.getByRole('button', { name: 'Confirm email address' }));
  await expectText(page, 'Your email address is confirmed');
}

/** Fills in the sign-in page, which leads to where the visitor was. */
export async function signIn(page: Page, who: Person, hand: Hand = pointer): Promise<void> {
  await expectHeading(page, 'Sign in');
  await hand.fill(page.getByLabel('Email address', { exact: true }), who.email);
  await hand.fill(page.getByLabel('Password', { exact: true }), who.password);
  await hand.press(page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.locator('header summary').waitFor();
}
