/** What both sides are told by mail while a rental changes or comes back late, by language. */

/** `next`: whoever rents the same item afterwards. */
export type MailSide = 'renter' | 'owner' | 'next';

export const BOOKING_MAIL_KINDS = [
  'extended',
  'moved',
  'change_asked',
  'change_declined',
  'change_unanswered',
  'change_returned',
  'early_return',
  'late_planned',
  'late_waived',
  'late_failed',
  'late_paid',
  'late_from_deposit',
  'late_open',
  'return_late',
  'return_back',
] as const;
export type BookingMailKind = (typeof BOOKING_MAIL_KINDS)[number];

interface MailWords {
  readonly subject: string;
  readonly said: readonly string[];
}

/** A side that is missing is not written to. */
export type MailTexts = Readonly<
  Record<BookingMailKind, Readonly<Partial<Record<MailSide, MailWords>>>>
>;
