import type { ProblemTexts } from './policies-en';
import type { windowsEn } from './windows-en';

type Problems = Extract<
  keyof ProblemTexts,
  | `problem.window_${string}`
  | `problem.${'answer' | 'hold' | 'deposit' | 'claim' | 'review'}_${string}`
>;

export const windowsDe: Readonly<Record<keyof typeof windowsEn | Problems, string>> = {
  'windows.paymentMinutes': 'Zum Bezahlen',
  'windows.paymentMinutes.hint': 'Der Zeitraum bleibt solange frei.',
  'windows.changeMinutes': 'Zum Bezahlen anderer Tage',
  'windows.changeMinutes.hint':
    'Für eine längere Miete oder andere Tage; die alten bleiben solange.',
  'windows.riskReviewHours': 'Blick des Teams',
  'windows.riskReviewHours.hint': 'Wo eine Risikoregel darum gebeten hat.',
  'windows.answerHours': 'Antwort des Vermieters, höchstens',
  'windows.answerHours.hint': 'Auf eine Anfrage; weniger, wenn die Miete bald beginnt.',
  'windows.answerLeastHours': 'Antwort des Vermieters, mindestens',
  'windows.answerLeastHours.hint':
    'Wer kürzer vor dem Beginn fragt, wird gebeten, anders zu buchen.',
  'windows.captureMarginHours': 'Bevor eine Karte verfällt',
  'windows.captureMarginHours.hint': 'Damit eine Antwort noch ausgeführt werden kann.',
  'windows.upcomingHours': 'Vor dem Beginn',
  'windows.upcomingHours.hint': 'Die Kaution wird reserviert, und beide Seiten werden erinnert.',
  'windows.checkInHours': 'Übergabe',
  'windows.checkInHours.hint':
    'Nach dem Beginn. Dann gilt sie als erfolgt, oder ohne Kaution wird storniert.',
  'windows.depositHours': 'Andere Karte für die Kaution',
  'windows.depositHours.hint': 'Wo eine während der Übergabe abgelehnt wurde.',
  'windows.checkOutHours': 'Rückgabe',
  'windows.checkOutHours.hint': 'Nach dem Ende, für den Bericht darüber.',
  'windows.claimDays': 'Forderungen',
  'windows.claimDays.hint': 'Nach der Rückgabe; dann wird der Vermieter bezahlt.',
  'windows.appealDays': 'Anfechtung',
  'windows.appealDays.hint': 'Nach einer Entscheidung, durch jede Seite.',
  'windows.cancelledDays': 'Nach einer Stornierung',
  'windows.cancelledDays.hint': 'Dann wird ausgezahlt, was behalten wird.',
  'windows.disputeAnswerDays': 'Antwort auf eine Forderung',
  'windows.disputeAnswerDays.hint': 'Der anderen Seite, bevor das Team entscheidet.',
  'windows.reviewDays': 'Bewertungen',
  'windows.reviewDays.hint': 'Wenn die Miete vorbei ist; dann wird gezeigt, was da ist.',
  'outcome.not_sold': 'wäre nicht verkauft worden: keine Zeit für eine Antwort',
  'outcome.expired': 'wäre verfallen',
  'outcome.deposit_missing': 'ohne Kaution storniert',
  'outcome.check_in_assumed': 'Übergabe gälte als erfolgt',
  'outcome.cancelled_in_progress': 'storniert als laufende Miete',
  'outcome.cancelled_before_handover': 'storniert wie vor der Übergabe',
  'outcome.return_unchecked': 'Rückgabe ohne Bericht',
  'outcome.claim_too_late': 'Forderung wäre zu spät gekommen',
  'outcome.appeal_too_late': 'Anfechtung wäre zu spät gekommen',
  'outcome.review_too_late': 'Bewertung wäre zu spät gekommen',
  'outcome.open_longer': 'hätte mehr Zeit gehabt',
  'outcome.paid_out_sooner': 'Vermieter früher bezahlt',
  'outcome.paid_out_later': 'Vermieter später bezahlt',
  'terms.kind.deadline-windows': 'Fristen',
  'retire.refused.windows_needed':
    'Ohne Fristen kann nichts gebucht werden: Veröffentliche stattdessen ihre nächste Fassung.',
  'windows.group.booking': 'Buchung',
  'windows.group.rental': 'Miete',
  'windows.group.after': 'Danach',
  'windows.label': '{label}, in {unit}',
  'windows.unit.minutes': 'Minuten',
  'windows.unit.hours': 'Stunden',
  'windows.unit.days': 'Tagen',
  'windows.value.minutes': '{count, plural, one {# Minute} other {# Minuten}}',
  'windows.value.hours': '{count, plural, one {# Stunde} other {# Stunden}}',
  'windows.value.days': '{count, plural, one {# Tag} other {# Tage}}',
  'windows.summary': '{pay} zum Bezahlen, {answer} für eine Antwort, {claim} für Forderungen',
  'windows.example':
    'Fristen ändern keinen Preis. Was sie an vergangenen Buchungen geändert hätten, zeigt unten die Zeitmaschine.',
  'replay.outcomes': 'Was aus ihnen geworden wäre',
  'replay.outcome': 'Stattdessen',
  'replay.count': 'Buchungen',
  'replay.text.deadline-windows':
    'Die Buchungen der letzten {days} Tage noch einmal, nach ihrer eigenen Uhr, unter der gespeicherten Fassung: Wo eine Frist vorbei gewesen wäre, bevor jemand handelte, geht die Buchung weiter, wie es der Ablauf vorsieht. Geändert wird nichts.',
  'problem.window_zero':
    'In gar keiner Zeit könnte niemand handeln, also ginge es von dort nicht weiter: Gib mindestens {least} an.',
  'problem.window_minutes_invalid': 'Gib ganze Minuten an, von {least} bis {most}.',
  'problem.window_hours_invalid': 'Gib ganze Stunden an, von {least} bis {most}.',
  'problem.window_days_invalid': 'Gib ganze Tage an, von {least} bis {most}.',
  'problem.answer_contradicted':
    'Ein Vermieter hat höchstens {limit} Stunden: Gib höchstens {limit} an, oder erhöhe die andere Frist.',
  'problem.answer_outlives_card':
    'Mit dem Blick des Teams und der Zeit, bevor die Karte verfällt, gälte die Karte nicht mehr: Gib höchstens {limit} Stunden an, oder kürze eine der beiden anderen.',
  'problem.hold_lapses_first':
    'Die Kaution wäre frei, bevor die Übergabe vorbei ist: Gib höchstens {limit} Stunden an, oder kürze die Übergabe.',
  'problem.deposit_outlives_check_in':
    'Die Übergabe ist nach {limit} Stunden vorbei: Gib höchstens {limit} an, oder verlängere sie.',
  'problem.claim_before_inspection':
    'Was die Rückgabe zeigt, könnte nicht mehr gefordert werden: Gib mindestens {limit} Tage an, oder kürze die Rückgabe.',
  'problem.review_before_claim':
    'Bewertungen wären zu, solange noch gefordert werden kann: Gib mindestens {limit} Tage an, oder kürze die Forderungen.',
};
