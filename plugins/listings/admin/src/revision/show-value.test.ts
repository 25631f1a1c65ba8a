import { EMPTY_CONTENT } from '../../../server/src/domain/content';
import { nameOf, showValue, type Language } from './show-value';

const language: Language = {
  text: (key, values) => `${key} ${JSON.stringify(values ?? {})}`,
  locale: 'en',
  currency: 'EUR',
};
const shown = (path: string, value: unknown) => showValue(path, value, language);

test('amounts are in the currency of the version', () => {
  expect(shown('depositAmount', 20_000)).toBe('€200.00');
  expect(shown('price', { amount: 2500, currency: 'JPY', unit: 'DAY', tiers: [] })).toBe(
    'price.DAY {"amount":"¥2,500"}',
  );
});

test('what is not there has no words, what is false has', () => {
  expect([shown('title', ''), shown('attributes.brand', null)]).toEqual(['', '']);
  expect(shown('instantBook', false)).toBe('value.no {}');
  expect(shown('attributes.tags', ['a', 'b'])).toBe('a, b');
});

test('places and rules are read line by line', () => {
  const location = { ...EMPTY_CONTENT.location, address: 'Main 1', city: 'Graz', lat: 47, lng: 15 };
  expect(shown('location', location).split('\n').slice(0, 3)).toEqual([
    'Main 1',
    'Graz',
    '47.0000, 15.0000',
  ]);
  expect(shown('limits', { ...EMPTY_CONTENT.limits, closedWeekdays: [0, 6] })).toContain(
    'Sun, Sat',
  );
});

test("a category's own field keeps its name", () => {
  expect(nameOf('attributes.brand', 'Brand', language.text)).toBe('Brand');
  expect(nameOf('title', null, language.text)).toBe('field.title {}');
});
