import { redirect } from '@remix-run/node';
import { chooseCurrency } from '~/features/currency/choose-currency.server';
import { mutation } from '~/lib/mutation.server';

/** Only the form in the footer comes here. */
export const loader = () => redirect('/');

export const action = mutation(chooseCurrency);
