import { Link } from '@remix-run/react';
import { useTranslate } from '~/lib/i18n/translation';
import type { BookingList, BookingRow as Row } from './booking-list.server';
import { BookingRow } from './booking-row';

/** What is open, then what is over, and the way to older ones. */
export function BookingGroups({ list }: { list: BookingList }) {
  const t = useTranslate();
  return (
    <>
      {list.open.length > 0 && <Group title={t('bookings.open')} rows={list.open} />}
      {list.over.length > 0 && <Group title={t('bookings.over')} rows={list.over} />}
      {list.pages > list.page && (
        <Link className="button button-quiet mt-8" to={`?page=${list.page + 1}`}>
          {t('bookings.older')}
        </Link>
      )}
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section className="mt-8">
      <h2 className="text-20">{title}</h2>
      <div className="mt-2 divide-y divide-hairline border-y border-hairline">
        {rows.map((row) => (
          <BookingRow key={row.id} row={row} />
        ))}
      </div>
    </section>
  );
}
