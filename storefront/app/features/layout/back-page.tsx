import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { PageHeading } from './page-heading';

interface BackPageProps {
  /** Where it leads back to, and what that is called. */
  back: { to: string; label: string };
  heading: string;
  /** What it is about. */
  title: string;
  lead?: string;
  wide?: boolean;
  children: ReactNode;
}

/** A page with one task about something, and the way back to that. */
export function BackPage({ back, heading, title, lead, wide = false, children }: BackPageProps) {
  return (
    <div className="page-width py-8 lg:py-12">
      <div className={wide ? 'mx-auto max-w-3xl' : 'mx-auto max-w-xl'}>
        <Link className="link inline-flex min-h-11 items-center gap-2 text-15" to={back.to}>
          <ArrowLeft aria-hidden="true" className="size-4" />
          {back.label}
        </Link>
        <PageHeading className="mt-2 text-32 sm:text-44">{heading}</PageHeading>
        <p className={lead ? 'mt-2 font-semibold' : 'mt-2 mb-8 font-semibold'}>{title}</p>
        {lead && <p className="mb-8 text-muted">{lead}</p>}
        {children}
      </div>
    </div>
  );
}
