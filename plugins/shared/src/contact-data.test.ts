import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  findContactData,
  foldText,
  maskContactData,
  ownPages,
  withoutContactData,
} from './contact-data';
import { isHeldOut, measure, type LabelledText } from './contact-data/measure';
import { Random } from './random';

const kinds = (text: string): string[] => findContactData(text).map(({ kind }) => kind);

test.each([
  ['Write to anna.berg@mail.example.com please', 'email'],
  ['anna @ example . com', 'email'],
  ['anna(at)example(dot)com', 'email'],
  ['anna at example dot org', 'email'],
  ['anna [at] gmail', 'email'],
  ['anna ät example punkt de', 'email'],
  ['ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'email'],
  ['an\u200Bna@exam\u200Bple.com', 'email'],
  ['Call +43 660 123 4567', 'phone'],
  ['0660/1234567', 'phone'],
  ['0 6 6 0 1 2 3 4 5 6 7', 'phone'],
  ['0043 (0) 660 1234567', 'phone'],
  ['(415) 555-2671', 'phone'],
  ['415.555.2671', 'phone'],
  ['my phone: 5552671', 'phone'],
  ['٠٦٦٠ ١٢٣ ٤٥٦٧', 'phone'],
  ['zero six six zero one two three four five six', 'phone'],
  ['null sechs sechs 0 eins 2 3 4 5 sechs', 'phone'],
  ['double five one two three four five six', 'phone'],
  ['01.23.45.67.89', 'phone'],
  ['see https://rentals.example/guitars', 'link'],
  ['www.my-guitars.example', 'link'],
  ['more on my-guitars.com', 'link'],
  ['my-guitars.at/jazz', 'link'],
  ['my-guitars dot com', 'link'],
  ['find @jazz.master there', 'handle'],
  ['Insta: jazzmaster65', 'handle'],
  ['write me on WhatsApp', 'handle'],
  ['schreib mir auf Telegram', 'handle'],
])('%s holds a contact (%s)', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test.each([
  'Sony FE 24-70mm F2.8 GM II, serial 4548736100',
  'Bosch GBH 18V-26 F, 0 611 909 series',
  '1920 x 1080 at 120 fps, 3840 x 2160 at 60',
  'Built 2021-03-04, serviced 04.05.2024, back by 18:00',
  'From 12/05/2025 to 14/05/2025',
  'Deposit 1.000.000, 25,00 a day, 250-300 in season',
  '0.5 to 2000 mm, 100 200 300 400',
  'One, two or three people can sleep here',
  'Signal generator with a telegraph key',
  'In good condition. It has two necks.',
  'Fits 4.5 m x 2.20 m x 2.60 m, 3500 kg',
  'Pick it up at home or at the studio',
  'Model 6620-1234, version 10.15.7',
  '',
])('%s holds none', (text) => {
  expect(kinds(text)).toEqual([]);
});

test('what is hidden in any words around it is found', () => {
  const random = new Random(7);
  const hidden = ['anna@example.com', '+43 660 1234567', 'https://a.example', '@jazz_master'];
  const words = ['A', 'well', 'kept', 'guitar', 'from', '1965', 'with', 'case,', '2', 'straps.'];
  for (let round = 0; round < 300; round += 1) {
    const some = Array.from({ length: 8 }, () => random.pick(words));
    expect(kinds(some.join(' ').replace(/ 2 (?=1965)/g, ' '))).toEqual([]);
    const contact = random.pick(hidden);
    some.splice(random.int(0, 8), 0, `: ${contact} ,`);
    expect([contact, findContactData(some.join(' ')).length > 0]).toEqual([contact, true]);
  }
});

test('folding twice changes nothing more, and no text is too strange', () => {
  const random = new Random(11);
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 40 }, () => String.fromCodePoint(random.int(0, 0xd7ff))).join(
      '',
    );
    const folded = foldText(text);
    expect(foldText(folded)).toBe(folded);
    expect(() => findContactData(text)).not.toThrow();
  }
});

describe('masked', () => {
  test.each([
    [
      'Write to ann@example.com or call +49 30 1234567, please.',
      'Write to [email •••] or call [phone •••], please.',
    ],
    ['See www.example.com/me and ask @anna_k', 'See [link •••] and ask [handle •••]'],
    ['Two tents of 3.5 kg, back on 2026-11-23 at 18:00.', undefined],
  ])('%s', (text, masked) => {
    expect(maskContactData(text)).toBe(masked ?? text);
  });
});

test('a mask is none the second time, whatever the text', () => {
  const random = new Random(23);
  const pieces = [
    ...['ann@example.com', '0171 2345678', 'insta: ann', '[email •••]', '•••', 'phone', '☎', '+49'],
    ...['paypal.me/ann', '@', ' dot ', ' at ', 'gmail', 'www.', 'null eins', '1', '0 1', 'ｅ', '①'],
    ...[
      '\u200b',
      '\ud83d',
      'é',
      '\n',
      ' ',
      '.',
      '-',
      ':',
      'me on ',
      'whatsapp',
      '#1234',
      'IBAN DE',
    ],
  ];
  for (let round = 0; round < 600; round += 1) {
    const text = Array.from({ length: random.int(1, 14) }, () => random.pick(pieces)).join('');
    const once = maskContactData(text);
    expect(maskContactData(once)).toBe(once);
  }
});

test('words alone come back as they are', () => {
  const random = new Random(29);
  const words = ['the', 'Stuhl', 'and', 'große', 'lens', 'tent', 'bitte', 'für', 'our', 'wedding'];
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from({ length: 30 }, () => random.pick(words)).join(' ');
    expect(maskContactData(text)).toBe(text);
  }
});

test('what a sender wrote before is read along, and only the new text is masked', () => {
  expect(maskContactData('5678 ok?', { earlier: ['my number', '0171', '234'] })).toBe(
    '[phone •••] ok?',
  );
  expect(maskContactData('5678 ok?')).toBe('5678 ok?');
  expect(maskContactData('14.05.2026', { earlier: ['12.05. to'] })).toBe('14.05.2026');
});

test('pages of our own may be linked to, as far as a path goes', () => {
  const ownHosts = ['rental.example.com', '127.0.0.1:3000'];
  for (const own of ['https://rental.example.com/listings/jazz-3f2a', 'http://127.0.0.1:3000/b/1'])
    expect(maskContactData(`See ${own}.`, { ownHosts })).toBe(`See ${own}.`);
  for (const other of ['https://rental.example.com.evil.com/x', 'https://rental.example.com?a=b'])
    expect(maskContactData(other, { ownHosts })).toBe('[link •••]');
});

test('own pages are told by where they begin', () => {
  expect(ownPages('http://127.0.0.1:3000/')).toEqual({ ownHosts: ['127.0.0.1:3000'] });
});

test('an address made of a title has none of its contact data', () => {
  expect(withoutContactData('Jazzmaster, ask ann@example.com today')).toBe('Jazzmaster, ask today');
});

/** So long texts take their time in proportion: what repeats is what patterns stumble over. */
test.each(['a', '0 ', 'a.', 'a@', 'one ', 'a-', '( ', 'me me ', 'ab12 ', 'de89 ', ' ', 'on '])(
  'ten thousand of %j are read in time',
  (piece) => {
    const text = piece.repeat(10_000 / piece.length);
    const since = performance.now();
    findContactData(text);
    // Some 50 ms; a pattern that backtracks takes minutes.
    expect(performance.now() - since).toBeLessThan(4000);
  },
);

describe('the labelled corpus', () => {
  const corpus = path.join(__dirname, '../tests/contact-data/corpus.jsonl');
  const lines = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledText);

  test('is large, half of it clean, and each piece stands in its text', () => {
    expect(lines.length).toBeGreaterThanOrEqual(600);
    const share = lines.filter(({ contacts }) => contacts.length === 0).length / lines.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
    for (const { text, contacts } of lines)
      for (const { text: piece } of contacts) expect(text).toContain(piece);
  });

  test.each([
    ['worked on', false, 0.98],
    ['held out', true, 0.96],
  ] as const)('%s: precision and recall', (_name, heldOut, least) => {
    const { precision, recall, faults } = measure(
      lines.filter((_line, index) => isHeldOut(index) === heldOut),
    );
    const shown = faults.map(({ what, piece }) => `${what}: ${piece}`).join('\n');
    expect([shown, precision >= least, recall >= least]).toEqual([shown, true, true]);
  });
});
