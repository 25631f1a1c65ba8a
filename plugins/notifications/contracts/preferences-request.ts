/** How somebody changes what reaches them. Browser-safe. */
import { z } from 'zod';
import { GROUPS, type Group } from './kinds';
import { CHANNELS, isLocked, preferencesView, type Channel } from './preferences';
import { digest, quietHours, settingsView } from './quiet';

/** The matrix, and what waits. */
export const choicesView = preferencesView.extend({ settings: settingsView });
export type ChoicesView = z.output<typeof choicesView>;

/** What is left out stays as it is. */
export const preferencesRequest = z.strictObject({
  preferences: z
    .partialRecord(z.enum(GROUPS), z.partialRecord(z.enum(CHANNELS), z.boolean()))
    .superRefine((chosen, context) => {
      for (const [group, channels] of Object.entries(chosen))
        for (const [channel, enabled] of Object.entries(channels ?? {}))
          if (enabled === false && isLocked(group as Group, channel as Channel))
            context.addIssue({
              code: 'custom',
              path: [group, channel],
              message: 'This cannot be switched off.',
            });
    })
    .default({}),
  quietHours: quietHours.nullish(),
  digest: digest.nullish(),
});
export type PreferencesRequest = z.output<typeof preferencesRequest>;
