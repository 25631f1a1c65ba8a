import { findContactData, maskContactData, foldText } from './contact-data';
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
