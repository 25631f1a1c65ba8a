import {
  approveBooking,
  approveChange,
  declineBooking,
  declineChange,
  waiveDeposit,
  waiveLateFee,
  withdrawBooking,
} from '@rental/bookings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

/** `id`: the booking, where a page has several. */
export type ActionField = 'reason' | 'act' | 'id';

const ROUTES = {
  approve: approveBooking,
  decline: declineBooking,
  withdraw: withdrawBooking,
  waive_deposit: waiveDeposit,
  waive_late_fee: waiveLateFee,
  approve_change: approveChange,
  decline_change: declineChange,
} as const;

export type PageAction = keyof typeof ROUTES;

const isAction = (value: unknown): value is PageAction =>
  typeof value === 'string' && Object.hasOwn(ROUTES, value);

/** What a party does on the booking's own page; back to it as it then is. */
export const actOnPage = (mutation: Mutation) => {
  const id = mutation.params.id ?? '';
  return act(mutation, id, () => `/bookings/${id}`);
};

/** The answer to a request from a list of them; back to the list, which says what happened. */
export const answerFrom = (path: string) => (mutation: Mutation) =>
  act(mutation, String(mutation.form.get('id') ?? ''), (done) => `${path}?done=${done}`);

async function act(
  { request, context, form }: Mutation,
  id: string,
  backTo: (done: PageAction) => string,
) {
  const page = await requireUser(request, context);
  const act = form.get('act');
  if (!isAction(act)) throw data('This cannot be done here.', { status: 400 });
  const reason = String(form.get('reason') ?? '').trim();
  try {
    await page.api.call(ROUTES[act], {
      params: { id },
      idempotencyKey: String(form.get('key') ?? ''),
      body: reason ? { reason } : {},
    });
    return redirect(backTo(act));
  } catch (error) {
    const { t } = page;
    return refuseForm<ActionField>(
      error,
      t,
      { reason, act, id },
      {
        BOOKING_STATE_CONFLICT: t('booking.movedOn'),
        LATE_FEE_CLOSED: t('booking.movedOn'),
      },
    );
  }
}
