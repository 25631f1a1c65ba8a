import type { CategoryField } from '@rental/search/contracts/catalogue';
import { attributesSchema, fittingAttributes, missingAttributes } from './attributes';

const field = (key: string, type: CategoryField['type'], more = {}): CategoryField => ({
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
const options = ['solid', 'acoustic'].map((value) => ({ value, label: value }));
const FIELDS = [
  field('brand', 'text', { required: true }),
  field('strings', 'number', { required: true }),
  field('leftHanded', 'boolean'),
  field('body', 'select', { options }),
  field('bodies', 'multiselect', { options }),
  field('built', 'date'),
];

test.each<[string, unknown, boolean]>([
  ['brand', 'Fender', true],
  ['brand', '', false],
  ['brand', '   ', false],
  ['brand', 'x'.repeat(201), false],
  ['brand', 7, false],
  ['brand', null, false],
  ['strings', 6, true],
  ['strings', 6.5, true],
  ['strings', '6', false],
  ['strings', Number.NaN, false],
  ['strings', Number.POSITIVE_INFINITY, false],
  ['strings', 1e12, false],
  ['leftHanded', false, true],
  ['leftHanded', 'false', false],
  ['body', 'solid', true],
  ['body', 'Solid', false],
  ['body', ['solid'], false],
  ['bodies', ['solid', 'acoustic'], true],
  ['bodies', [], false],
  ['bodies', ['solid', 'solid'], false],
  ['bodies', ['hollow'], false],
  ['bodies', 'solid', false],
  ['built', '2020-02-29', true],
  ['built', '2021-02-29', false],
  ['built', '2020-02-29T00:00:00Z', false],
  ['colour', 'red', false],
  ['__proto__x', 1, false],
])('%s = %j is taken: %s', (key, value, taken) => {
  expect(attributesSchema(FIELDS).safeParse({ [key]: value }).success).toBe(taken);
});

test('a draft may leave all out; what is required is named', () => {
  expect(attributesSchema(FIELDS).safeParse({}).success).toBe(true);
  expect(missingAttributes(FIELDS, { strings: 0 }).map(({ key }) => key)).toEqual(['brand']);
});

test('what another category takes is kept', () => {
  const values = { brand: 'Fender', strings: '6', body: 'hollow', colour: 'red' };
  expect(fittingAttributes(FIELDS, values)).toEqual({ brand: 'Fender' });
});
