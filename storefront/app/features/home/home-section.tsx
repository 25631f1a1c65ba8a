import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface HomeSectionProps {
  title: string;
  id?: string;
  more?: { to: string; label: string };
  children: ReactNode;
}

export function HomeSection({ title, id, more, children }: HomeSectionProps) {
  return (
    <section id={id} className="page-width pt-16 lg:pt-24">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="display text-32">{title}</h2>
        {more && (
          <Link className="link inline-flex min-h-11 items-center text-15" to={more.to}>
            {more.label}
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}
