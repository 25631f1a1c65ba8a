/** A booking as a calendar file (RFC 5545): lines folded at 75 octets, instants in UTC. */
import type { BookingView } from '@rental/bookings/contracts/dto';

const MOST_OCTETS = 75;

const instant = (iso: string): string =>
  `${new Date(iso).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;

const escaped = (text: string): string =>
  text.replace(/\\/g, '\\\\').replace(/[,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

export function calendarFile(booking: BookingView, pageAddress: string): string {
  const { bookingId, listing, startAt, endAt, address, timeline } = booking;
  const changed = timeline.at(-1)?.at ?? startAt;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rental Portal//Bookings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${bookingId}@rental-portal`,
    `DTSTAMP:${instant(changed)}`,
    `SEQUENCE:${timeline.length}`,
    `DTSTART:${instant(startAt)}`,
    `DTEND:${instant(endAt)}`,
    `SUMMARY:${escaped(listing.title)}`,
    ...(address ? [`LOCATION:${escaped(address)}`] : []),
    `DESCRIPTION:${escaped(`${booking.number} ${pageAddress}`)}`,
    `URL:${pageAddress}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? MOST_OCTETS : MOST_OCTETS - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
