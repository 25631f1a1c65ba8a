/** What every page must hold to, whoever looks at it and on what. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expectNoOverflow } from './expectations';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The only rules whose answer can depend on the colour scheme: the markup is the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function axe(page: Page, narrow: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Waits for the page's pictures and fonts: both move what stands below them. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Buttons and what looks like one that a finger may miss; runs in the page. */
function smallTargets(): string[] {
  const FINGER_PX = 43.5;
  const targets = 'button, select, summary, .field, .button, .chip, .check, a.day, nav a';
  return [...document.querySelectorAll(targets)]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height > 0)
    .filter((element) => element.getBoundingClientRect().height < FINGER_PX)
    .map((element) => `under 44 px: ${element.outerHTML.slice(0, 160)}`);
}

/** One heading that says what the page is; runs in the page. */
function headings(): string[] {
  const texts = [...document.querySelectorAll('h1')].map((heading) => heading.innerText.trim());
  return texts.length === 1 && texts[0] !== '' ? [] : [`h1: ${JSON.stringify(texts)}`];
}

/**
 * Looks at the page as it stands, in light and dark.
 *
 * @throws with everything that is wrong with it
 */
export async function expectNoFaults(page: Page): Promise<void> {
  await settle(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const faults = await axe(page, (builder) => builder.withTags(RULES));
  faults.push(...(await page.evaluate(smallTargets)), ...(await page.evaluate(headings)));
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await axe(page, (builder) => builder.withRules(COLOUR_RULES));
  faults.push(...inDark.map((fault) => `in dark, ${fault}`));
  await page.emulateMedia({ colorScheme: null });
  expect([...new Set(faults)]).toEqual([]);
  await expectNoOverflow(page);
}
