import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from './api';

/** Signs a member of staff in to Strapi's admin; the page ends on its home. */
export async function signInToAdmin(
  page: Page,
  cmsUrl: string,
  email = 'ops@demo.test',
): Promise<void> {
  await page.goto(`${cmsUrl}/admin/auth/login`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(DEMO_PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.locator('main h1').waitFor();
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
}
