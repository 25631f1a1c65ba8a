import { Link } from '@remix-run/react';
import { ChevronLeft, ChevronRight } from 'lucide-react';

interface MonthStepProps {
  /** Nothing is shown without an address: there is no month that way. */
  href: string | undefined;
  label: string;
  back?: boolean;
}

/** Turns a calendar's page. Not for crawlers: there is no end to months. */
export function MonthStep({ href, label, back = false }: MonthStepProps) {
  const Icon = back ? ChevronLeft : ChevronRight;
  if (href === undefined) return null;
  return (
    <Link
      to={href}
      aria-label={label}
      rel="nofollow"
      preventScrollReset
      className="grid size-11 place-items-center rounded-full border border-line hover:border-ink"
    >
      <Icon aria-hidden="true" className="size-5 rtl:-scale-x-100" />
    </Link>
  );
}
