import { Link } from '@remix-run/react';
import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { useTranslate } from '~/lib/i18n/translation';
import type { SetupView } from './setup.server';

/** The way of a new owner to the first booking. */
export function SetupChecklist({ setup }: { setup: SetupView }) {
  const t = useTranslate();
  const { payouts, hasListing, published } = setup;
  return (
    <section aria-labelledby="setup-title" className="rounded-card border border-line p-4 sm:p-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="setup-title" className="text-20">
          {t('setup.title')}
        </h2>
        <p className="money text-15 text-muted">
          {t('setup.progress', { done: setup.done, all: setup.all })}
        </p>
      </div>
      <ol role="list" className="mt-2 divide-y divide-hairline">
        <Step done={payouts === 'active'} title={t('setup.payouts')} note={t('setup.payouts.note')}>
          <SecureForm action="/owner/payouts" reloadDocument>
            <SubmitButton>
              {t(payouts === 'incomplete' ? 'setup.payouts.incomplete' : 'setup.payouts.none')}
            </SubmitButton>
          </SecureForm>
        </Step>
        <Step done={hasListing} title={t('setup.listing')} note={t('setup.listing.note')}>
          <Link className="button button-quiet" to="/owner/listings/new">
            {t('setup.listing')}
          </Link>
        </Step>
        <Step done={published} title={t('setup.publish')} note={t('setup.publish.note')}>
          {hasListing && (
            <Link className="button button-quiet" to="/owner/listings">
              {t('ownerNav.listings')}
            </Link>
          )}
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  done: boolean;
  title: string;
  note: string;
  children: ReactNode;
}

function Step({ done, title, note, children }: StepProps) {
  const t = useTranslate();
  const Icon = done ? CircleCheck : Circle;
  return (
    <li className="flex gap-3 py-4">
      <Icon
        aria-hidden="true"
        className={`mt-0.5 size-5 flex-none ${done ? 'text-accent' : 'text-muted'}`}
      />
      <div>
        <h3 className="text-17">
          {title}
          <span className="sr-only">: {t(done ? 'setup.done' : 'setup.open')}</span>
        </h3>
        {!done && <p className="mt-1 mb-3 text-15 text-muted">{note}</p>}
        {!done && children}
      </div>
    </li>
  );
}
