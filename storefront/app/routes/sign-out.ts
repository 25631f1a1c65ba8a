import { redirect } from '@remix-run/node';
import { signOut } from '~/features/account/sign-out.server';
import { mutation } from '~/lib/mutation.server';

/** Only the form in the header comes here. */
export const loader = () => redirect('/');

export const action = mutation(signOut);
