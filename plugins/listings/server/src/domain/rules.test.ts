import { applyEdit, EMPTY_CONTENT } from './content';
import { completenessOf } from './completeness';
import { findProblems } from './find-problems';
import { depositMinimum, type Terms } from './terms';

const usd = { code: 'USD', exponent: 2, perUsd: 1 };
const yen = { code: 'JPY', exponent: 0, perUsd: 150 };
const terms: Terms = {
  category: {
    id: 'guitars',
    slug: 'guitars',
    name: 'Guitars',
    fields: [
      {
        key: 'strings',
        label: 'Strings',
        type: 'number',
        unit: null,
        options: [],
        required: true,
        facet: true,
        help: null,
      },
    ],
    pricingUnits: ['DAY'],
    depositMinimumUsd: 5000,
    checklist: [],
  },
  currencies: [usd, yen],
  policyIds: new Set(['flexible']),
};

const COMPLETE = applyEdit(EMPTY_CONTENT, {
  title: 'Red guitar',
  description: 'A well kept electric guitar with its case and two cables.',
  categoryId: 'guitars',
  attributes: { strings: 6 },
  photos: [{ uploadId: 'a', alt: '' }],
  price: { amount: 2500 },
  depositAmount: 5000,
  cancellationPolicyId: 'flexible',
  location: { lat: 47, lng: 15, address: 'Main 1', city: 'Graz', country: 'AT' },
});
const missingOf = (edit: Parameters<typeof applyEdit>[1]) =>
  completenessOf(applyEdit(COMPLETE, edit), terms).missing.map(({ field }) => field);

test('the least deposit is in the currency of the listing', () => {
  expect([depositMinimum(5000, usd), depositMinimum(5000, yen)]).toEqual([5000, 7500]);
  expect(depositMinimum(5000, { ...yen, perUsd: null })).toBe(0);
});

test('a complete listing misses nothing, an empty one can be stored', () => {
  expect(completenessOf(COMPLETE, terms)).toEqual({ percent: 100, missing: [] });
  expect(findProblems(COMPLETE, terms)).toEqual({});
  expect(findProblems(EMPTY_CONTENT, { ...terms, category: undefined })).toEqual({});
  expect(completenessOf(EMPTY_CONTENT, { ...terms, category: undefined }).percent).toBeLessThan(20);
});

test.each<[Parameters<typeof applyEdit>[1], string[]]>([
  [{ title: 'Guitar' }, ['title']],
  [{ description: 'Nice.' }, ['description']],
  [{ attributes: {} }, ['attributes.strings']],
  [{ photos: [] }, ['photos']],
  [{ price: { amount: 0 } }, ['price.amount']],
  [{ depositAmount: 4999 }, ['depositAmount']],
  [{ price: { currency: 'JPY' } }, ['depositAmount']],
  [{ cancellationPolicyId: null }, ['cancellationPolicyId']],
  [{ location: { lat: null } }, ['location.lat']],
  [{ location: { city: '', country: '' } }, ['location.city', 'location.country']],
])('%j misses %j', (edit, fields) => expect(missingOf(edit)).toEqual(fields));

test.each<[Parameters<typeof applyEdit>[1], string[]]>([
  [{ attributes: { strings: 'six' } }, ['attributes.strings']],
  [{ attributes: { strings: 6, colour: 'red' } }, ['attributes.colour']],
  [{ price: { unit: 'HOUR' } }, ['price.unit']],
  [{ price: { currency: 'XXX' } }, ['price.currency']],
  [{ cancellationPolicyId: 'other' }, ['cancellationPolicyId']],
  [{ limits: { minUnits: 5, maxUnits: 3 } }, ['limits.maxUnits']],
  [{ limits: { minUnits: 5, maxUnits: 0 } }, []],
  [
    {
      photos: [
        { uploadId: 'a', alt: '' },
        { uploadId: 'a', alt: '' },
      ],
    },
    ['photos'],
  ],
])('%j is refused for %j', (edit, fields) =>
  expect(Object.keys(findProblems(applyEdit(COMPLETE, edit), terms))).toEqual(fields),
);
