import { comparePhotos, compareRevisions } from './compare-revisions';
import { applyEdit, EMPTY_CONTENT } from './content';
import { listingContent } from '../../../contracts/listing-edit';

const before = applyEdit(EMPTY_CONTENT, {
  title: 'Red guitar',
  attributes: { brand: 'Fender', strings: 6 },
  photos: [
    { uploadId: 'a', alt: 'Front' },
    { uploadId: 'b', alt: 'Back' },
  ],
});
const after = applyEdit(before, {
  title: 'Blue guitar',
  attributes: { brand: 'Fender', colour: 'blue' },
  photos: [
    { uploadId: 'c', alt: 'Case' },
    { uploadId: 'a', alt: 'Front' },
  ],
});
const names = [{ key: 'brand', label: 'Brand' }];

test('changed, added and removed parts are told apart from those that stay', () => {
  const changed = compareRevisions(before, after, names).filter(({ isChanged }) => isChanged);
  expect(changed).toEqual([
    { path: 'title', label: null, before: 'Red guitar', after: 'Blue guitar', isChanged: true },
    { path: 'attributes.colour', label: 'colour', before: null, after: 'blue', isChanged: true },
    { path: 'attributes.strings', label: 'strings', before: 6, after: null, isChanged: true },
  ]);
});

test('at a first look nothing is changed, and there is no before', () => {
  const fields = compareRevisions(null, after, names);
  expect(fields.some(({ isChanged }) => isChanged)).toBe(false);
  expect(fields.some((field) => 'before' in field)).toBe(false);
  expect(fields.find(({ path }) => path === 'attributes.brand')?.label).toBe('Brand');
});

test('every part of a listing is compared', () => {
  const shown = new Set(compareRevisions(null, after, []).map(({ path }) => path.split('.')[0]));
  expect([...shown, 'photos'].sort()).toEqual(Object.keys(listingContent.shape).sort());
});

test('photos keep their new order, those that go come last', () => {
  const changes = comparePhotos(before, after).map(({ uploadId, change }) => [uploadId, change]);
  expect(changes).toEqual([
    ['c', 'added'],
    ['a', 'kept'],
    ['b', 'removed'],
  ]);
  expect(comparePhotos(null, after).map(({ change }) => change)).toEqual(['kept', 'kept']);
});
