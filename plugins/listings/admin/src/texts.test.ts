import { LISTING_STATES } from '@rental/search/contracts/listing-page';
import { listingContent } from '../../contracts/listing-edit';
import { FLAG_CODES, FLAG_VARIANTS, REVIEW_DECISIONS } from '../../contracts/moderation';
import { REVIEW_STATES } from '../../contracts/own-listing';
import { REPORT_REASONS } from '../../contracts/report-reasons';
import { REPORT_OUTCOMES, REPORT_STATES } from '../../contracts/reports';
import { AGES, CLAIMS } from '../../contracts/review';
import { SHORTCUTS } from './keyboard/shortcuts';
import { formatDuration } from './time/duration';
import { de } from './translations/de';
import { en } from './translations/en';

/** `{name}` and `{count, plural, …}`, and not the words of a plural's cases. */
const PLACEHOLDER = /(?<!(?:=\d|one|other) )\{\w+[,}]/g;

const missing = (family: string, values: readonly string[]): string[] =>
  values.map((value) => `${family}.${value}`).filter((key) => !(key in en));

test('every value that the server sends has its words', () => {
  const parts = Object.keys(listingContent.shape).filter((part) => part !== 'attributes');
  const without = [
    ...missing('flag', [...FLAG_CODES, 'none']),
    ...FLAG_CODES.flatMap((code) => missing(`flag.${code}`, FLAG_VARIANTS[code])),
    ...missing('decide', REVIEW_DECISIONS),
    ...missing('done', REVIEW_DECISIONS),
    ...missing('review', REVIEW_STATES),
    ...missing('age', AGES),
    ...missing('claim', CLAIMS),
    ...missing('report', REPORT_REASONS),
    ...missing('reports.state', REPORT_STATES),
    ...missing('outcome', REPORT_OUTCOMES),
    ...missing('status', LISTING_STATES),
    ...missing('field', parts),
    ...missing(
      'keys',
      SHORTCUTS.map(({ command }) => command),
    ),
  ];
  expect(without).toEqual([]);
});

test('German has every text, with the same placeholders', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  const placeholders = (text: string): string[] => [...new Set(text.match(PLACEHOLDER))].sort();
  for (const [key, text] of Object.entries(en))
    expect([key, placeholders(de[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});

test.each([
  [26.5 * 3_600_000, '1 day 2 hr'],
  [48 * 3_600_000, '2 days'],
  [200 * 60_000, '3 hr 20 min'],
  [-5 * 60_000, '5 min'],
  [1000, '1 min'],
])('%i ms are %s', (ms, words) => expect(formatDuration(ms, 'en')).toBe(words));
