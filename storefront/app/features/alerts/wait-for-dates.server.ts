/** The way from a listing's taken dates to being told when they come free. */
import { joinWaitlist } from '@rental/search/contracts/saved-searches';
import { showListing } from '@rental/search/contracts/routes';
import { redirect } from '@remix-run/node';
import { entry } from '~/features/account/entries.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { requireUser, type UserPage } from '~/lib/session.server';

export interface WaitView {
  listingId: string;
  title: string;
  startDate: string;
  endDate: string;
  dates: string;
  back: string;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** @throws 404 for a listing or dates that there are not */
export async function waitPage({ api, url, format }: UserPage): Promise<WaitView> {
  const of = (name: string) => url.searchParams.get(name) ?? '';
  const [startDate, endDate] = [of('startDate'), of('endDate')];
  if (!ISO.test(startDate) || !ISO.test(endDate)) throw new Response(null, { status: 404 });
  const { data } = await api
    .call(showListing, { params: { id: of('listing') } })
    .catch((error: unknown) => {
      throw answerFor(error);
    });
  return {
    listingId: data.id,
    title: data.title,
    startDate,
    endDate,
    dates: format.dateRange(startDate, endDate),
    back: `/listings/${data.slug}?startDate=${startDate}&endDate=${endDate}`,
  };
}

export async function waitForDates({ request, context, form }: Mutation) {
  const { api, t } = await requireUser(request, context);
  const body = {
    listingId: entry(form, 'listingId'),
    startDate: entry(form, 'startDate'),
    endDate: entry(form, 'endDate'),
  };
  try {
    await api.call(joinWaitlist, { body });
  } catch (error) {
    return refuseForm<never>(
      error,
      t,
      {},
      {
        DATES_FREE: t('wait.free'),
        TOO_MANY_DATES: t('wait.tooMany'),
      },
    );
  }
  return redirect('/account/searches?done=waiting');
}
