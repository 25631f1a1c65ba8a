/** Mails about a booking that changes or comes back late, in the language of whom they are for. Pure. */
import { formatMoney } from '@rental/shared/format-money';
import { mailsDe } from './booking-mail-de';
import { mailsEn } from './booking-mail-en';
import type { BookingMailKind, MailSide, MailTexts } from './booking-mail-texts';

export const BOOKING_MAIL_TEXTS: Readonly<Record<'en' | 'de', MailTexts>> = {
  en: mailsEn,
  de: mailsDe,
};

export interface BookingMail {
  readonly kind: BookingMailKind;
  readonly title: string;
  readonly number: string;
  readonly timeZone: string;
  readonly startAt: Date;
  readonly endAt: Date;
  /** The booking's page. */
  readonly url: string;
  readonly currency: string;
  /** Minor units. */
  readonly amount?: number | undefined;
  readonly share?: number | undefined;
  readonly taken?: number | undefined;
  readonly lateMinutes?: number | undefined;
  readonly until?: Date | null | undefined;
  /** The dates that are asked for. */
  readonly asked?: { readonly startAt: Date; readonly endAt: Date } | null | undefined;
  /** The rental that waits for it. */
  readonly next?: { readonly number: string; readonly startAt: Date } | undefined;
}

type Code = 'en' | 'de';

/**
 * Undefined: that side is not written to about it.
 * @param locale of the account; English where there are no texts in it
 */
export function writeBookingMail(
  mail: BookingMail,
  side: MailSide,
  locale: string | null,
): { subject: string; text: string } | undefined {
  const code: Code = locale?.toLowerCase().startsWith('de') ? 'de' : 'en';
  const words = BOOKING_MAIL_TEXTS[code][mail.kind][side];
  if (!words) return undefined;
  const values = valuesOf(mail, code);
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return {
    subject: fill(words.subject),
    text: [...words.said.map(fill), mail.url, 'Rental Portal'].join('\n\n'),
  };
}

function valuesOf(mail: BookingMail, code: Code): Readonly<Record<string, string>> {
  const at = (instant: Date | null | undefined) =>
    instant
      ? new Intl.DateTimeFormat(code, {
          timeZone: mail.timeZone,
          dateStyle: 'long',
          timeStyle: 'short',
        }).format(instant)
      : '';
  const money = (amount: number | undefined) =>
    amount === undefined ? '' : formatMoney(amount, mail.currency, code);
  return {
    title: mail.title,
    number: mail.number,
    start: at(mail.startAt),
    end: at(mail.endAt),
    askedStart: at(mail.asked?.startAt),
    askedEnd: at(mail.asked?.endAt),
    until: at(mail.until),
    amount: money(mail.amount),
    share: money(mail.share),
    taken: money(mail.taken),
    late: durationWords(mail.lateMinutes ?? 0, code),
    nextNumber: mail.next?.number ?? '',
    nextStart: at(mail.next?.startAt),
  };
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** `2 days and 3 hours`; minutes only below an hour. */
export function durationWords(minutes: number, code: Code): string {
  const of = (value: number, unit: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  if (minutes < HOUR) return of(minutes, 'minute');
  const [days, hours] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR)];
  const parts = [...(days > 0 ? [of(days, 'day')] : []), ...(hours > 0 ? [of(hours, 'hour')] : [])];
  return new Intl.ListFormat(code).format(parts);
}
