import type { whyEn } from './why-en';

export const whyDe: Record<keyof typeof whyEn, string> = {
  'booking.agreement': 'Vereinbarung (PDF)',
  'booking.why.title': 'Warum diese Beträge',
  'booking.why.version': 'Bedingungen: {version}',
  'booking.why.fee_schedule.renter':
    'Miete {rental}, Servicegebühr {renterFee} ({renterFeePercent} %), Steuer {tax}.',
  'booking.why.fee_schedule.owner':
    'Miete {rental}, abzüglich unserer Provision von {commission} ({commissionPercent} %).',
  'booking.why.policy_tier':
    'Storniert {hoursBeforeStart} Stunden vor Beginn. Bis {tierHours} Stunden vorher kommen {percent} % der Miete zurück.',
  'booking.why.past_every_tier':
    'Storniert {hoursBeforeStart} Stunden vor Beginn: zu spät, um etwas zurückzubekommen.',
  'booking.why.days_not_begun': '{daysNotBegun} von {days} Tagen hatten noch nicht begonnen.',
  'booking.why.nothing_in_progress':
    'Während der Miete kommt nach den gebuchten Bedingungen nichts zurück.',
  'booking.why.owner_cancelled': 'Die vermietende Seite hat storniert: Alles geht zurück.',
  'booking.why.owner_cancelled_in_progress':
    'Während der Miete von der vermietenden Seite storniert: {daysNotBegun} von {days} Tagen hatten noch nicht begonnen.',
  'booking.why.deposit_unavailable':
    'Die Bank hat wegen der Kaution nicht geantwortet: Alles geht zurück.',
  'booking.why.paid_too_late':
    'Bezahlt wurde erst, als der Zeitraum vergeben war: Alles geht zurück.',
  'booking.why.owner_penalty':
    'Eine Absage der vermietenden Seite kostet {penaltyPercent} % der Miete von {rental}.',
  'booking.why.late': 'Verspätete Rückgabe',
  'booking.why.late_fee':
    '{lateUnits} × {feePerUnit} für {minutes} Minuten Verspätung: {feePercent} % von {unitPrice} je angefangener Einheit.',
  'booking.why.late_fee_waived':
    'Die vermietende Seite verlangt nichts dafür: {lateFee} werden nicht berechnet.',
  'booking.why.late_fee_from_deposit':
    'Die Karte hat nicht gezahlt, darum gingen {lateFee} aus der Kaution an die vermietende Seite.',
  'booking.why.dispute_decision': 'Im Streitfall entschieden: {toRenter} an die mietende Seite.',
  'booking.why.deposit_divided':
    'Von {captured} aus der Kaution gehen {depositToOwner} an die vermietende Seite und {depositToRenter} zurück.',
  'booking.why.chargeback': 'Rückbuchung',
  'booking.why.chargeback_lost':
    'Eine Zahlung wurde von der Bank der mietenden Seite zurückgebucht ({chargedBack}).',
  'booking.why.chargeback_owed':
    'Die Bank der mietenden Seite hat {chargedBack} nach der Abrechnung zurückgebucht: {owed} werden von den nächsten Auszahlungen der vermietenden Seite abgezogen.',
  'booking.why.recorded_before': 'Erfasst, bevor Gründe festgehalten wurden.',
};
