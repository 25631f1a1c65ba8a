/** The own phone number. It is taken once the code that was sent to it has been typed. */
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';

export const PHONE_ERRORS = {
  PHONE_UNREACHABLE: 'PHONE_UNREACHABLE',
  PHONE_BUSY: 'PHONE_BUSY',
  CODE_WRONG: 'CODE_WRONG',
  CODE_EXPIRED: 'CODE_EXPIRED',
  SMS_UNAVAILABLE: 'SMS_UNAVAILABLE',
} as const;

/** A code is good for so long … */
export const CODE_MINUTES = 10;
/** … and for so many tries. */
export const CODE_ATTEMPTS = 5;

/** `+` and the whole number: E.164, however it was typed. */
export const phoneNumberSchema = z
  .string()
  .max(40)
  .transform((typed) => typed.replace(/[\s().\/-]/g, '').replace(/^00/, '+'))
  .refine(
    (number) => /^\+[1-9]\d{6,14}$/.test(number),
    'Write the number with its country, like +49 30 1234567.',
  );

export const ownPhoneSchema = z.object({
  /** Null: there is none. */
  number: z.string().nullable(),
  verified: z.boolean(),
  /** A number that waits for its code. */
  pending: z.object({ number: z.string(), expiresAt: z.iso.datetime() }).nullable(),
  /** Whether this platform can send a code. */
  available: z.boolean(),
});
export type OwnPhone = z.output<typeof ownPhoneSchema>;

const answers = { 200: z.object({ data: ownPhoneSchema }) };

export const showPhone = defineRoute({
  id: 'accounts.me.phone.show',
  method: 'GET',
  path: '/api/me/phone',
  access: 'user',
  summary: 'The own phone number, and one that waits for its code',
  answers,
});

export const askPhone = defineRoute({
  id: 'accounts.me.phone.ask',
  method: 'POST',
  path: '/api/me/phone',
  access: 'user',
  summary: 'Send a code to a phone number, by text message; earlier codes are void',
  rateLimit: { points: 5, seconds: 3600, by: 'user' },
  body: z.strictObject({ number: phoneNumberSchema }),
  answers,
});

export const confirmPhone = defineRoute({
  id: 'accounts.me.phone.confirm',
  method: 'POST',
  path: '/api/me/phone/confirm',
  access: 'user',
  summary: 'Take the phone number by the code that was sent to it',
  rateLimit: { points: 30, seconds: 3600, by: 'user' },
  body: z.strictObject({
    code: z
      .string('Type the code.')
      .transform((typed) => typed.replace(/\s/g, ''))
      .refine((code) => /^\d{6}$/.test(code), 'The code has six digits.'),
  }),
  answers,
});

export const removePhone = defineRoute({
  id: 'accounts.me.phone.remove',
  method: 'DELETE',
  path: '/api/me/phone',
  access: 'user',
  summary: 'Take the phone number off the account, confirmed or not',
  answers,
});
