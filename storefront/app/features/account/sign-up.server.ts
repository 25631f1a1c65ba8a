import { sendConfirmation } from '@rental/accounts/contracts/sign-in';
import { signUp } from '@rental/accounts/contracts/sign-up';
import { PROFILE_LIMITS } from '@rental/accounts/contracts/profile';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { openApi } from '~/lib/cms.server';
import { env } from '~/lib/env.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage, type Page } from '~/lib/page.server';
import { emailError, entry, newPasswordError, onlyErrors, passwordEntry } from './entries.server';
import { keepReturnPath, returnPathOf } from './return-path.server';

export type SignUpField = 'email' | 'displayName' | 'password';

function displayNameError(name: string, { t }: Page): string | undefined {
  if (name === '') return t('field.displayName.missing');
  const most = PROFILE_LIMITS.displayName;
  return name.length > most ? t('field.tooLong', { most }) : undefined;
}

/** Asks for an account; the mailbox has the rest, whether the address is known or not. */
export async function signUpWith({ request, context, form }: Mutation) {
  const page = await openPage(request, context);
  const { t, language } = page;
  const values = { email: entry(form, 'email'), displayName: entry(form, 'displayName') };
  const password = passwordEntry(form);
  const errors = onlyErrors<SignUpField>({
    displayName: displayNameError(values.displayName, page),
    email: emailError(values.email, t),
    password: newPasswordError(password, values.email, t),
  });
  if (errors) return refuseEntries<SignUpField>(values, errors);
  try {
    const api = openApi(callerOf(request, context, language));
    await api.call(signUp, { body: { ...values, password, locale: language } });
  } catch (error) {
    return refuseForm<SignUpField>(error, t, values, {
      SIGN_UP_CLOSED: t('signUp.closed'),
      VALIDATION_FAILED: t('field.email.malformed'),
    });
  }
  await keepReturnPath(context, returnPathOf(page.url));
  return redirect(`/confirm?${new URLSearchParams({ email: values.email })}`);
}

/** Where mails of this machine can be read; only with development tools. */
export function mailboxHref(email: string): string | undefined {
  if (!env.mailboxUrl) return undefined;
  return `${env.mailboxUrl}?${new URLSearchParams({ to: email })}`;
}

/** Sends another confirmation link, or says what to mend. */
export async function sendConfirmationTo({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const values = { email: entry(form, 'email') };
  const errors = onlyErrors<'email'>({ email: emailError(values.email, t) });
  if (errors) return refuseEntries<'email'>(values, errors);
  try {
    await openApi(callerOf(request, context, language)).call(sendConfirmation, { body: values });
  } catch (error) {
    return refuseForm<'email'>(error, t, values, {
      VALIDATION_FAILED: t('field.email.malformed'),
    });
  }
  return redirect(`/confirm?${new URLSearchParams({ ...values, again: '1' })}`);
}
