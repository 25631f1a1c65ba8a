import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A storefront and a browser to look at it with. */
export interface UnderTest {
  url: string;
  /** A page of a fresh context; what its console complains about is kept in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  complaints: string[];
  close(): Promise<void>;
}

export const SMALL = { width: 390, height: 844 };
export const LARGE = { width: 1440, height: 900 };

/** The storefront at STOREFRONT_URL, or one of a platform started for this suite. */
export async function storefrontUnderTest(name: string): Promise<UnderTest> {
  const given = process.env.STOREFRONT_URL;
  const platform = given ? undefined : await startPlatform({ name, storefront: true });
  const url = given ?? platform?.storefrontUrl ?? '';
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    url,
    complaints,
    open: (options) => openPage(browser, url, complaints, options),
    close: () => closeAll(browser, platform),
  };
}

async function openPage(
  browser: Browser,
  baseURL: string,
  complaints: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    viewport: LARGE,
    locale: 'en-US',
    ...options,
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}

async function closeAll(browser: Browser, platform: Platform | undefined): Promise<void> {
  await browser.close();
  await platform?.stop();
}
