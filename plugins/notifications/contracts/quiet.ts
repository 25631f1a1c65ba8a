/** When people want to be left alone, and what waits for one mail a day. Browser-safe. */
import { z } from 'zod';
import { GROUPS, type Group } from './kinds';
import { isLocked } from './preferences';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Give a time as HH:MM.' });

export const quietHours = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(({ from, to }) => from !== to, {
    error: 'Give two different times.',
    path: ['to'],
  });

/** Money, disputes and the account do not wait. */
export const DIGESTED = GROUPS.filter((group) => !isLocked(group, 'email'));

export const digest = z.strictObject({
  at: clockTime,
  groups: z
    .array(z.enum(GROUPS))
    .min(1, { error: 'Choose what waits for it.' })
    .refine((groups) => groups.every((group: Group) => DIGESTED.includes(group)), {
      error: 'Money, disputes and your account do not wait.',
    }),
});

/** Clock times in the zone of the account; null: none. */
export const settingsView = z.object({
  timeZone: z.string(),
  quietHours: z.object({ from: z.string(), to: z.string() }).nullable(),
  digest: z.object({ at: z.string(), groups: z.array(z.enum(GROUPS)) }).nullable(),
});
export type SettingsView = z.output<typeof settingsView>;
