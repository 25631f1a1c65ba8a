import { de } from './translations/de';
import { en } from './translations/en';

test('German has every text', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
});
