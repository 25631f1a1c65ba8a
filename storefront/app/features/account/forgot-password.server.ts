import { forgotPassword, resetPassword } from '@rental/accounts/contracts/sign-in';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { openApi } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage } from '~/lib/page.server';
import { forgetSession } from '~/lib/session.server';
import { emailError, entry, newPasswordError, onlyErrors, passwordEntry } from './entries.server';

/** Asks for a link; the answer does not tell whether there is an account. */
export async function askForPassword({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const values = { email: entry(form, 'email') };
  const errors = onlyErrors<'email'>({ email: emailError(values.email, t) });
  if (errors) return refuseEntries<'email'>(values, errors);
  try {
    await openApi(callerOf(request, context, language)).call(forgotPassword, { body: values });
  } catch (error) {
    return refuseForm<'email'>(error, t, values, {
      VALIDATION_FAILED: t('field.email.malformed'),
    });
  }
  return redirect(`/forgot-password?${new URLSearchParams({ sent: values.email })}`);
}

/** Saves the new password of a link. It is typed once: it can be shown. */
export async function choosePassword({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const password = passwordEntry(form);
  const errors = onlyErrors<'password'>({ password: newPasswordError(password, undefined, t) });
  if (errors) return refuseEntries<'password'>({}, errors);
  try {
    const body = { code: entry(form, 'token'), password, passwordConfirmation: password };
    await openApi(callerOf(request, context, language)).call(resetPassword, { body });
  } catch (error) {
    return refuseForm<'password'>(
      error,
      t,
      {},
      {
        RESET_CODE_INVALID: t('reset.invalid.text'),
        VALIDATION_FAILED: t('field.password.email'),
      },
    );
  }
  await forgetSession(context);
  return redirect('/sign-in?why=password');
}
