import type { SearchQuery } from '../../../contracts/search-query';

/** Whether the category is all that narrows the search: somebody leafs through it. */
export function onlyCategory(query: SearchQuery): boolean {
  const narrowing = [
    query.query,
    query.ids,
    query.location,
    query.lat,
    query.bbox,
    query.startDate,
    query.startAt,
    query.priceMin,
    query.priceMax,
    query.instantBook,
    query.verifiedOwner,
  ];
  return (
    query.category !== undefined &&
    narrowing.every((value) => value === undefined) &&
    Object.keys(query.attributes).length === 0
  );
}
