import {
  BOOKING_MAIL_TEXTS,
  durationWords,
  writeBookingMail,
  type BookingMail,
} from './booking-mail';
import { BOOKING_MAIL_KINDS } from './booking-mail-texts';

const mail: BookingMail = {
  kind: 'late_planned',
  title: 'Drill',
  number: 'RP-AAAAAA',
  timeZone: 'Europe/Berlin',
  startAt: new Date('2026-05-04T08:00:00Z'),
  endAt: new Date('2026-05-06T16:00:00Z'),
  url: 'https://rental.example/bookings/b1',
  currency: 'EUR',
  amount: 10_000,
  share: 8500,
  taken: 7000,
  lateMinutes: 1560,
  until: new Date('2026-05-10T10:00:00Z'),
  asked: { startAt: new Date('2026-05-05T08:00:00Z'), endAt: new Date('2026-05-07T16:00:00Z') },
  next: { number: 'RP-BBBBBB', startAt: new Date('2026-05-08T08:00:00Z') },
};

test('says what is charged and why, to each side in its language', () => {
  expect(writeBookingMail(mail, 'renter', 'en')).toEqual({
    subject: 'A late fee: Drill',
    text: [
      'It came back 1 day and 2 hours after the end of booking RP-AAAAAA. By the terms that you booked, €100.00 are charged to your card.',
      'If that is wrong, report a problem on the booking’s page.',
      'https://rental.example/bookings/b1',
      'Rental Portal',
    ].join('\n\n'),
  });
  expect(writeBookingMail(mail, 'owner', 'de-AT')?.text).toContain('1 Tag und 2 Stunden');
  expect(writeBookingMail({ ...mail, kind: 'late_waived' }, 'owner', 'en')).toBeUndefined();
});

test.each(BOOKING_MAIL_KINDS)(
  '%s leaves no place empty, in both languages for the same sides',
  (kind) => {
    const [en, de] = [BOOKING_MAIL_TEXTS.en[kind], BOOKING_MAIL_TEXTS.de[kind]];
    expect(Object.keys(de)).toEqual(Object.keys(en));
    for (const side of ['renter', 'owner', 'next'] as const)
      for (const locale of ['en', 'de']) {
        const written = writeBookingMail({ ...mail, kind }, side, locale);
        if (!written) continue;
        expect(`${written.subject} ${written.text}`).not.toMatch(/\{|\}|undefined| {2}| [.,;]/);
      }
  },
);

test.each([
  [30, '30 minutes'],
  [60, '1 hour'],
  [1559, '1 day and 1 hour'],
  [2880, '2 days'],
])('%d minutes in words', (minutes, words) => {
  expect(durationWords(minutes, 'en')).toBe(words);
});
