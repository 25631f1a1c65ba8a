/** The page of the link in a mail: for whoever has the mail, signed in or not. */
import { showUnsubscribe, unsubscribe } from '@rental/notifications/contracts/routes';
import { redirect } from '@remix-run/node';
import { entry } from '~/features/account/entries.server';
import { refuseForm } from '~/features/forms/form-failure.server';
import { CmsRefusal, openApi } from '~/lib/cms.server';
import { answerFor } from '~/lib/failure.server';
import type { Mutation } from '~/lib/mutation.server';
import { callerOf, openPage, type Page } from '~/lib/page.server';
import type { AppLoadContext } from '@remix-run/node';

export interface UnsubscribeView {
  token: string;
  /** Undefined: the link is not one of ours. */
  group: string | undefined;
  comes: boolean;
}

export async function unsubscribePage(
  page: Page,
  request: Request,
  context: AppLoadContext,
): Promise<UnsubscribeView> {
  const token = page.url.searchParams.get('token') ?? '';
  if (token === '') return { token, group: undefined, comes: false };
  try {
    const api = openApi(callerOf(request, context, page.language));
    const { data } = await api.call(showUnsubscribe, { query: { token } });
    return { token, group: page.t(`preferences.group.${data.group}`), comes: data.email };
  } catch (error) {
    if (error instanceof CmsRefusal && error.status < 429)
      return { token: '', group: undefined, comes: false };
    throw answerFor(error);
  }
}

export async function endMails({ request, context, form }: Mutation) {
  const { t, language } = await openPage(request, context);
  const token = entry(form, 'token');
  try {
    const api = openApi(callerOf(request, context, language));
    await api.call(unsubscribe, { query: { token } });
  } catch (error) {
    return refuseForm<never>(error, t, {}, { NOT_FOUND: t('unsubscribe.invalid') });
  }
  return redirect(`/unsubscribe?${new URLSearchParams({ token })}`);
}
