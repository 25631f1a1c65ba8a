import { BOOKING_ERRORS } from '@rental/bookings/contracts/error-codes';
import { createBooking } from '@rental/bookings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { refuseForm } from '~/features/forms/form-failure.server';
import type { FormState } from '~/features/forms/form-state';
import { CmsRefusal } from '~/lib/cms.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';
import { askedOf, chosenRental, listingHref, type Chosen } from './checkout-page.server';
import { promoProblem } from './promo.server';

export type CheckoutField = 'message' | 'key' | 'promoCode';

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
    // The code whose price was shown: one that does not count any more is refused, not left out.
    promoCode: String(form.get('promoCode') ?? ''),
  };
  try {
    const { bookingId } = await page.api.call(createBooking, {
      idempotencyKey: values.key,
      body: {
        ...askedOf(chosen),
        ...(values.message ? { message: values.message } : {}),
        ...(values.promoCode ? { promoCode: values.promoCode } : {}),
      },
    });
    return redirect(`/bookings/${bookingId}/pay`);
  } catch (error) {
    if (error instanceof CmsRefusal && error.code === BOOKING_ERRORS.DATES_UNAVAILABLE)
      return lostRace(error, chosen, page, values);
    return refused(error, page, values);
  }
}

function refused(error: unknown, { t }: UserPage, values: FormState<CheckoutField>['values']) {
  const sentence = error instanceof CmsRefusal ? error.message : t('form.refused');
  const promo = error instanceof CmsRefusal ? promoProblem(error, t) : undefined;
  return refuseForm<CheckoutField>(error, t, values, {
    ...(promo && error instanceof CmsRefusal && error.code ? { [error.code]: promo } : {}),
    PAYMENT_UNAVAILABLE: t('checkout.paymentAway'),
    [BOOKING_ERRORS.OWN_LISTING]: t('checkout.own'),
    [BOOKING_ERRORS.VERIFICATION_REQUIRED]: sentence,
    [BOOKING_ERRORS.LISTING_NOT_BOOKABLE]: t('checkout.notBookable'),
    [BOOKING_ERRORS.TAX_UNDETERMINED]: t('checkout.taxUnknown'),
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
