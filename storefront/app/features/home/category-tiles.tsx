import { Link } from '@remix-run/react';
import { DrawnIcon } from '~/features/icons/drawn-icon';
import { useTranslate } from '~/lib/i18n/translation';
import type { CategoryTile } from './home-page.server';

export function CategoryTiles({ categories }: { categories: readonly CategoryTile[] }) {
  const t = useTranslate();
  return (
    <ul
      className="grid grid-cols-2 border-t border-s border-hairline md:grid-cols-3 lg:grid-cols-6"
      role="list"
    >
      {categories.map(({ slug, name, count, icon }) => (
        <li key={slug} className="border-e border-b border-hairline">
          <Link
            to={`/search?category=${encodeURIComponent(slug)}`}
            className="flex h-full min-h-28 flex-col justify-between gap-4 p-4 transition-colors hover:bg-sunk"
          >
            <DrawnIcon node={icon} className="size-7 text-accent" />
            <span>
              <span className="block leading-snug font-semibold">{name}</span>
              <span className="block text-15 text-muted">{t('home.categoryCount', { count })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
