import { sharePrice } from '../../../contracts/pricing';
import { replayBooking, type ReplayedBooking } from './replay-terms';

test('another late fee is tried on those that came back too late', () => {
  const late = { minutes: 26 * 60, unit: 'DAY', unitPrice: 5000, amount: 10_000, platform: 1500 };
  const booking = {
    price: sharePrice(10_000, { renterFeeBps: 1000, commissionBps: 1500, taxBps: 0 }),
    currency: 'EUR',
    isFirst: false,
    place: { country: 'DE', taxClass: 'standard' },
    ownerPenaltyBps: 0,
    late,
    policy: {
      name: '',
      version: '',
      tiers: [],
      inProgressRefund: false,
      serviceFeeRefundable: false,
    },
    startAt: new Date('2026-05-04T10:00:00Z'),
    startDate: '2026-05-04',
    endDate: '2026-05-06',
    timeZone: 'UTC',
    cancellation: null,
    isPaid: true,
    timed: null,
  } as ReplayedBooking;
  const half = {
    name: '',
    renterFeeBps: 1000,
    commissionBps: 1500,
    ownerPenaltyBps: 0,
    taxBps: 0,
    taxLabel: '',
    lateGraceMinutes: 60,
    lateFeeBps: 5000,
    lateFeeCapUnits: 3,
    taxes: [],
    taxRequired: false,
  };
  const { before, after, problem } = replayBooking(booking, { fees: half });
  expect([before.charged, before.platform, before.owner]).toEqual([21_000, 4000, 17_000]);
  expect([after.charged, after.platform, after.owner]).toEqual([16_000, 3250, 12_750]);
  expect(problem).toBeUndefined();
});
