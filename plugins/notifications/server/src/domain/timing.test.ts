import { timingOf, type Timing } from './timing';

const night = new Date('2026-05-04T23:00:00Z');
const chosen: Timing = {
  timeZone: 'Europe/Vienna',
  quietHours: { from: '22:00', to: '07:30' },
  digest: { at: '18:00', groups: ['reviews', 'payments'] },
};
const at = (
  ...[group, channel, of = chosen]: [
    Parameters<typeof timingOf>[1],
    Parameters<typeof timingOf>[2],
    Timing?,
  ]
) => {
  const { deliverAt, digest } = timingOf(night, group, channel, of);
  return [deliverAt.toISOString(), digest];
};

test('what may wait does: for the morning, or for the mail of the day', () => {
  expect(at('bookings', 'email')).toEqual(['2026-05-05T05:30:00.000Z', false]);
  expect(at('bookings', 'push')).toEqual(['2026-05-05T05:30:00.000Z', false]);
  expect(at('reviews', 'email')).toEqual(['2026-05-05T16:00:00.000Z', true]);
  expect(at('reviews', 'push')).toEqual(['2026-05-05T05:30:00.000Z', false]);
});

test('money comes by mail at once, whatever was chosen, and rings later', () => {
  expect(at('payments', 'email')).toEqual([night.toISOString(), false]);
  expect(at('payments', 'sms')).toEqual(['2026-05-05T05:30:00.000Z', false]);
});

test('a zone that is none is UTC, and nothing chosen is at once', () => {
  expect(at('bookings', 'email', { ...chosen, timeZone: 'Moon/Base' })).toEqual([
    '2026-05-05T07:30:00.000Z',
    false,
  ]);
  expect(at('bookings', 'email', { timeZone: 'UTC', quietHours: null, digest: null })).toEqual([
    night.toISOString(),
    false,
  ]);
});
