import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, SIDES } from '../../../contracts/kinds';
import type { TemplateText } from '../../../contracts/templates';
import { EXAMPLE_FACTS } from './example-facts';
import { render, wordsFor } from './render';
import { namesFor, problemsOf, wordsOf } from './template-rules';
import { LANGUAGES } from './texts';

const template: TemplateText = {
  kind: 'confirmed',
  side: 'renter',
  language: 'en',
  title: 'See you soon: {title}',
  body: 'From {start} to {end}.\n\n[deposit]With a deposit.\n\nBooking {number}.',
};

test('every built-in text would pass as a template', () => {
  for (const kind of KINDS)
    for (const side of SIDES)
      for (const language of LANGUAGES) {
        const words = wordsFor(kind, side, language);
        if (!words) continue;
        const same = { kind, side, language, title: words.title, body: words.said.join('\n\n') };
        expect([kind, side, language, problemsOf(same)]).toEqual([kind, side, language, []]);
        expect(wordsOf(same).said).toEqual(words.said);
      }
});

test('a template is filled as our own words are', () => {
  expect(problemsOf(template)).toEqual([]);
  expect(render(wordsOf(template), EXAMPLE_FACTS, 'en')).toEqual({
    title: 'See you soon: Acoustic guitar',
    paragraphs: [
      'From May 4, 2026 at 10:00 AM to May 6, 2026 at 6:00 PM.',
      'With a deposit.',
      'Booking RP-EXAMPLE.',
    ],
  });
});

test.each<[Partial<TemplateText>, string, string]>([
  [{ side: 'next' }, 'side', 'only these are told: renter, owner'],
  [{ title: 'Dear {lastName}' }, 'title', '{lastName} is not known here'],
  [{ title: 'Dear {' }, 'title', 'A brace is left open'],
  [{ body: 'Paid: {amount}' }, 'body', '{amount} is not known here'],
  [{ body: '[sunny]Enjoy it.' }, 'body', '[sunny] is not known'],
  [{ body: 'Write to anna@example.com.' }, 'body', 'do not stand in it'],
  [{ body: 'Call +49 171 5550123.' }, 'body', 'do not stand in it'],
])('%j is refused at its %s', (changed, field, words) => {
  expect(problemsOf({ ...template, ...changed })).toEqual([
    { field, message: expect.stringContaining(words) },
  ]);
});

test('names are those of the kind', () => {
  expect(namesFor('message')).toEqual(['title']);
  expect(namesFor('late_planned')).toEqual(
    expect.arrayContaining(['title', 'number', 'amount', 'share', 'late']),
  );
});

test('the content type offers every kind and side', () => {
  const file = 'cms/src/api/notification-template/content-types/notification-template/schema.json';
  const { attributes } = JSON.parse(
    readFileSync(path.resolve(__dirname, '../../../../..', file), 'utf8'),
  ) as { attributes: Record<string, { enum?: string[] }> };
  expect(attributes.kind?.enum).toEqual([...KINDS]);
  expect(attributes.side?.enum).toEqual([...SIDES]);
  expect(attributes.language?.enum).toEqual([...LANGUAGES]);
});
