import { notFound } from '@rental/shared/errors';
import type { ListingCard } from '../../../contracts/search-answer';
import { toCard, type CardRow } from '../domain/listing-card';
import { similarStatement } from '../engines/postgres/similar-statement';
import { run } from '../engines/postgres/sql';
import type { SearchContext } from '../services/context';

/** @throws 404 when the listing itself is not public */
export async function findSimilar(
  { knex, filesUrl }: SearchContext,
  reference: string,
  limit: number,
): Promise<ListingCard[]> {
  const [row] = await run<{ cards: CardRow[] }>(knex, similarStatement(reference, limit));
  if (!row) throw notFound('This listing');
  return row.cards.map((card) => toCard(card, null, filesUrl));
}
