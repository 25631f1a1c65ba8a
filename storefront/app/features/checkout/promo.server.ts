/** A promo code on the page before the payment: it stands in the address, like all that is chosen. */
import { BOOKING_ERRORS } from '@rental/bookings/contracts/error-codes';
import { quoteBooking } from '@rental/bookings/contracts/routes';
import type { AnswerOf, CallOf } from '@rental/shared/http/route';
import { CmsRefusal } from '~/lib/cms.server';
import type { Translate } from '~/lib/i18n/translator';
import type { UserPage } from '~/lib/session.server';

/** What was typed; whether it counts; why not. */
export interface PromoView {
  code: string;
  applied: boolean;
  problem: string | undefined;
}

const LONGEST = 40;

export const NO_PROMO: PromoView = { code: '', applied: false, problem: undefined };

export const promoIn = (url: URL): string =>
  (url.searchParams.get('promo') ?? '').trim().slice(0, LONGEST);

type Quote = AnswerOf<typeof quoteBooking>['data'];
type Asked = NonNullable<CallOf<typeof quoteBooking>['body']>;

/** The price with the code, or what speaks against it. */
export async function promoQuote(
  page: UserPage,
  asked: Asked,
  code: string,
): Promise<{ promo: PromoView; quote: Quote | undefined }> {
  try {
    const body = { ...asked, promoCode: code };
    const { data } = await page.api.call(quoteBooking, { body });
    return { promo: { code, applied: true, problem: undefined }, quote: data };
  } catch (error) {
    const problem = error instanceof CmsRefusal ? promoProblem(error, page.t) : undefined;
    if (problem === undefined) throw error;
    return { promo: { code, applied: false, problem }, quote: undefined };
  }
}

/** Undefined for what is not about a promo code; days and amounts only the CMS's sentence names. */
export function promoProblem({ code = '', message }: CmsRefusal, t: Translate): string | undefined {
  const known: Readonly<Record<string, string>> = {
    [BOOKING_ERRORS.PROMO_UNKNOWN]: t('checkout.promo.unknown'),
    [BOOKING_ERRORS.PROMO_NOT_VALID_NOW]: message,
    [BOOKING_ERRORS.PROMO_NOT_FOR_THIS]: message,
    [BOOKING_ERRORS.PROMO_USED_UP]: t('checkout.promo.usedUp'),
    [BOOKING_ERRORS.PROMO_USED_BEFORE]: t('checkout.promo.usedBefore'),
    [BOOKING_ERRORS.PROMO_FIRST_BOOKING_ONLY]: t('checkout.promo.firstOnly'),
  };
  return known[code];
}
