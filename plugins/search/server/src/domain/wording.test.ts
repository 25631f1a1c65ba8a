import { correctionOf, meaningOf, wantedBy, wordingOf } from './wording';

const wording = wordingOf(
  {
    synonyms: [
      { words: 'Gitarre, Gitarren', finds: 'guitar' },
      { words: 'tienda de campaña', finds: 'tent' },
      { words: 'tienda', finds: 'shop' },
      { words: 'Rad', finds: 'bike, bicycle' },
      { words: 'rad', finds: 'wheel' },
    ],
    corrections: [{ typed: 'giutar, gitar', meant: 'guitar' }],
    pins: [{ words: 'Wedding Party', ids: Array.from({ length: 12 }, (_, i) => `l${i}`) }],
  },
  'v1',
);

describe('synonyms', () => {
  it('stand beside the words that they were found for', () => {
    expect(wantedBy('gitarren Berlin', wording)).toMatchObject({
      plain: 'Berlin',
      groups: [['gitarren', 'guitar']],
    });
  });

  it('of several words go before those of one', () => {
    expect(wantedBy('Tienda de campana', wording).groups).toEqual([['Tienda de campana', 'tent']]);
    expect(wantedBy('tienda', wording).groups).toEqual([['tienda', 'shop']]);
  });

  it('of two entries are all of them', () => {
    expect(wantedBy('rad', wording).groups).toEqual([['rad', 'bike', 'bicycle', 'wheel']]);
  });

  it('leave a text alone that has none', () => {
    expect(wantedBy('  “zither” & more', wording)).toEqual({
      plain: '  “zither” & more',
      groups: [],
      pinned: [],
    });
  });
});

it('says a text in the words of listings', () => {
  expect(meaningOf('Gitarre', wording)).toBe('guitar');
  expect(meaningOf('rad Berlin', wording)).toBe('Berlin bike');
  expect(meaningOf('zither', wording)).toBeUndefined();
});

it('pins ten listings at most, to the whole text alone', () => {
  expect(wantedBy('wedding parties', wording).pinned).toHaveLength(10);
  expect(wantedBy('wedding party Berlin', wording).pinned).toEqual([]);
});

it('corrects what staff say, accents and capitals apart', () => {
  expect(correctionOf('GÍTAR', wording)).toBe('guitar');
  expect(correctionOf('guitar', wording)).toBeUndefined();
});
