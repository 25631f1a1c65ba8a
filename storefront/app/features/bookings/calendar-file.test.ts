import type { BookingView } from '@rental/bookings/contracts/dto';
import { calendarFile } from './calendar-file.server';

const booking = {
  bookingId: 'b1',
  number: 'RP-1',
  listing: {
    title: 'Zelt; groß, grün 🏕 und noch viel mehr, damit die Zeile sicher gebrochen wird',
  },
  startAt: '2026-03-28T09:00:00.000Z',
  endAt: '2026-03-29T16:00:00.000Z',
  address: 'Hauptstraße 1\n10115 Berlin',
  timeline: [{ at: '2026-03-01T08:00:00.000Z' }],
} as unknown as BookingView;

const file = calendarFile(booking, 'https://shop.example/bookings/b1');

test('instants are UTC, texts are escaped', () => {
  expect(file).toContain('DTSTART:20260328T090000Z\r\nDTEND:20260329T160000Z');
  expect(file.replace(/\r\n /g, '')).toContain('SUMMARY:Zelt\\; groß\\, grün 🏕 und noch');
  expect(file).toContain('LOCATION:Hauptstraße 1\\n10115 Berlin');
});

test('no line is longer than 75 octets, and none breaks a character', () => {
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).not.toContain('�');
});
