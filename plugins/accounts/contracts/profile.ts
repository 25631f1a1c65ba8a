/** The account's own view of itself. */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

export const PROFILE_LIMITS = { displayName: 60, firstName: 60, bio: 1000 } as const;

/** Languages that the platform writes to people in. */
export const PROFILE_LANGUAGES = ['en', 'de'] as const;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Fields that are left out stay as they are; `null` clears one. */
export const profileChangesSchema = z.strictObject({
  displayName: text(PROFILE_LIMITS.displayName)
    .min(1, 'Write the name that others see.')
    .optional(),
  firstName: text(PROFILE_LIMITS.firstName).nullable().optional(),
  bio: text(PROFILE_LIMITS.bio).nullable().optional(),
  locale: z.enum(PROFILE_LANGUAGES, 'Choose one of the languages of the platform.').optional(),
  timeZone: z
    .string()
    .max(64)
    .refine(isTimeZone, 'Choose a time zone such as Europe/Berlin.')
    .nullable()
    .optional(),
  currency: z
    .enum(Intl.supportedValuesOf('currency'), 'Choose a currency such as EUR.')
    .nullable()
    .optional(),
  /** An unused upload of the caller for `avatar`; `null` takes the picture off. */
  avatarUploadId: documentId.nullable().optional(),
});
export type ProfileChanges = z.output<typeof profileChangesSchema>;

export const profileSchema = z.object({
  id: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  displayName: z.string(),
  firstName: z.string().nullable(),
  bio: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
  currency: z.string().nullable(),
  memberSince: z.iso.datetime(),
});
export type Profile = z.output<typeof profileSchema>;

const answers = { 200: z.object({ data: profileSchema }) };

export const showProfile = defineRoute({
  id: 'accounts.me.show',
  method: 'GET',
  path: '/api/me',
  access: 'user',
  summary: "The caller's own account",
  answers,
});

export const updateProfile = defineRoute({
  id: 'accounts.me.update',
  method: 'PUT',
  path: '/api/me',
  access: 'user',
  summary: 'Change the own profile; fields that are left out stay',
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  body: profileChangesSchema,
  answers,
});
