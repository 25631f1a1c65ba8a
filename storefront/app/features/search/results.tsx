import { useState } from 'react';
import { Notice } from '~/features/layout/notice';
import { CardGrid } from '~/features/listing-card/card-grid';
import { ResultMap } from '~/features/map/result-map';
import { useTranslate } from '~/lib/i18n/translation';
import { NearbyDates } from './nearby-dates';
import { NothingFound } from './nothing-found';
import { Pagination } from './pagination';
import type { SearchPageView } from './search-page.server';
import { SpellingHint } from './spelling-hint';

/** The list, and the map in step with it. */
export function Results({ view }: { view: SearchPageView }) {
  const t = useTranslate();
  const { cards, chips } = view;
  const [active, setActive] = useState<string>();
  return (
    <>
      {view.map && <ResultMap map={view.map} active={active} onActive={setActive} />}
      {view.datesReversed && <Notice tone="warn">{t('search.datesReversed')}</Notice>}
      {view.placeUnknown && (
        <Notice tone="warn">{t('search.placeUnknown', { place: view.placeUnknown })}</Notice>
      )}
      {view.didYouMean && <SpellingHint meant={view.didYouMean} />}
      {cards.length > 0 ? (
        <CardGrid cards={cards} active={active} onActive={view.map && setActive} />
      ) : (
        <NothingFound waysOut={view.waysOut} filtered={chips.length > 0} />
      )}
      <Pagination pages={view.pages} />
      {view.nearby.length > 0 && <NearbyDates cards={view.nearby} />}
    </>
  );
}
