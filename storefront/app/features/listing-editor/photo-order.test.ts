import { rearrange } from './photo-order';

const photos = ['a', 'b', 'c'].map((uploadId) => ({ uploadId, alt: '' }));
const after = (act: string) =>
  rearrange(photos, act)
    .map(({ uploadId }) => uploadId)
    .join('');

test.each([
  ['up:b', 'bac'],
  ['down:b', 'acb'],
  ['remove:b', 'ac'],
  ['up:a', 'abc'],
  ['down:c', 'abc'],
  ['remove:x', 'abc'],
  ['save', 'abc'],
])('%s gives %s', (act, order) => expect(after(act)).toBe(order));
