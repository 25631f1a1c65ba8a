import { startOnboarding } from '@rental/payments/contracts/routes';
import { redirect } from '@remix-run/node';
import { CmsRefusal, CmsUnavailable } from '~/lib/cms.server';
import { mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

/** There is nothing to look at. */
export const loader = () => redirect('/owner');

/** Leads to the payment service, which leads back to the overview. */
export const action = mutation(async ({ request, context }) => {
  const { api } = await requireUser(request, context);
  try {
    const { data } = await api.call(startOnboarding, { body: {} });
    return redirect(data.url);
  } catch (error) {
    if (!(error instanceof CmsUnavailable || error instanceof CmsRefusal)) throw error;
    console.error(error.message);
    return redirect('/owner?payouts=away');
  }
});
