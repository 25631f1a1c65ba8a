import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { ChevronDown } from 'lucide-react';
import { useCallback } from 'react';
import { accountHead } from '~/features/account/account-head.server';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { actOnThread } from '~/features/messages/act-on-thread.server';
import { Composer } from '~/features/messages/composer';
import { MessageLog } from '~/features/messages/message-log';
import { ThreadHead } from '~/features/messages/thread-head';
import { threadPage, type ThreadView } from '~/features/messages/thread-page.server';
import { useThread } from '~/features/messages/use-thread';
import { routeMeta } from '~/features/seo/route-meta';
import { useTranslate } from '~/lib/i18n/translation';
import { mutation, PICTURES_BYTES } from '~/lib/mutation.server';
import { requireUser } from '~/lib/session.server';
import '~/lib/i18n/areas/messages.client';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const page = await requireUser(request, context);
  const view = await threadPage(page, params.id ?? '');
  return { ...accountHead(page, page.t('messages.with', { name: view.name })), view };
}

export const action = mutation(actOnThread, PICTURES_BYTES);

export const meta: MetaFunction<typeof loader> = routeMeta;

export default function ThreadRoute() {
  const { view } = useLoaderData<typeof loader>();
  return <ThreadPage key={`${view.id}${view.isLatest}`} view={view} />;
}

function ThreadPage({ view }: { view: ThreadView }) {
  const state = useActionData<typeof action>();
  const t = useTranslate();
  const thread = useThread(view, useRefusals());
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-3xl">
        <ThreadHead view={view} isOnline={thread.isOnline} />
        <div className="mt-6 space-y-4">
          {thread.isLost && <Notice tone="warn">{t('messages.lost')}</Notice>}
          {view.olderHref && (
            <Link className="button button-quiet" to={view.olderHref}>
              {t('messages.older')}
            </Link>
          )}
          <MessageLog thread={thread} name={view.name} />
        </div>
        {!view.open && !view.blocked && (
          <p className="mt-3 text-15 text-muted">{t('messages.masked')}</p>
        )}
        {view.blocked ? (
          <div className="mt-4">
            <Notice tone="warn">{t('messages.blocked', { name: view.name })}</Notice>
          </div>
        ) : (
          <Composer view={view} thread={thread} state={state} />
        )}
        <Distance view={view} />
      </div>
    </div>
  );
}

function Distance({ view }: { view: ThreadView }) {
  const t = useTranslate();
  const { name, blocked } = view;
  return (
    <details className="disclosure mt-10 border-t border-hairline pt-4">
      <summary className="flex min-h-11 items-center gap-2 text-15">
        {t('messages.more')}
        <ChevronDown aria-hidden="true" className="disclosure-mark size-4" />
      </summary>
      <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2">
        <SecureForm>
          <input type="hidden" name="act" value={blocked ? 'unblock' : 'block'} />
          <SubmitButton tone={blocked ? 'quiet' : 'danger'}>
            {t(blocked ? 'messages.unblock' : 'messages.block', { name })}
          </SubmitButton>
        </SecureForm>
        <Link
          className="link inline-flex min-h-11 items-center text-15"
          to={`/messages/${view.id}/report`}
        >
          {t('messages.report')}
        </Link>
      </div>
    </details>
  );
}

/** Why something was refused over the connection, in words. */
function useRefusals() {
  const t = useTranslate();
  return useCallback(
    (code: string): string => {
      if (code === 'RATE_LIMITED') return t('messages.limit');
      if (code === 'CONVERSATION_BLOCKED') return t('messages.closedText');
      return t(/^(INTERNAL|DATABASE_)/.test(code) ? 'messages.away' : 'messages.refused');
    },
    [t],
  );
}

export { PageFailure as ErrorBoundary } from '~/features/failure/page-failure';
