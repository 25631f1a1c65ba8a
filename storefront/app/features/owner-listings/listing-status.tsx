import type { ListingState } from '@rental/listings/contracts/lifecycle';
import { CircleAlert, CircleCheck, CircleDashed, Clock } from 'lucide-react';
import { useTranslate } from '~/lib/i18n/translation';

const LOOK = {
  DRAFT: { icon: CircleDashed, color: 'text-muted' },
  PENDING_REVIEW: { icon: Clock, color: 'text-warn' },
  CHANGES_REQUESTED: { icon: CircleAlert, color: 'text-warn' },
  ACTIVE: { icon: CircleCheck, color: 'text-accent' },
  PAUSED: { icon: CircleDashed, color: 'text-muted' },
  REJECTED: { icon: CircleAlert, color: 'text-danger' },
  ARCHIVED: { icon: CircleDashed, color: 'text-muted' },
} as const;

/** A state by sign and word, never by colour alone. */
export function ListingStatus({ status }: { status: ListingState }) {
  const t = useTranslate();
  const { icon: Icon, color } = LOOK[status];
  return (
    <span className="inline-flex items-center gap-1.5 text-15 font-semibold">
      <Icon aria-hidden="true" className={`size-4 flex-none ${color}`} />
      {t(`items.status.${status}`)}
    </span>
  );
}
