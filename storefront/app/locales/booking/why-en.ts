/** Why amounts of a booking are what they are. */
export const whyEn = {
  'booking.agreement': 'Agreement (PDF)',
  'booking.why.title': 'Why these amounts',
  'booking.why.version': 'Terms: {version}',
  'booking.why.fee_schedule.renter':
    'Rental {rental}, service fee {renterFee} ({renterFeePercent} %), tax {tax}.',
  'booking.why.fee_schedule.owner':
    'Rental {rental}, less our commission of {commission} ({commissionPercent} %).',
  'booking.why.policy_tier':
    'Cancelled {hoursBeforeStart} hours before the start. From {tierHours} hours before on, {percent} % of the rental comes back.',
  'booking.why.past_every_tier':
    'Cancelled {hoursBeforeStart} hours before the start: too late for anything to come back.',
  'booking.why.days_not_begun': '{daysNotBegun} of {days} days had not begun.',
  'booking.why.nothing_in_progress':
    'During the rental nothing comes back by the terms that were booked.',
  'booking.why.owner_cancelled': 'The owner cancelled: everything goes back.',
  'booking.why.owner_cancelled_in_progress':
    'The owner cancelled during the rental: {daysNotBegun} of {days} days had not begun.',
  'booking.why.deposit_unavailable':
    'The bank did not answer about the deposit: everything goes back.',
  'booking.why.paid_too_late':
    'It was paid when the dates had gone to somebody else: everything goes back.',
  'booking.why.owner_penalty':
    'A cancellation by the owner costs {penaltyPercent} % of the rental of {rental}.',
  'booking.why.late': 'Late return',
  'booking.why.late_fee':
    '{lateUnits} × {feePerUnit} for coming back {minutes} minutes late: {feePercent} % of {unitPrice} for each begun unit.',
  'booking.why.late_fee_waived': 'The owner asks nothing for it: {lateFee} is not charged.',
  'booking.why.late_fee_from_deposit':
    'The card did not pay, so {lateFee} went to the owner out of the deposit.',
  'booking.why.dispute_decision': 'Decided in the dispute: {toRenter} to the renter.',
  'booking.why.deposit_divided':
    'Of {captured} taken of the deposit, {depositToOwner} go to the owner and {depositToRenter} back.',
  'booking.why.chargeback': 'Chargeback',
  'booking.why.chargeback_lost': 'A payment was taken back by the renter’s bank ({chargedBack}).',
  'booking.why.chargeback_owed':
    'The renter’s bank took {chargedBack} back after it was settled: {owed} is taken of the owner’s next payouts.',
  'booking.why.recorded_before': 'Recorded before reasons were kept.',
} as const;
