import { CardGrid } from '~/features/listing-card/card-grid';
import type { CardView } from '~/features/listing-card/card-view.server';
import { useTranslate } from '~/lib/i18n/translation';

/** What matches, but on other dates: each card says which, and leads to them. */
export function NearbyDates({ cards }: { cards: readonly CardView[] }) {
  const t = useTranslate();
  return (
    <section aria-labelledby="nearby-dates" className="border-t border-hairline pt-6">
      <h2 id="nearby-dates" className="text-20 font-semibold">
        {t('nearby.title')}
      </h2>
      <p className="mt-1 mb-6 text-muted">{t('nearby.intro')}</p>
      <CardGrid cards={cards} later />
    </section>
  );
}
