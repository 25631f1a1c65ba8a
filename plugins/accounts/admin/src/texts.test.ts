import { PEOPLE_ROLES } from '../../contracts/people';
import { de } from './translations/de';
import { en } from './translations/en';

/** `{name}` and `{count, plural, …}`, and not the words of a plural's cases. */
const PLACEHOLDER = /(?<!(?:=\d|one|other) )\{\w+[,}]/g;

test('every role has its words', () => {
  expect(PEOPLE_ROLES.filter((role) => !(`filter.role.${role}` in en))).toEqual([]);
});

test('German has every text, with the same placeholders', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  const placeholders = (text: string): string[] => [...new Set(text.match(PLACEHOLDER))].sort();
  for (const [key, text] of Object.entries(en))
    expect([key, placeholders(de[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});
