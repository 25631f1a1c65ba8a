import type { ReactNode } from 'react';
import { classNames } from '~/lib/class-names';

/** The one h1 of a page; scripts move the focus here after a change of page. */
export function PageHeading({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <h1 tabIndex={-1} className={classNames('display', className)}>
      {children}
    </h1>
  );
}
