import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { PageHeading } from '~/features/layout/page-heading';
import { useTranslate } from '~/lib/i18n/translation';

interface QuestionPageProps {
  /** Of the booking. */
  id: string;
  heading: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** Asks before something ends a booking; the other answer leaves it as it is. */
export function QuestionPage({ id, heading, title, lead, children }: QuestionPageProps) {
  const t = useTranslate();
  return (
    <div className="page-width py-8 lg:py-12">
      <div className="mx-auto max-w-lg">
        <PageHeading className="text-32 sm:text-44">{heading}</PageHeading>
        <p className="mt-2 text-17 text-muted">{title}</p>
        {lead && <p className="mt-2">{lead}</p>}
        {children}
        <p className="mt-4">
          <Link className="button button-quiet w-full" to={`/bookings/${id}`}>
            {t('cancel.keep')}
          </Link>
        </p>
      </div>
    </div>
  );
}
