import { CircleCheck, CircleDashed, Clock } from 'lucide-react';
import type { StatusLabel } from './booking-words.server';

const LOOK = {
  good: { icon: CircleCheck, color: 'text-accent' },
  waiting: { icon: Clock, color: 'text-warn' },
  over: { icon: CircleDashed, color: 'text-muted' },
} as const;

/** A state by sign and word, never by colour alone. */
export function StatusBadge({ status }: { status: StatusLabel }) {
  const { icon: Icon, color } = LOOK[status.tone];
  return (
    <span className="inline-flex items-center gap-1.5 text-15 font-semibold">
      <Icon aria-hidden="true" className={`size-4 flex-none ${color}`} />
      {status.label}
    </span>
  );
}
