import { changePassword } from '@rental/accounts/contracts/sign-in';
import { redirect } from '@remix-run/node';
import { refuseEntries, refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { keepSession, requireUser } from '~/lib/session.server';
import { newPasswordError, onlyErrors, passwordEntry } from './entries.server';

export type PasswordField = 'currentPassword' | 'password';

/** Saves another password. Every other session ends; this one goes on with tokens of its own. */
export async function changeOwnPassword({ request, context, form }: Mutation) {
  const { t, api, user } = await requireUser(request, context);
  const currentPassword = passwordEntry(form, 'currentPassword');
  const password = passwordEntry(form);
  const errors = onlyErrors<PasswordField>({
    currentPassword: currentPassword === '' ? t('password.missing') : undefined,
    password: password === '' ? t('password.newMissing') : newPasswordError(password, undefined, t),
  });
  if (errors) return refuseEntries<PasswordField>({}, errors);
  try {
    const body = { currentPassword, password, passwordConfirmation: password, refreshable: true };
    const { refreshToken = '', ...tokens } = await api.call(changePassword, { body });
    await keepSession(context, { ...tokens, refreshToken }, user);
  } catch (error) {
    const code = error instanceof CmsRefusal ? error.code : undefined;
    if (code === 'CURRENT_PASSWORD_WRONG')
      return refuseEntries<PasswordField>({}, { currentPassword: t('password.wrong') });
    if (code === 'PASSWORD_UNCHANGED')
      return refuseEntries<PasswordField>({}, { password: t('password.unchanged') });
    return refuseForm<PasswordField>(
      error,
      t,
      {},
      { VALIDATION_FAILED: t('field.password.email') },
    );
  }
  return redirect('/account/password?saved=1');
}
