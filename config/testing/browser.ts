import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from './requirements';

/**
 * A headless Chromium of the machine.
 *
 * @param more of its switches
 * @throws Error when there is none; suites ask `describeWith('chromium', …)` first
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('Install chromium, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...more,
    ],
  });
}
