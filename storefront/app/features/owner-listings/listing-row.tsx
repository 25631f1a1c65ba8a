import { Link } from '@remix-run/react';
import { SecureForm } from '~/features/forms/secure-form';
import { SubmitButton } from '~/features/forms/submit-button';
import { RowPhoto } from '~/features/photos/row-photo';
import { useTranslate } from '~/lib/i18n/translation';
import type { ListingAct, ListingRowView } from './listing-list.server';
import { ListingStatus } from './listing-status';

const LINK = 'link inline-flex min-h-11 items-center';

export function ListingRow({ row }: { row: ListingRowView }) {
  const t = useTranslate();
  return (
    <article className="flex gap-4 py-5 sm:gap-6">
      <RowPhoto src={row.photo} />
      <div className="min-w-0 flex-1">
        <ListingStatus status={row.status} />
        <h2 className="mt-1 text-17 leading-snug">{row.title}</h2>
        <p className="text-15 text-muted">
          {row.price ?? t('items.noPrice')}
          {row.completeness < 100 && ` · ${t('items.complete', { percent: row.completeness })}`}
        </p>
        {row.waits && <p className="mt-1 text-15">{t('items.waits')}</p>}
        {row.reason && (
          <p className="mt-2 border-s-2 border-warn ps-3 text-15">
            <span className="font-semibold">{t('items.reason')}</span> {row.reason}
          </p>
        )}
        <Links row={row} />
        <div className="mt-1 flex flex-wrap items-start gap-3 empty:hidden">
          {row.actions.map((act) => (
            <Act key={act} id={row.id} act={act} />
          ))}
        </div>
      </div>
    </article>
  );
}

function Links({ row }: { row: ListingRowView }) {
  const t = useTranslate();
  const editable = row.status !== 'ARCHIVED' && row.status !== 'REJECTED';
  const about = { title: row.title };
  return (
    <p className="flex flex-wrap gap-x-5 text-15">
      {editable && (
        <Link
          className={LINK}
          to={`/owner/listings/${row.id}/${row.status === 'DRAFT' ? 'details' : 'preview'}`}
          aria-label={t('items.editOf', about)}
        >
          {t('items.edit')}
        </Link>
      )}
      {row.status !== 'DRAFT' && (
        <Link
          className={LINK}
          to={`/owner/listings/${row.id}/calendar`}
          aria-label={t('items.calendarOf', about)}
        >
          {t('items.calendar')}
        </Link>
      )}
      {row.publicHref && (
        <Link className={LINK} to={row.publicHref} aria-label={t('items.viewOf', about)}>
          {t('items.view')}
        </Link>
      )}
    </p>
  );
}

const asksFirst = (act: ListingAct): act is 'archive' | 'delete' =>
  act === 'archive' || act === 'delete';

/** What cannot be undone asks first, without scripts too. */
function Act({ id, act }: { id: string; act: ListingAct }) {
  const t = useTranslate();
  const form = (
    <SecureForm action="/owner/listings">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="act" value={act} />
      <SubmitButton tone={asksFirst(act) ? 'danger' : 'quiet'}>
        {t(`items.act.${act}`)}
      </SubmitButton>
    </SecureForm>
  );
  if (!asksFirst(act)) return form;
  return (
    <details className="disclosure">
      <summary className="button button-quiet">{t(`items.act.${act}`)} …</summary>
      <p className="my-3 max-w-md text-15">{t(`items.act.${act}.note`)}</p>
      {form}
    </details>
  );
}
