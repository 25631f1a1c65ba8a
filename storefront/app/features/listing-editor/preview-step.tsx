import { Link } from '@remix-run/react';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { Notice } from '~/features/layout/notice';
import { ListingStatus } from '~/features/owner-listings/listing-status';
import { useTranslate } from '~/lib/i18n/translation';
import type { EditorView } from './editor-page.server';

/** The listing in short, what is still missing, and the button that sends it. */
export function PreviewStep({ view }: { view: EditorView }) {
  const t = useTranslate();
  const { missing, canSubmit, canWithdraw, payoutsReady } = view;
  const [photo] = view.photos;
  return (
    <div className="space-y-8">
      {view.reason && <Notice tone="warn">{view.reason}</Notice>}
      <div className="ticket">
        {photo && (
          <img
            src={photo.url}
            alt={photo.alt}
            width={640}
            height={480}
            className="photo mb-4 aspect-4/3 w-full rounded-control object-cover"
          />
        )}
        <ListingStatus status={view.status} />
        <h2 className="mt-1 text-20">{view.title}</h2>
        <p className="mt-2 whitespace-pre-line text-15">{view.values.description}</p>
        <dl className="mt-4 space-y-2 border-t border-hairline pt-4 text-15">
          <Fact label={t('editor.amount')} value={view.words.price} />
          <Fact label={t('editor.deposit')} value={view.words.deposit} />
          <Fact label={t('editor.city')} value={view.values['location.city'] || '–'} />
        </dl>
      </div>
      <Outcome view={view} />
      {!payoutsReady && !view.closed && (
        <Notice tone="warn">
          <Link className="link" to="/owner">
            {t('editor.preview.payouts')}
          </Link>
        </Notice>
      )}
      {canSubmit && missing.length === 0 && <Command act="submit" />}
      {canWithdraw && <Command act="withdraw" />}
    </div>
  );
}

function Outcome({ view }: { view: EditorView }) {
  const t = useTranslate();
  const { status, missing, closed } = view;
  if (missing.length > 0 && !closed)
    return (
      <section>
        <h2 className="text-20">{t('editor.preview.missing')}</h2>
        <ul role="list" className="mt-2 divide-y divide-hairline border-y border-hairline">
          {missing.map(({ sentence, href }) => (
            <li key={sentence}>
              <Link className="link inline-flex min-h-11 items-center" to={href}>
                {sentence}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  if (status === 'PENDING_REVIEW') return <p>{t('editor.preview.pending')}</p>;
  if (closed) return <p>{t('editor.preview.closed')}</p>;
  return <p>{t(view.canSubmit ? 'editor.preview.ready' : 'editor.preview.live')}</p>;
}

function Command({ act }: { act: 'submit' | 'withdraw' }) {
  const t = useTranslate();
  return (
    <SecureForm>
      <input type="hidden" name="act" value={act} />
      <SubmitButton tone={act === 'submit' ? 'primary' : 'quiet'}>
        {t(`items.act.${act}`)}
      </SubmitButton>
    </SecureForm>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd className="money text-end">{value}</dd>
    </div>
  );
}
