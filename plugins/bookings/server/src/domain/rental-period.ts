/** When a rental is, what is charged for it and what it blocks (LIFECYCLE.md, "Availability"). */
import {
  addDays,
  daysBetween,
  instantToLocalDate,
  localToInstant,
  startOfLocalDay,
} from '@rental/shared/local-time';
import { AppError } from '@rental/shared/errors';
import type { Range } from '@rental/shared/range';
import { chargedDates, chargedHours } from '../../../contracts/day-prices';
import type { PriceUnit } from '../../../contracts/pricing';

export interface PeriodTerms {
  priceUnit: PriceUnit;
  timeZone: string;
  /** HH:MM on the listing's wall clock. */
  pickupTime: string;
  returnTime: string;
  bufferMinutes: number;
}

export interface PeriodRequest {
  startDate?: string | undefined;
  endDate?: string | undefined;
  startAt?: string | undefined;
  endAt?: string | undefined;
}

export interface RentalPeriod {
  startDate: string;
  endDate: string;
  startAt: Date;
  endAt: Date;
  /** DAY counts the first and the last day, NIGHT nights, HOUR begun hours. */
  units: number;
  /** What no other booking of the unit may touch: includes the turnaround buffer. */
  during: Range<Date>;
}

const HOUR_MS = 3_600_000;

const invalid = (message: string, fields: Record<string, string>): AppError =>
  new AppError(400, 'DATES_INVALID', message, { fields });

export function rentalPeriod(terms: PeriodTerms, request: PeriodRequest): RentalPeriod {
  return terms.priceUnit === 'HOUR' ? byTheHour(terms, request) : byTheDate(terms, request);
}

function byTheHour(terms: PeriodTerms, { startAt, endAt }: PeriodRequest): RentalPeriod {
  if (!startAt || !endAt)
    throw invalid('This listing is rented by the hour: give startAt and endAt.', {
      ...(startAt ? {} : { startAt: 'Give an instant, like 2026-06-01T10:00:00Z.' }),
      ...(endAt ? {} : { endAt: 'Give an instant, like 2026-06-01T14:00:00Z.' }),
    });
  const start = new Date(startAt);
  const end = new Date(endAt);
  if (end <= start)
    throw invalid('The end lies before the start.', { endAt: 'Choose a later time.' });
  return {
    startDate: instantToLocalDate(start, terms.timeZone),
    endDate: instantToLocalDate(end, terms.timeZone),
    startAt: start,
    endAt: end,
    units: Math.ceil((end.getTime() - start.getTime()) / HOUR_MS),
    during: { start, end: withBuffer(end, terms.bufferMinutes) },
  };
}

function byTheDate(terms: PeriodTerms, { startDate, endDate }: PeriodRequest): RentalPeriod {
  if (!startDate || !endDate)
    throw invalid('Give the first and the last date.', {
      ...(startDate ? {} : { startDate: 'Give a date as YYYY-MM-DD.' }),
      ...(endDate ? {} : { endDate: 'Give a date as YYYY-MM-DD.' }),
    });
  const nights = daysBetween(startDate, endDate);
  const perNight = terms.priceUnit === 'NIGHT';
  if (nights < (perNight ? 1 : 0))
    throw invalid('The end lies before the start.', { endDate: 'Choose a later date.' });
  const startAt = localToInstant(startDate, terms.pickupTime, terms.timeZone);
  const endAt = localToInstant(endDate, terms.returnTime, terms.timeZone);
  if (endAt <= startAt)
    throw invalid('The return lies before the pick-up.', { endDate: 'Choose a later date.' });
  const blocked = perNight
    ? { start: startAt, end: endAt }
    : {
        start: startOfLocalDay(startDate, terms.timeZone),
        end: startOfLocalDay(addDays(endDate, 1), terms.timeZone),
      };
  return {
    startDate,
    endDate,
    startAt,
    endAt,
    units: perNight ? nights : nights + 1,
    during: { start: blocked.start, end: withBuffer(blocked.end, terms.bufferMinutes) },
  };
}

/** The local date of each unit that is charged: of an hour, the one on which it begins. */
export function datesCharged(
  { priceUnit, timeZone }: Pick<PeriodTerms, 'priceUnit' | 'timeZone'>,
  { startDate, endDate, startAt, units }: RentalPeriod,
): string[] {
  if (priceUnit !== 'HOUR') return chargedDates(priceUnit, startDate, endDate);
  return chargedHours(startAt, units, timeZone);
}

/** Until when a unit stays blocked that came back at `at`: its turnaround, for DAY after that day. */
export function blockedAfterReturn(
  {
    priceUnit,
    timeZone,
    bufferMinutes,
  }: Pick<PeriodTerms, 'priceUnit' | 'timeZone' | 'bufferMinutes'>,
  at: Date,
): Date {
  const dayAfter = () => startOfLocalDay(addDays(instantToLocalDate(at, timeZone), 1), timeZone);
  return withBuffer(priceUnit === 'DAY' ? dayAfter() : at, bufferMinutes);
}

const withBuffer = (end: Date, minutes: number): Date => new Date(end.getTime() + minutes * 60_000);
