/** Disputes, settlement and cancellation. */
import type { BookingTransition, Effect } from '../transition';

const OPEN_BEFORE_RETURN = ['CONFIRMED', 'UPCOMING', 'INSPECTION_PENDING', 'IN_PROGRESS'] as const;
const DISPUTABLE = [
  'INSPECTION_PENDING',
  'IN_PROGRESS',
  'RETURN_INSPECTION_PENDING',
  'COMPLETED',
  'CANCELLED_BY_RENTER',
  'CANCELLED_BY_OWNER',
] as const;

export const disputing: readonly BookingTransition[] = [
  ...DISPUTABLE.map((from): BookingTransition => ({
    from,
    event: 'issue_reported',
    to: 'DISPUTED',
    by: ['owner', 'renter'],
    guards: from.startsWith('CANCELLED')
      ? ['not_settled', 'handed_over', 'claim_within_bounds']
      : ['not_settled', 'claim_within_bounds'],
    effects: ['freeze_funds', 'capture_claimed_deposit'],
    publishes: 'booking.disputed',
  })),
  {
    from: 'DISPUTED',
    event: 'resolve',
    to: 'RESOLVED',
    by: ['ops'],
    guards: ['split_sums'],
    effects: ['record_resolution'],
    publishes: 'booking.resolved',
  },
  {
    from: 'RESOLVED',
    event: 'appeal',
    to: 'DISPUTED',
    by: ['owner', 'renter'],
    guards: ['within_appeal_window'],
    effects: ['freeze_funds'],
    publishes: 'booking.disputed',
  },
];

export const settling: readonly BookingTransition[] = [
  {
    from: 'COMPLETED',
    event: 'settle',
    to: 'SETTLED',
    by: ['clock'],
    guards: ['no_chargeback', 'refunds_done', 'late_fee_done'],
    effects: ['release_deposit_hold', 'settle_funds', 'release_dates'],
    publishes: 'booking.settled',
  },
  {
    from: 'RESOLVED',
    event: 'settle',
    to: 'SETTLED',
    by: ['clock'],
    guards: ['no_chargeback', 'refunds_done', 'late_fee_done'],
    effects: ['carry_out_resolution', 'release_deposit_hold', 'settle_funds', 'release_dates'],
    publishes: 'booking.settled',
  },
  ...(['CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER'] as const).map((state): BookingTransition => ({
    from: state,
    event: 'settle',
    to: state,
    by: ['clock'],
    guards: ['return_done', 'no_chargeback', 'refunds_done', 'late_fee_done'],
    // A damaged return has left the hold; dates are gone unless there never was a handover.
    effects:
      state === 'CANCELLED_BY_RENTER'
        ? ['release_deposit_hold', 'settle_funds', 'release_dates']
        : ['release_deposit_hold', 'settle_funds'],
    publishes: 'booking.settled',
  })),
];

/**
 * Cancelled after the handover: the item is still to come back. The hold and the dates stay until the
 * check-out report or the deadline of 24 h; a damaged return keeps the hold for a claim. Dates of an
 * owner who cancelled stay blocked.
 */
export const returning: readonly BookingTransition[] = (
  ['CANCELLED_BY_RENTER', 'CANCELLED_BY_OWNER'] as const
).flatMap((state): BookingTransition[] => {
  const dates: readonly Effect[] = state === 'CANCELLED_BY_RENTER' ? ['release_dates'] : [];
  const back = { from: state, to: state, publishes: 'booking.returned' } as const;
  return [
    {
      ...back,
      event: 'return_ok',
      by: ['owner'],
      guards: ['return_open'],
      effects: ['release_deposit_hold', ...dates],
    },
    {
      ...back,
      event: 'return_timeout',
      by: ['clock'],
      guards: ['return_open', 'damage_reported'],
      effects: dates,
    },
    {
      ...back,
      event: 'return_timeout',
      by: ['clock'],
      guards: ['return_open'],
      effects: ['release_deposit_hold', ...dates],
    },
  ];
});

/** After the handover the hold and the dates stay until the check-out report or 24 h (LIFECYCLE). */
export const cancelling: readonly BookingTransition[] = OPEN_BEFORE_RETURN.flatMap(
  (from): BookingTransition[] => [
    {
      from,
      event: 'cancel',
      to: 'CANCELLED_BY_RENTER',
      by: ['renter'],
      effects:
        from === 'IN_PROGRESS'
          ? ['refund_by_policy']
          : ['refund_by_policy', 'release_deposit_hold', 'release_dates'],
      publishes: 'booking.cancelled',
    },
    {
      from,
      event: 'cancel',
      to: 'CANCELLED_BY_OWNER',
      by: ['owner'],
      effects:
        from === 'IN_PROGRESS'
          ? ['refund_in_full', 'charge_owner_penalty']
          : ['refund_in_full', 'charge_owner_penalty', 'release_deposit_hold'],
      publishes: 'booking.cancelled',
    },
  ],
);
