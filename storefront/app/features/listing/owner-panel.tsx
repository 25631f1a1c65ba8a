import { Link } from '@remix-run/react';
import { BadgeCheck, Clock, MessageSquareText } from 'lucide-react';
import { Rating } from '~/features/listing-card/rating';
import { useTranslate } from '~/lib/i18n/translation';
import type { OwnerView } from './listing-facts.server';

interface OwnerPanelProps {
  owner: OwnerView;
  /** Where they are written to. */
  askHref: string;
}

export function OwnerPanel({ owner, askHref }: OwnerPanelProps) {
  const t = useTranslate();
  return (
    <div className="flex items-start gap-4">
      {owner.avatarUrl ? (
        <img
          src={owner.avatarUrl}
          alt=""
          width={64}
          height={64}
          loading="lazy"
          className="size-16 flex-none rounded-full border border-hairline object-cover"
        />
      ) : (
        <span
          aria-hidden="true"
          className="display grid size-16 flex-none place-items-center rounded-full bg-accent-soft text-25 text-accent"
        >
          {owner.firstName.slice(0, 1)}
        </span>
      )}
      <div>
        <p className="font-semibold">{owner.firstName}</p>
        <p className="text-15 text-muted">{t('owner.since', { month: owner.memberSince })}</p>
        <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-15" role="list">
          {owner.verified && (
            <li className="inline-flex items-center gap-1.5">
              <BadgeCheck aria-hidden="true" className="size-4 text-accent" />
              {t('owner.verified')}
            </li>
          )}
          {owner.rating && (
            <li>
              <Rating {...owner.rating} />
            </li>
          )}
          {owner.answers && (
            <li className="inline-flex items-center gap-1.5">
              <Clock aria-hidden="true" className="size-4 text-muted" />
              {owner.answers}
            </li>
          )}
        </ul>
        <Link className="button button-quiet mt-4" to={askHref} rel="nofollow">
          <MessageSquareText aria-hidden="true" className="size-5" />
          {t('listing.askOwner')}
        </Link>
      </div>
    </div>
  );
}
