import { createTranslate } from '~/lib/i18n/translator';
import { de } from '~/locales/de';
import { fieldSentences } from './refused-words.server';

const t = createTranslate('de', de);

test.each([
  [{ title: 'x'.repeat(121) }, 'title', 'Schreib höchstens 120 Zeichen.'],
  [{ quantity: 0 }, 'quantity', 'Mindestens 1.'],
  [{ limits: { minUnits: 400 } }, 'limits.minUnits', 'Höchstens 365.'],
  [{ quantity: 1.5 }, 'quantity', 'Schreib eine ganze Zahl.'],
  [{ price: { amount: 2e9 } }, 'price.amount', 'Dieser Betrag ist zu groß.'],
  [{ location: { country: 'AUT' } }, 'location.country', 'Zwei Buchstaben, etwa AT oder DE.'],
])('%j is refused in the reader’s language', (edit, path, sentence) =>
  expect(fieldSentences(edit, null, t)).toEqual({ [path]: sentence }),
);

test('what the schemas take is not refused', () =>
  expect(fieldSentences({ title: 'Jazzmaster', quantity: 2 }, null, t)).toEqual({}));
