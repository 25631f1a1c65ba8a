import type { CategoryField, FieldType } from '@rental/search/contracts/catalogue';
import { draftField } from '../../../../contracts/category-parts';
import type { DraftField } from '../../../../contracts/category-editor';
import { carryValue } from './carry-value';
import { findDraftProblems } from './check-draft';
import { matchFields, type FieldChange } from './match-fields';
import { fieldEffects, keysToRead, planValues, type StoredValue } from './plan-values';
import type { StoredCategory } from './tree';

const options = (...words: string[]) =>
  words.map((word) => ({ value: word.toLowerCase(), label: word }));

const field = (key: string, type: FieldType, more: Partial<CategoryField> = {}): CategoryField => ({
  key,
  label: key,
  type,
  unit: null,
  options: [],
  required: false,
  facet: false,
  help: null,
  ...more,
});

/** As the page sends it: every field and option knows what it was. */
const draft = (from: CategoryField, more: Record<string, unknown> = {}): DraftField =>
  draftField.parse({
    ...from,
    was: from.key,
    options: from.options.map((option) => ({ ...option, was: option.value })),
    ...more,
  });

const BODY = field('body', 'select', { options: options('Solid', 'Hollow') });
const STRINGS = field('strings', 'number', { required: true });
const BRAND = field('brand', 'text');

const match = (own: DraftField[], before = [BRAND, STRINGS, BODY]): FieldChange[] =>
  matchFields({ before, inherited: [], own });
const pairs = (changes: FieldChange[]) =>
  changes.map(({ before, after }) => [before?.key ?? null, after?.key ?? null]);

describe('which field becomes which', () => {
  const all = [BRAND, STRINGS, BODY].map((each) => draft(each));

  test('an untouched list changes nothing', () => {
    expect(keysToRead(match(all))).toEqual([]);
    expect(fieldEffects(match(all), [], {})).toEqual([]);
  });

  test('a new key is a rename, a missing field goes, one without an origin is new', () => {
    const own = [draft(BRAND, { key: 'maker' }), draft(field('year', 'number'), { was: null })];
    expect(pairs(match(own))).toEqual([
      ['brand', 'maker'],
      [null, 'year'],
      ['strings', null],
      ['body', null],
    ]);
  });

  test('two fields may swap their keys', () => {
    const own = [draft(BRAND, { key: 'body' }), draft(BODY, { key: 'brand' })];
    expect(pairs(match(own, [BRAND, BODY]))).toEqual([
      ['brand', 'body'],
      ['body', 'brand'],
    ]);
  });

  test('a field that was removed and made again under its key is the same', () => {
    expect(pairs(match([draft(BRAND, { was: null })], [BRAND]))).toEqual([['brand', 'brand']]);
  });

  test('what another category above asks for comes and goes with a move', () => {
    const moved = matchFields({ before: [BRAND, BODY], inherited: [STRINGS], own: [draft(BODY)] });
    expect(pairs(moved)).toEqual([
      [null, 'strings'],
      ['body', 'body'],
      ['brand', null],
    ]);
  });
});

describe('one value', () => {
  const choice = (type: FieldType) => field('f', type, { options: options('Red', 'Blue') });
  const plain = (type: FieldType) => field('f', type);
  const asked = (type: FieldType) =>
    type === 'select' || type === 'multiselect' ? choice(type) : plain(type);

  test.each<[FieldType, FieldType, unknown, unknown]>([
    ['text', 'number', ' 12,5 ', 12.5],
    ['text', 'number', 'twelve', undefined],
    ['text', 'boolean', 'Yes', true],
    ['text', 'boolean', 'maybe', undefined],
    ['text', 'date', '2026-02-03', '2026-02-03'],
    ['text', 'date', 'spring', undefined],
    ['text', 'select', 'RED', 'red'],
    ['text', 'select', 'green', undefined],
    ['text', 'multiselect', 'blue', ['blue']],
    ['number', 'text', 6, '6'],
    ['number', 'boolean', 7, undefined],
    ['boolean', 'text', true, 'Yes'],
    ['date', 'text', '2026-02-03', '2026-02-03'],
    ['date', 'number', '2026-02-03', undefined],
    ['select', 'text', 'red', 'Red'],
    ['select', 'multiselect', 'red', ['red']],
    ['multiselect', 'text', ['red', 'blue'], 'Red, Blue'],
    ['multiselect', 'select', ['blue'], 'blue'],
    ['multiselect', 'select', ['red', 'blue'], undefined],
  ])('%s to %s: %j becomes %j', (from, to, value, expected) => {
    const change = match([draft(asked(to), { was: 'f' })], [asked(from)])[0];
    if (!change?.after) throw new Error('the field stays');
    expect(carryValue({ ...change, after: change.after }, value)).toEqual({
      value: expected,
      isLost: expected === undefined,
    });
  });

  const optionChange = (type: 'select' | 'multiselect', left: object[]) => {
    const change = match([draft(choice(type), { options: left })], [choice(type)])[0];
    if (!change?.after) throw new Error('the field stays');
    return { ...change, after: change.after };
  };
  const CRIMSON = { value: 'crimson', label: 'Crimson', was: 'red' };
  const BLUE = { value: 'blue', label: 'Blue', was: 'blue' };

  test.each<['select' | 'multiselect', object[], unknown, unknown, boolean]>([
    ['select', [CRIMSON, BLUE], 'red', 'crimson', false],
    ['select', [BLUE], 'red', undefined, true],
    ['multiselect', [CRIMSON, BLUE], ['red', 'blue'], ['crimson', 'blue'], false],
    ['multiselect', [BLUE], ['red', 'blue'], ['blue'], true],
    ['multiselect', [BLUE], ['red'], undefined, true],
  ])('options of a %s are now %j: %j becomes %j', (type, left, value, expected, isLost) => {
    expect(carryValue(optionChange(type, left), value)).toEqual({ value: expected, isLost });
  });
});

describe('the plan', () => {
  const stored: StoredValue[] = [
    { key: 'body', value: 'solid', listings: 30 },
    { key: 'body', value: 'hollow', listings: 5 },
    { key: 'strings', value: 6, listings: 40 },
    { key: 'brand', value: 'Fender', listings: 12 },
    { key: 'brand', value: '1962', listings: 1 },
  ];
  const effects = (own: DraftField[], incomplete = {}) =>
    fieldEffects(match(own), stored, incomplete).map(({ label: _, ...effect }) => effect);
  const same = [draft(STRINGS), draft(BODY)];

  test('a renamed key takes all values along', () => {
    const own = [draft(BRAND, { key: 'maker' }), ...same];
    expect(planValues(match(own), stored)).toMatchObject({
      keys: [
        { key: 'brand', to: 'maker' },
        { key: 'maker', to: null },
      ],
      values: [],
    });
    expect(effects(own)).toEqual([
      { key: 'maker', kind: 'renamed', converted: 13, lost: 0, incomplete: 0 },
    ]);
  });

  test('keys that are swapped do not drop each other', () => {
    const own = [draft(BRAND, { key: 'body' }), draft(BODY, { key: 'brand' }), draft(STRINGS)];
    expect(planValues(match(own), stored)).toMatchObject({
      keys: [
        { key: 'brand', to: 'body' },
        { key: 'body', to: 'brand' },
      ],
      values: [],
    });
  });

  test('a new field under the key that another leaves does not touch what moves', () => {
    const own = [
      draft(BRAND, { key: 'maker' }),
      draft(field('brand', 'number'), { was: null }),
      ...same,
    ];
    expect(planValues(match(own), stored).values).toEqual([]);
  });

  test('a removed field loses all of them', () => {
    expect(effects(same)).toEqual([
      { key: 'brand', kind: 'removed', converted: 0, lost: 13, incomplete: 0 },
    ]);
  });

  test('another type keeps what can be read as it', () => {
    const own = [draft(BRAND, { type: 'number' }), ...same];
    expect(effects(own)).toEqual([
      { key: 'brand', kind: 'changed', converted: 1, lost: 12, incomplete: 0 },
    ]);
    expect(planValues(match(own), stored).values).toEqual([
      { key: 'brand', value: 'Fender', to: null, lost: true },
      { key: 'brand', value: '1962', to: 1962, lost: false },
    ]);
  });

  test('a renamed option is converted, a removed one lost', () => {
    const own = [
      draft(BRAND),
      draft(STRINGS),
      draft(BODY, { options: [{ value: 'solid-body', label: 'Solid body', was: 'solid' }] }),
    ];
    expect(effects(own)).toEqual([
      { key: 'body', kind: 'changed', converted: 30, lost: 5, incomplete: 0 },
    ]);
  });

  test('a new required field counts what lacks it; one that was required before is not new', () => {
    const own = [
      ...[BRAND, STRINGS, BODY].map((each) => draft(each)),
      draft(field('year', 'number', { required: true }), { was: null }),
    ];
    expect(planValues(match(own), stored).required).toEqual([
      { key: 'strings', before: 'strings' },
      { key: 'year', before: null },
    ]);
    expect(effects(own, { year: 40 })).toEqual([
      { key: 'year', kind: 'added', converted: 0, lost: 0, incomplete: 40 },
    ]);
  });
});

describe('what is refused', () => {
  const category = (id: string, parentId: string | null, fields: unknown = []): StoredCategory => ({
    rowId: id.length,
    id,
    parentId,
    name: id,
    slug: id,
    icon: null,
    description: null,
    position: 0,
    fields,
    rules: {},
    seo: {},
    listings: 0,
    live: 0,
  });
  const tree = [
    category('music', null, [BRAND]),
    category('guitars', 'music', [BODY]),
    category('basses', 'guitars', [STRINGS]),
    category('tools', null, [STRINGS]),
  ];
  const own = { slug: 'guitars', parentId: 'music', fields: [draft(BODY)] };

  test.each<[string, Partial<typeof own> & { parentId?: string | null }, string[]]>([
    ['nothing', {}, []],
    ['an address that another has', { slug: 'tools' }, ['slug']],
    ['a parent that is not there', { parentId: 'nosuch' }, ['parentId']],
    ['itself below itself', { parentId: 'basses' }, ['parentId', 'fields.0.key']],
    ['a key from above', { fields: [draft(BODY), draft(BRAND, { was: null })] }, ['fields.1.key']],
    ['a key from below', { fields: [draft(STRINGS, { was: null })] }, ['fields.0.key']],
    ['a move above a key of the same name', { parentId: 'tools' }, ['parentId']],
    ['an origin that is not there', { fields: [draft(BODY, { was: 'neck' })] }, ['fields.0.was']],
    ['an origin twice', { fields: [draft(BODY), draft(BODY, { key: 'neck' })] }, ['fields.1.was']],
    [
      'an option that never was',
      { fields: [draft(BODY, { options: [{ value: 'x', label: 'X', was: 'y' }] })] },
      ['fields.0.options'],
    ],
  ])('%s', (_, change, paths) => {
    const edited = { id: 'guitars', draft: { ...own, ...change } as typeof own };
    expect(Object.keys(findDraftProblems(tree, edited))).toEqual(paths);
  });
});
