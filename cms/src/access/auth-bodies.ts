import { PASSWORD_SENTENCES, passwordFault } from '@rental/accounts/contracts/passwords';
import { maskTexts } from '@rental/shared/contact-data';
import { z } from 'zod';

const newPassword = z.string('Choose a password.').superRefine((password, context) => {
  const fault = passwordFault(password);
  if (fault) context.addIssue({ code: 'custom', message: PASSWORD_SENTENCES[fault] });
});
const anyPassword = z.string('Type the password.').min(1, 'Type the password.').max(500);
const email = z.email('This is not a mail address.').max(254);
const name = z.string().trim().min(1, 'Write a name, or leave it out.').max(60);
const code = z.string('Open the link in the mail again.').min(1).max(200);
const repeated = z.string('Type the new password twice.');

/**
 * What each account route takes, by its users-permissions action. Strict: a field that is not here
 * (role, confirmed, verification, Stripe ids …) is refused, never dropped.
 */
export const AUTH_BODIES = {
  callback: z.strictObject({
    identifier: z.string('Type your mail address.').min(1, 'Type your mail address.').max(254),
    password: anyPassword,
    /** Asks for a short token and a refresh token. */
    refreshable: z.boolean('Send true or false.').optional(),
  }),
  register: z.strictObject({
    username: z.string().trim().min(3, 'Use 3 characters or more.').max(60).optional(),
    email,
    password: newPassword,
    displayName: name.optional(),
    firstName: name.optional(),
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language tag such as en or pt-BR.')
      .max(12)
      .optional(),
  }),
  forgotPassword: z.strictObject({ email }),
  resetPassword: z.strictObject({
    code,
    password: newPassword,
    passwordConfirmation: repeated,
  }),
  changePassword: z.strictObject({
    currentPassword: anyPassword,
    password: newPassword,
    passwordConfirmation: repeated,
    /** As for a sign-in: the answer opens a session of its own. */
    refreshable: z.boolean('Send true or false.').optional(),
  }),
  sendEmailConfirmation: z.strictObject({ email }),
} as const;

export type AuthAction = keyof typeof AUTH_BODIES;

/** The fields of a new account as the user type names them; without a user name it is the address. */
export function toNewUser(body: z.output<typeof AUTH_BODIES.register>): Record<string, unknown> {
  const { locale, username, ...rest } = body;
  return {
    ...maskTexts(rest, ['displayName', 'firstName']),
    username: username ?? body.email.toLowerCase(),
    ...(locale === undefined ? {} : { localeCode: locale }),
  };
}
