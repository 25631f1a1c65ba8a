import { Link } from '@remix-run/react';
import { PageHeading } from '~/features/layout/page-heading';
import type { CardView } from '~/features/listing-card/card-view.server';
import { Photo } from '~/features/photos/photo';
import { SearchBar } from '~/features/search-bar/search-bar';
import { useTranslate } from '~/lib/i18n/translation';
import { classNames } from '~/lib/class-names';

export const HERO_PHOTO_SIZES = '(min-width: 64rem) 36rem, 1px';

export function Hero({ lead, today }: { lead: readonly CardView[]; today: string }) {
  const t = useTranslate();
  return (
    <section className="border-b border-hairline bg-sunk">
      <div className="page-width grid gap-10 py-10 lg:grid-cols-[1fr_1.05fr] lg:items-center lg:gap-16 lg:py-16">
        <div>
          <PageHeading className="max-w-xl text-44 lg:text-60">{t('home.heading')}</PageHeading>
          <p className="mt-4 mb-6 max-w-lg text-17 text-muted lg:mb-8 lg:text-20">
            {t('home.lead')}
          </p>
          <SearchBar id="home-search" today={today} look="ticket" />
        </div>
        {lead.length > 0 && (
          <ul className="grid grid-cols-2 gap-4 max-lg:hidden" role="list">
            {lead.map((card, index) => (
              <HeroPhoto key={card.id} card={card} first={index === 0} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A photo with its price on a paper tag. */
function HeroPhoto({ card, first }: { card: CardView; first: boolean }) {
  const t = useTranslate();
  return (
    <li
      className={classNames(
        'group relative overflow-hidden rounded-card border border-hairline',
        first && 'col-span-2',
      )}
    >
      {card.photo && (
        <Photo
          photo={card.photo}
          sizes={first ? HERO_PHOTO_SIZES : '(min-width: 64rem) 18rem, 1px'}
          priority={first}
          alt=""
          className={first ? 'aspect-16/10' : undefined}
        />
      )}
      <Link
        to={card.href}
        className="card-link absolute start-3 bottom-3 max-w-[calc(100%-1.5rem)] rounded-control bg-paper px-3 py-2 text-15 leading-snug"
      >
        <span className={first ? 'block truncate font-semibold' : 'sr-only'}>{card.title}</span>{' '}
        <span className="block truncate">
          <span className="money font-semibold">{card.price}</span>{' '}
          <span className="text-muted">
            {t(`unit.per.${card.unit}`)}
            {first && ` · ${card.place}`}
          </span>
        </span>
      </Link>
    </li>
  );
}
