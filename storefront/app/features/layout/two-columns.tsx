import type { ReactNode } from 'react';

interface TwoColumnsProps {
  /** On small screens it comes first. */
  lead?: ReactNode;
  /** Beside the rest; on small screens after the lead. */
  aside: ReactNode;
  children: ReactNode;
}

/** A task with its summary beside it. */
export function TwoColumns({ lead, aside, children }: TwoColumnsProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_23.5rem] lg:grid-rows-[auto_1fr] lg:items-start lg:gap-x-16">
      {lead && <div className="min-w-0 lg:col-start-1">{lead}</div>}
      <div className="lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">{aside}</div>
      <div className="min-w-0 lg:col-start-1">{children}</div>
    </div>
  );
}
