import { renewalOf } from './hold-renewal';

const at = (iso: string): Date => new Date(iso);

test.each([
  [
    'a Visa hold of 4 days and 18 hours',
    '2026-03-27T10:00:00Z',
    '2026-04-01T04:00:00Z',
    '2026-03-31T04:00:00Z',
  ],
  ['a hold of a day', '2026-03-27T10:00:00Z', '2026-03-28T10:00:00Z', '2026-03-27T22:00:00Z'],
  ['a hold that is over', '2026-03-27T10:00:00Z', '2026-03-27T09:00:00Z', '2026-03-27T09:00:00Z'],
])('%s', (_, placed, before, renewed) => {
  expect(renewalOf(at(placed), at(before))).toEqual(at(renewed));
});
