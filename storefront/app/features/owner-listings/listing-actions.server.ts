/** What an owner does with a whole listing. */
import { LISTING_ERRORS } from '@rental/listings/contracts/error-codes';
import {
  archiveListing,
  deleteListing,
  pauseListing,
  resumeListing,
  submitListing,
  withdrawListing,
} from '@rental/listings/contracts/routes';
import { data, redirect } from '@remix-run/node';
import { refuseForm } from '~/features/forms/form-failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';

const COMMANDS = {
  submit: submitListing,
  withdraw: withdrawListing,
  pause: pauseListing,
  resume: resumeListing,
  archive: archiveListing,
} as const;

const isCommand = (act: string): act is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, act);

/** Back to the list, which says what happened. */
export async function actOnListing({ request, context, params, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const act = String(form.get('act') ?? '');
  const id = params.id ?? String(form.get('id') ?? '');
  if (act !== 'delete' && !isCommand(act)) throw data('This cannot be done here.', { status: 400 });
  try {
    if (act === 'delete') await api.call(deleteListing, { params: { id } });
    else await api.call(COMMANDS[act], { params: { id }, body: {} });
    return redirect(`/owner/listings?done=${act}`);
  } catch (error) {
    return refuseForm<'act'>(
      error,
      t,
      { act },
      {
        [LISTING_ERRORS.LISTING_STATE_CONFLICT]: t('items.movedOn'),
        [LISTING_ERRORS.LISTING_INCOMPLETE]: t('items.incomplete'),
        [LISTING_ERRORS.LISTING_HAS_HISTORY]: t('items.hasHistory'),
      },
    );
  }
}
