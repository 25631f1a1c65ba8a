import { signIn } from '@rental/accounts/contracts/sign-in';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { openApi } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage } from '~/lib/page.server';
import { safeRedirect } from '~/lib/safe-redirect';
import { keepSession } from '~/lib/session.server';
import { emailError, entry, onlyErrors, passwordEntry } from './entries.server';

export type SignInField = 'email' | 'password';

/** Where somebody lands who came by the link in the header. */
const HOME = '/';

/** Signs in, and leads back to where the visitor was; or says what to mend. */
export async function signInWith({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const values = { email: entry(form, 'email') };
  const password = passwordEntry(form);
  const errors = onlyErrors<SignInField>({
    email: emailError(values.email, t),
    password: password === '' ? t('field.password.missing') : undefined,
  });
  if (errors) return refuseEntries<SignInField>(values, errors);
  try {
    const {
      user,
      refreshToken = '',
      ...tokens
    } = await openApi(callerOf(request, context, language)).call(signIn, {
      body: { identifier: values.email, password, refreshable: true },
    });
    await keepSession(
      context,
      { ...tokens, refreshToken },
      {
        id: user.documentId,
        name: user.displayName || user.firstName || (user.email.split('@')[0] ?? ''),
        avatarUrl: user.avatarUrl ?? null,
        timeZone: user.timeZone,
        currency: user.currency,
      },
    );
  } catch (error) {
    return refuseForm<SignInField>(error, t, values, {
      INVALID_CREDENTIALS: t('signIn.wrong'),
      VALIDATION_FAILED: t('signIn.wrong'),
      ACCOUNT_SUSPENDED: t('signIn.suspended'),
      EMAIL_NOT_CONFIRMED: t('signIn.unconfirmed'),
    });
  }
  return redirect(safeRedirect(form.get('redirectTo'), HOME));
}
