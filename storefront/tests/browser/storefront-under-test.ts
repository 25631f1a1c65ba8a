import { Api } from '@rental/config/testing/api';
import { openBrowser } from '@rental/config/testing/browser';
import { startPlatform, type Platform } from '@rental/config/testing/platform';
import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

/** A platform with its storefront, and a browser to look at it with. */
export interface UnderTest {
  url: string;
  platform: Platform;
  api: Api;
  /** A page of a fresh context: a visitor who was never here. */
  open(options?: BrowserContextOptions): Promise<Page>;
  /** Closes the pages of a test. */
  closePages(): Promise<void>;
  /** What the console of any page has complained about since the last call. */
  complaints(): string[];
  close(): Promise<void>;
}

export const SMALL = { width: 390, height: 844 };
export const LARGE = { width: 1440, height: 900 };

/** A phone and a desk: what the journeys are made at. */
export const WIDTHS = [
  ['390 px', SMALL],
  ['1440 px', LARGE],
] as const;

interface Options {
  /** Variables besides those of `npm start`. */
  env?: NodeJS.ProcessEnv;
  redis?: boolean;
  /** Of the browser. */
  switches?: readonly string[];
}

/** @param name of the suite's database, data folder and logs */
export async function storefrontUnderTest(
  name: string,
  { env = {}, redis = false, switches = [] }: Options = {},
): Promise<UnderTest> {
  const platform = await startPlatform({ name, storefront: true, env, redis });
  const url = platform.storefrontUrl ?? '';
  const browser = await openBrowser(switches);
  const contexts: BrowserContext[] = [];
  const heard: string[] = [];
  return {
    url,
    platform,
    api: new Api(platform.cmsUrl, platform.emulatorUrl),
    open: async (options = {}) => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: LARGE,
        locale: 'en-US',
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, heard);
      return page;
    },
    closePages: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    complaints: () => heard.splice(0),
    close: async () => {
      await browser.close();
      await platform.stop();
    },
  };
}

function listen(page: Page, heard: string[]): void {
  page.on('console', (message) => {
    const loud = ['error', 'warning'].includes(message.type());
    if (loud && !tellsStatus(message, page)) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
}

/**
 * Browsers report the status of a document, of a form's answer and of a card that is refused: these
 * are answers, not faults of a page.
 */
function tellsStatus(message: ConsoleMessage, page: Page): boolean {
  if (!message.text().startsWith('Failed to load resource')) return false;
  const { url } = message.location();
  return url === page.url() || /\.data$|\/v1\/.*\/confirm$/.test(new URL(url).pathname);
}
