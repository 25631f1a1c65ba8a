import type { ReactNode } from 'react';
import { PageHeading } from '~/features/layout/page-heading';

interface AccountCardProps {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}

/** One task on a page of its own: sign in, sign up, choose a password. */
export function AccountCard({ title, lead, children }: AccountCardProps) {
  return (
    <div className="page-width py-10 sm:py-16">
      <div className="mx-auto max-w-md">
        <PageHeading className="text-32 sm:text-44">{title}</PageHeading>
        {lead && <p className="mt-3 text-17 text-muted">{lead}</p>}
        <div className="mt-8 space-y-6">{children}</div>
      </div>
    </div>
  );
}
