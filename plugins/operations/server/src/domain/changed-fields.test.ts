import { REDACTED } from '../../../contracts/audit';
import { changedFields } from './changed-fields';

test('only what differs is kept, in any order of keys', () => {
  const before = { title: 'Old', rules: { a: 1, b: 2 }, tiers: [1, 2], none: null };
  const after = { title: 'New', rules: { b: 2, a: 1 }, tiers: [2, 1] };
  expect(changedFields(before, after)).toEqual({
    before: { title: 'Old', tiers: [1, 2] },
    after: { title: 'New', tiers: [2, 1] },
  });
});

test('what is new has no before, what is gone no after', () => {
  expect(changedFields(null, { title: 'New' })).toEqual({ before: null, after: { title: 'New' } });
  expect(changedFields({ title: 'Old' }, null)).toEqual({ before: { title: 'Old' }, after: null });
  expect(changedFields(null, null)).toEqual({ before: null, after: null });
});

test('a private field shows that it changed, not what it was', () => {
  const before = {
    address: 'Elm Street 1',
    location: { city: 'Bergen', lat: 60.39, address: 'x' },
  };
  const after = { address: 'Elm Street 2', location: { city: 'Bergen', lat: 60.4, address: '' } };
  const location = { city: 'Bergen', lat: REDACTED, address: REDACTED };
  expect(changedFields(before, after)).toEqual({
    before: { address: REDACTED, location },
    after: { address: REDACTED, location: { ...location, address: '' } },
  });
});

test('an emptied private field is seen to be empty', () => {
  expect(changedFields({ phone: '+47 1' }, { phone: null })).toEqual({
    before: { phone: REDACTED },
    after: { phone: null },
  });
});

test('dates compare as instants', () => {
  const at = new Date('2026-01-02T03:04:05.000Z');
  expect(changedFields({ at }, { at: '2026-01-02T03:04:05.000Z' })).toEqual({
    before: {},
    after: {},
  });
});
