import { confirmEmail } from '@rental/accounts/contracts/sign-up';
import { redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import { openApi } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage } from '~/lib/page.server';
import { entry } from './entries.server';
import { takeReturnPath } from './return-path.server';
import { sendConfirmationTo } from './sign-up.server';

/** The button of a link's page confirms; the form below a dead link asks for another one. */
export async function confirmWith(mutation: Mutation) {
  const { request, context, form } = mutation;
  const token = entry(form, 'token');
  if (token === '') return sendConfirmationTo(mutation);
  const { t, language } = await openPage(request, context);
  try {
    await openApi(callerOf(request, context, language)).call(confirmEmail, { body: { token } });
  } catch (error) {
    return refuseForm<'email'>(
      error,
      t,
      {},
      {
        CONFIRMATION_INVALID: t('confirm.invalid.text'),
        VALIDATION_FAILED: t('confirm.invalid.text'),
      },
    );
  }
  const redirectTo = await takeReturnPath(request, context);
  const onwards = new URLSearchParams({ why: 'confirmed', ...(redirectTo && { redirectTo }) });
  return redirect(`/sign-in?${onwards}`);
}
