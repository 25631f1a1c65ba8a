import { BOOKING_ERRORS } from '@rental/bookings/contracts/error-codes';
import { createBooking } from '@rental/bookings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { quotePeriod } from '~/features/listing/selection.server';
import { CmsRefusal } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { chosenRental, listingHref, type Chosen } from './checkout-page.server';

export type CheckoutField = 'message' | 'key';

export interface LostRace {
  /** Free dates near the ones that were taken. */
  alternatives: { label: string; href: string }[];
}

export type CheckoutState = FormState<CheckoutField> & { lost?: LostRace };

const CONFLICT = 409;

/** Takes the dates and leads to the payment; or says why not, with everything kept. */
export async function bookRental({ request, context, params, form }: Mutation) {
  const page = await requireUser(request, context);
  const chosen = await chosenRental(page, params.slug ?? '');
  const values = {
    message: String(form.get('message') ?? '').trim(),
    key: String(form.get('key') ?? ''),
  };
  try {
    const { bookingId } = await page.api.call(createBooking, {
      idempotencyKey: values.key,
      body: bodyOf(chosen, values.message),
    });
    return redirect(`/bookings/${bookingId}/pay`);
  } catch (error) {
    if (error instanceof CmsRefusal && error.code === BOOKING_ERRORS.DATES_UNAVAILABLE)
      return lostRace(error, chosen, page, values);
    return refused(error, page, values);
  }
}

function bodyOf({ listing, selection }: Chosen, message: string) {
  const { unit } = listing.price;
  const { pickupTime, returnTime } = listing.limits;
  const terms = { unit, timeZone: listing.timeZone, pickupTime, returnTime };
  return {
    listingId: listing.id,
    ...quotePeriod(selection, terms),
    quantity: selection.quantity,
    extras: [...selection.extras],
    ...(message ? { message } : {}),
  };
}

function refused(error: unknown, { t }: UserPage, values: FormState<CheckoutField>['values']) {
  const sentence = error instanceof CmsRefusal ? error.message : t('form.refused');
  return refuseForm<CheckoutField>(error, t, values, {
    PAYMENT_UNAVAILABLE: t('checkout.paymentAway'),
    [BOOKING_ERRORS.OWN_LISTING]: t('checkout.own'),
    [BOOKING_ERRORS.VERIFICATION_REQUIRED]: sentence,
    [BOOKING_ERRORS.LISTING_NOT_BOOKABLE]: t('checkout.notBookable'),
    [BOOKING_ERRORS.DATES_INVALID]: sentence,
    [BOOKING_ERRORS.QUANTITY_UNAVAILABLE]: sentence,
  });
}

const alternative = z.object({ startDate: z.iso.date(), endDate: z.iso.date() });

function lostRace(
  error: CmsRefusal,
  { listing, selection }: Chosen,
  { t, format }: UserPage,
  values: FormState<CheckoutField>['values'],
) {
  const found = z.array(alternative).catch([]).parse(error.details.alternatives);
  const state: CheckoutState = {
    values,
    errors: {},
    failure: t('checkout.lost'),
    lost: {
      alternatives: found.map((dates) => ({
        label: format.dateRange(dates.startDate, dates.endDate),
        href: listingHref(listing, { ...selection, ...dates }),
      })),
    },
  };
  return data(state, { status: CONFLICT });
}
