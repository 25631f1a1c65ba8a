import { z } from 'zod';

const weekday = z.number().int().min(0, 'runs from 0 (Sunday) to 6').max(6, 'runs from 0 to 6');

/** `listing.closedWeekdays`: days without pick-up and return; 0 is Sunday. */
export const closedWeekdaysInput = z
  .array(weekday, 'must be a list of weekdays, 0 (Sunday) to 6')
  .max(6, 'closes every day of the week')
  .refine((days) => new Set(days).size === days.length, 'has the same day twice');

export const priceTiersInput = z.array(
  z.strictObject({
    minUnits: z.number().int().min(2, 'is below 2'),
    percentOff: z.number().min(0, 'is below 0').max(90, 'is above 90'),
  }),
  'must be a list of discounts',
);

export const extrasInput = z.array(
  z.strictObject({
    code: z.string().min(1).max(60),
    label: z.string().trim().min(1).max(80),
    amount: z.number().int('is in whole minor units').min(0, 'is negative'),
    per: z.enum(['booking', 'unit'], 'must be booking or unit'),
  }),
  'must be a list of extras',
);

/** Whether the platform's zone data knows the name. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const timeZoneInput = z
  .string()
  .refine(isTimeZone, 'is not a time zone name such as Europe/Berlin');
