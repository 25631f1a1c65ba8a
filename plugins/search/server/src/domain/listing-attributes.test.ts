import { readFields } from '../../../contracts/category-fields';
import { describeAttributes } from './listing-attributes';

const fields = readFields([
  { key: 'weight', label: 'Weight', type: 'number', unit: 'kg' },
  { key: 'case', label: 'Case', type: 'boolean' },
  { key: 'size', label: 'Size', type: 'select', options: [{ value: 'm', label: 'Medium' }] },
  { key: 'fits', label: 'Fits', type: 'multiselect', options: [{ value: 'a', label: 'Adults' }] },
  { key: 'made', label: 'Made', type: 'date' },
]);

test('attributes have labels and units, in the order of the fields', () => {
  const described = describeAttributes(fields, {
    made: '2020-01-02',
    fits: ['a', 'dogs'],
    size: 'm',
    case: false,
    weight: 2.5,
    unknown: 'x',
  });
  expect(described.map(({ key, text }) => [key, text])).toEqual([
    ['weight', '2.5 kg'],
    ['case', 'No'],
    ['size', 'Medium'],
    ['fits', 'Adults, dogs'],
    ['made', '2020-01-02'],
  ]);
});

test('values of another kind and empty ones are not shown', () => {
  expect(
    describeAttributes(fields, { weight: '2', case: 'yes', size: '', fits: [], made: null }),
  ).toEqual([]);
});
