import { askEmailChange, confirmEmailChange } from '@rental/accounts/contracts/email-change';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal, openApi } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage } from '~/lib/page.server';
import { forgetSession, requireUser } from '~/lib/session.server';
import { emailError, entry, onlyErrors, passwordEntry } from './entries.server';

export type EmailChangeField = 'email' | 'currentPassword';

/** Asks for a link to the new address; whether somebody has that address is told only to them. */
export async function changeOwnEmail({ request, context, form }: Mutation) {
  const { t, api } = await requireUser(request, context);
  const values = { email: entry(form, 'email') };
  const currentPassword = passwordEntry(form, 'currentPassword');
  const errors = onlyErrors<EmailChangeField>({
    email: emailError(values.email, t),
    currentPassword: currentPassword === '' ? t('password.missing') : undefined,
  });
  if (errors) return refuseEntries<EmailChangeField>(values, errors);
  try {
    await api.call(askEmailChange, { body: { ...values, currentPassword } });
  } catch (error) {
    if (error instanceof CmsRefusal && error.code === 'CURRENT_PASSWORD_WRONG')
      return refuseEntries<EmailChangeField>(values, { currentPassword: t('password.wrong') });
    return refuseForm<EmailChangeField>(error, t, values, {
      VALIDATION_FAILED: t('newEmail.unchanged'),
    });
  }
  return redirect(`/account/email?${new URLSearchParams({ sent: values.email })}`);
}

/** The button of the link's page. Whoever pressed it signs in with the new address. */
export async function takeNewEmail({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const body = { token: entry(form, 'token') };
  try {
    await openApi(callerOf(request, context, language)).call(confirmEmailChange, { body });
  } catch (error) {
    const text = t('newEmail.invalid.text');
    return refuseForm<'token'>(
      error,
      t,
      {},
      { EMAIL_CHANGE_INVALID: text, VALIDATION_FAILED: text },
    );
  }
  await forgetSession(context);
  return redirect('/sign-in?why=email');
}
