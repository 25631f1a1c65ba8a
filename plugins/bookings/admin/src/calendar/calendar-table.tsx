import { Typography, VisuallyHidden } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { CalendarListing, StaffCalendar, TakenDays } from '../../../contracts/admin-calendar';
import { bookingPath } from '../bookings/paths';
import { formatDays, formatWith } from '../format';
import { keyFor, useTexts } from '../texts';
import { TONE_COLOURS } from '../tone';
import { cellsOf, daysBetween, type Part } from './cells';
import { Mark, toneOf } from './mark';

/** Days on which a number has room over those of its own. */
const ROOM = 3;

const Scroll = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  overflow-x: auto;
`;

const Grid = styled.table`
  border-collapse: separate;
  border-spacing: 0;
  inline-size: 100%;

  th,
  td {
    border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    border-inline-end: 1px solid ${({ theme }) => theme.colors.neutral150};
    padding: 0;
    vertical-align: middle;
  }

  thead th {
    min-inline-size: 3.4rem;
    padding: 0.6rem 0.2rem;
    text-align: center;
  }

  th:first-child {
    background: ${({ theme }) => theme.colors.neutral0};
    inset-inline-start: 0;
    max-inline-size: 18rem;
    min-inline-size: 14rem;
    padding: 0.8rem 1.2rem;
    position: sticky;
    text-align: start;
    z-index: 2;
  }

  [data-weekend] {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  [data-today] {
    box-shadow: inset 0 3px 0 ${({ theme }) => theme.colors.primary600};
  }
`;

const Parts = styled.div`
  display: flex;
  block-size: 3.6rem;
  padding-block: 0.4rem;
`;

const isWeekend = (day: string): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** A row for each unit, a column for each day. */
export function CalendarTable({ calendar }: { calendar: StaffCalendar }) {
  const { text, locale } = useTexts();
  const days = daysBetween(calendar.from, calendar.to);
  const head = (form: Intl.DateTimeFormatOptions, day: string): string =>
    formatWith({ ...form, timeZone: 'UTC' }, day, locale);
  return (
    <Scroll tabIndex={0} role="region" aria-label={text('calendar.title')}>
      <Grid>
        <thead>
          <tr>
            <th scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {text('calendar.unit')}
              </Typography>
            </th>
            {days.map((day) => (
              <th
                key={day}
                scope="col"
                abbr={head({ dateStyle: 'full' }, day)}
                data-weekend={isWeekend(day) || undefined}
                data-today={day === calendar.today || undefined}
              >
                <Typography variant="pi" textColor="neutral600" tag="div">
                  {head({ weekday: 'narrow' }, day)}
                </Typography>
                <Typography variant="pi" fontWeight="bold" tag="div">
                  {head({ day: 'numeric' }, day)}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendar.listings.map((listing) => (
            <Rows key={listing.id} listing={listing} days={days} />
          ))}
        </tbody>
      </Grid>
    </Scroll>
  );
}

function Rows({ listing, days }: { listing: CalendarListing; days: readonly string[] }) {
  const { text } = useTexts();
  return listing.units.map(({ unit, taken }) => (
    <tr key={unit}>
      <th scope="row">
        <Typography tag="div" ellipsis title={listing.title}>
          {listing.title}
        </Typography>
        {listing.units.length > 1 && (
          <Typography variant="pi" textColor="neutral600" tag="div">
            {text('calendar.unit.number', { unit })}
          </Typography>
        )}
      </th>
      {cellsOf(taken, days).map((parts, index) => (
        <td key={days[index]} data-weekend={isWeekend(days[index] ?? '') || undefined}>
          <Parts>
            {parts.map((part) => (
              <Taken
                key={part.taken.booking?.id ?? `${part.taken.kind} ${part.taken.firstDay}`}
                part={part}
              />
            ))}
          </Parts>
        </td>
      ))}
    </tr>
  ));
}

/** One tab stop a booking: its first day; the others can be clicked. */
function Taken({ part: { taken, isFirst, daysLeft } }: { part: Part }) {
  const { words } = useWords(taken);
  const { booking } = taken;
  const colours = TONE_COLOURS[toneOf(taken)];
  if (!booking)
    return (
      <Mark {...colours} $isStriped title={words}>
        <VisuallyHidden>{words}</VisuallyHidden>
      </Mark>
    );
  return (
    <Mark
      as={Link}
      to={bookingPath(booking.id)}
      {...colours}
      title={words}
      aria-label={words}
      tabIndex={isFirst ? undefined : -1}
    >
      {isFirst && daysLeft >= ROOM ? booking.number : ''}
    </Mark>
  );
}

function useWords({ kind, booking, firstDay, lastDay }: TakenDays) {
  const { text, locale } = useTexts();
  const state = booking && keyFor('state', booking.state);
  const what = booking
    ? `${booking.number}, ${state ? text(state) : booking.state}`
    : text(`calendar.kind.${kind}`);
  return { words: `${what}, ${formatDays(firstDay, lastDay, locale)}` };
}
