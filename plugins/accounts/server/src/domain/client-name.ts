/** Which browser on which system, in words; versions are nobody's business. */

type Family = readonly [name: string, pattern: RegExp];

/** In this order: most name others as well, to be taken for them. */
const BROWSERS: readonly Family[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOpera\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: readonly Family[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b|\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

const PROGRAM = /^[A-Za-z][\w.-]{0,30}/;

const nameIn = (families: readonly Family[], text: string): string | undefined =>
  families.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * @param userAgent the header as it came, perhaps empty
 * @returns `Firefox on Windows`, `Firefox`, the name of a program, or ''
 */
export function clientName(userAgent: string): string {
  const browser = nameIn(BROWSERS, userAgent);
  if (!browser) return PROGRAM.exec(userAgent)?.[0] ?? '';
  const system = nameIn(SYSTEMS, userAgent);
  return system ? `${browser} on ${system}` : browser;
}
