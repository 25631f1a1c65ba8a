import { Link } from '@remix-run/react';
import { ErrorSummary } from '~/features/forms/error-summary';
import type { FormState } from '~/features/forms/form-state';
import { SecureForm } from '~/features/forms/secure-form';
import { SelectField } from '~/features/forms/select-field';
import { TextField } from '~/features/forms/text-field';
import { Notice } from '~/features/layout/notice';
import { useTranslate } from '~/lib/i18n/translation';
import type { PlanView } from './owner-calendar.server';
import type { PlanField } from './plan-fields';
import type { FeedView } from './plan-feeds.server';

const FORM = 'feed';

interface FeedsProps {
  view: PlanView;
  state: FormState<PlanField> | undefined;
}

/** Calendars of other places, how they are, and a form for one more. */
export function Feeds({ view, state }: FeedsProps) {
  const t = useTranslate();
  return (
    <section id="feeds" aria-labelledby="feeds-title" className="scroll-mt-4">
      <h2 id="feeds-title" className="text-20">
        {t('plan.feeds')}
      </h2>
      <p className="mt-1 text-15 text-muted">{t('plan.feedsNote')}</p>
      <ul
        role="list"
        className="mt-3 divide-y divide-hairline border-y border-hairline empty:hidden"
      >
        {view.feeds.map((feed) => (
          <FeedEntry key={feed.id} feed={feed} />
        ))}
      </ul>
      <details open={state !== undefined} className="mt-4">
        <summary className="link inline-flex min-h-11 cursor-pointer items-center">
          {t('plan.feeds.add')}
        </summary>
        <FeedForm view={view} state={state} />
      </details>
    </section>
  );
}

function FeedEntry({ feed }: { feed: FeedView }) {
  const t = useTranslate();
  return (
    <li className="py-4 text-15">
      <p className="font-semibold">{feed.name}</p>
      <p className="truncate text-13 text-muted">{feed.url}</p>
      <p className="mt-1">{feed.state}</p>
      {feed.trouble && (
        <div className="mt-2">
          <Notice tone="warn">{feed.trouble}</Notice>
        </div>
      )}
      {feed.conflicts.length > 0 && (
        <ul role="list" className="mt-2">
          {feed.conflicts.map(({ key, text, href }) => (
            <li key={key}>
              <Link className="link inline-flex min-h-11 items-center" to={href}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <SecureForm className="mt-3 flex flex-wrap gap-3">
        <input type="hidden" name="feed" value={feed.id} />
        <button
          type="submit"
          name="act"
          value="importFeed"
          className="button button-quiet"
          aria-label={t('plan.feeds.importNamed', { name: feed.name })}
        >
          {t('plan.feeds.import')}
        </button>
        <button
          type="submit"
          name="act"
          value="removeFeed"
          className="button button-quiet"
          aria-label={t('plan.feeds.removeNamed', { name: feed.name })}
        >
          {t('plan.feeds.remove')}
        </button>
      </SecureForm>
    </li>
  );
}

function FeedForm({ view, state }: FeedsProps) {
  const t = useTranslate();
  const field = (name: 'name' | 'url' | 'unit') => ({
    form: FORM,
    name,
    error: state?.errors[name],
    defaultValue: state?.values[name] ?? '',
  });
  return (
    <div className="mt-3">
      <ErrorSummary form={FORM} state={state} />
      <SecureForm key={view.feeds.length} noValidate className="mt-4 space-y-4">
        <TextField {...field('name')} label={t('plan.feeds.name')} maxLength={60} />
        <TextField
          {...field('url')}
          label={t('plan.feeds.url')}
          hint={t('plan.feeds.urlHint')}
          inputMode="url"
          spellCheck={false}
        />
        {view.units.length > 1 && (
          <SelectField {...field('unit')} label={t('plan.feeds.unit')} options={view.units} />
        )}
        <button type="submit" name="act" value="addFeed" className="button button-primary">
          {t('plan.feeds.save')}
        </button>
      </SecureForm>
    </div>
  );
}
