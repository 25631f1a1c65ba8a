import { updateProfile } from '@rental/accounts/contracts/profile';
import { redirect } from '@remix-run/node';
import { keepCurrency, OFFERED_CURRENCIES } from '~/lib/currency/visitor-currency.server';
import { orUndefined } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { safeRedirect } from '~/lib/safe-redirect';
import { keepUser, readSession, sessionApi } from '~/lib/session.server';

/** Keeps the choice in this browser and, of who is signed in, in the profile; nothing is no choice. */
export async function chooseCurrency({ request, context, form }: Mutation) {
  const asked = form.get('currency');
  const currency = OFFERED_CURRENCIES.find((code) => code === asked) ?? null;
  context.setCookie(await keepCurrency(currency));
  const session = await readSession(request, context);
  if (session) {
    const api = await sessionApi(request, context);
    const kept = await orUndefined(api.call(updateProfile, { body: { currency } }));
    if (kept) await keepUser({ session }, context, { currency });
  }
  return redirect(safeRedirect(form.get('back')));
}
