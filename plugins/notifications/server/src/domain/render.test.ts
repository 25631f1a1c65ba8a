import { maskContactData } from '@rental/shared/contact-data';
import { KINDS, SIDES } from '../../../contracts/kinds';
import type { Facts } from './facts';
import { CONDITION_NAMES, durationWords, PLACES, render, wordsFor } from './render';
import { LANGUAGES, languageOf, TEXTS } from './texts';

const facts: Required<Facts> = {
  title: 'A $& drill',
  number: 'RP-AAAAAA',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  start: '2026-05-04T08:00:00Z',
  end: '2026-05-06T16:00:00Z',
  askedStart: '2026-05-05T08:00:00Z',
  askedEnd: '2026-05-07T16:00:00Z',
  until: '2026-05-10T10:00:00Z',
  amount: 10_000,
  share: 8500,
  taken: 7000,
  late: 1560,
  nextNumber: 'RP-BBBBBB',
  nextStart: '2026-05-08T08:00:00Z',
  renterGets: 5001,
  ownerGets: 4500,
  note: 'Half of it was there before.',
  reason: 'Please show the back.',
  feed: 'Holidays',
  search: 'Drills in Berlin',
  found: '3',
  firstDay: '2026-05-04',
  lastDay: '2026-05-06',
  instantBook: true,
  deposit: true,
  final: true,
  several: true,
};

const ALL = KINDS.flatMap((kind) =>
  SIDES.flatMap((side) =>
    LANGUAGES.flatMap((language) => {
      const words = wordsFor(kind, side, language);
      return words ? [[kind, side, language, words] as const] : [];
    }),
  ),
);

test('every kind is told to somebody, in both languages to the same sides', () => {
  for (const kind of KINDS) {
    expect([kind, Object.keys(TEXTS.de[kind])]).toEqual([kind, Object.keys(TEXTS.en[kind])]);
    expect(Object.keys(TEXTS.en[kind]).length).toBeGreaterThan(0);
  }
  expect(ALL.length).toBeGreaterThan(180);
});

test.each(ALL)(
  '%s to the %s in %s: filled, short, and nothing by which to reach anybody',
  (...one) => {
    const [, , language, words] = one;
    const { title, paragraphs } = render(words, facts, language);
    expect(paragraphs).toHaveLength(words.said.length);
    const text = [title, ...paragraphs].join('\n');
    expect(text).not.toMatch(/\{|\}|undefined|\[\w+\]| {2}| [.,;]/);
    expect(maskContactData(text)).toBe(text);
    expect(title.length).toBeLessThan(100);
  },
);

/** The names of what the other side keeps to itself until a booking is confirmed: no text has a place for them. */
test.each(ALL)('%s to the %s in %s asks only for facts that are nobody’s own', (...one) => {
  const [, , , words] = one;
  const text = [words.title, ...words.said].join(' ');
  const asked = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(asked.filter((name) => !PLACES.includes(name ?? ''))).toEqual([]);
  const needed = words.said.flatMap((said) => /^\[(\w+)\]/.exec(said)?.[1] ?? []);
  expect(needed.filter((name) => !CONDITION_NAMES.includes(name))).toEqual([]);
  expect(text).not.toMatch(/surname|lastName|firstName|phone|email|address|street/i);
});

test.each(ALL)('%s to the %s in %s leaves out what is not known', (...one) => {
  const [kind, , language, words] = one;
  const { title, paragraphs } = render(words, {}, language);
  expect([kind, title, ...paragraphs].join(' ')).not.toMatch(/[{}]|undefined|: ?$/);
  expect(title).not.toBe('');
});

test('says what is charged and why, to each side in its language', () => {
  const en = wordsFor('late_planned', 'renter', 'en');
  const de = wordsFor('late_planned', 'owner', 'de');
  expect(en && render(en, facts, 'en')).toEqual({
    title: 'A late fee: A $& drill',
    paragraphs: [
      'It came back 1 day and 2 hours after the end of booking RP-AAAAAA. By the terms that you booked, €100.00 are charged to your card.',
      'If that is wrong, report a problem on the booking’s page.',
    ],
  });
  expect(de && render(de, facts, 'de').paragraphs[0]).toContain('1 Tag und 2 Stunden');
  expect(wordsFor('late_waived', 'owner', 'en')).toBeUndefined();
});

test('a decision says to the cent who gets what, why, and whether it is final', () => {
  const words = wordsFor('dispute_decided', 'owner', 'de');
  const { until, final, ...rest } = facts;
  const open = words && render(words, { ...rest, until }, 'de').paragraphs.join('\n');
  expect(open).toContain('Zurück an den Mieter: 50,01\u00a0€\nAn den Vermieter: 45,00\u00a0€');
  expect(open).toContain('Der Grund: „Half of it was there before.“');
  expect(open).toContain('bis 10. Mai 2026 um 12:00.');
  expect(open).not.toContain('endgültig');
  const last = words && render(words, { ...rest, final }, 'de').paragraphs.join('\n');
  expect(last).toContain('Diese Entscheidung ist endgültig.');
  expect(last).not.toContain('Einspruch');
});

test.each([
  [30, '30 minutes'],
  [60, '1 hour'],
  [1559, '1 day and 1 hour'],
  [2880, '2 days'],
])('%d minutes in words', (minutes, words) => {
  expect(durationWords(minutes, 'en')).toBe(words);
});

test.each([
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  [null, 'en'],
])('an account in %s reads %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
