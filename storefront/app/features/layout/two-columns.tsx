import type { ReactNode } from 'react';

/** A task with its summary beside it; on small screens the summary comes first. */
export function TwoColumns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_23.5rem] lg:items-start lg:gap-16">
      <div className="lg:order-2 lg:sticky lg:top-6">{aside}</div>
      <div className="min-w-0 lg:order-1">{children}</div>
    </div>
  );
}
