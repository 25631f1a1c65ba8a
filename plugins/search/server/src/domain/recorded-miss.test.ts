import { recordedMiss } from './recorded-miss';

it.each([
  ['  Theremin  ', 'theremin'],
  ['Bounce   Castle XL', 'bounce castle xl'],
  ['canon eos 5d', 'canon eos 5d'],
  ['1080p projector', '1080p projector'],
])('keeps what is a thing: %s', (typed, kept) => {
  expect(recordedMiss(typed)).toBe(kept);
});

it.each([
  'mia@example.org',
  'call +49 151 23456789',
  'passport 12 345 678',
  'mia at example dot org',
  'x',
  '12345',
  'my name is Mia and I live in Bergen',
  'z'.repeat(80),
])('writes nothing down of %s', (typed) => {
  expect(recordedMiss(typed)).toBeUndefined();
});
