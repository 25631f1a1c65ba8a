import { CHECK_STATES, DOCUMENT_KINDS, REFUSALS } from '../../contracts/identity';
import { PEOPLE_ROLES } from '../../contracts/people';
import { de } from './translations/de';
import { en } from './translations/en';

/** `{name}` and `{count, plural, …}`, and not the words of a plural's cases. */
const PLACEHOLDER = /(?<!(?:=\d|one|other) )\{\w+[,}]/g;

test('every value that the server sends has its words', () => {
  const needed = [
    ...PEOPLE_ROLES.map((role) => `filter.role.${role}`),
    ...CHECK_STATES.map((state) => `check.${state}`),
    ...DOCUMENT_KINDS.map((kind) => `document.${kind}`),
    ...REFUSALS.map((refusal) => `refusal.${refusal}`),
  ];
  expect(needed.filter((key) => !(key in en))).toEqual([]);
});

test('German has every text, with the same placeholders', () => {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  const placeholders = (text: string): string[] => [...new Set(text.match(PLACEHOLDER))].sort();
  for (const [key, text] of Object.entries(en))
    expect([key, placeholders(de[key as keyof typeof en])]).toEqual([key, placeholders(text)]);
});
