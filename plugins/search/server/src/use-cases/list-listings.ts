import { pageMeta } from '@rental/shared/http/query';
import type { ListAnswer, ListItem, ListQuery } from '../../../contracts/listing-list';
import { readListRequest } from '../domain/list-request';
import { publishPhotos } from '../domain/photos';
import { listStatement } from '../engines/postgres/list-statement';
import { run } from '../engines/postgres/sql';
import type { SearchContext } from '../services/context';

/** @throws 400 for filters, sorts, fields and relations that are not on the allow-lists */
export async function listListings(
  { knex, filesUrl }: SearchContext,
  query: ListQuery,
): Promise<ListAnswer> {
  const request = readListRequest(query);
  const [row] = await run<{ items: ListItem[]; total: number }>(knex, listStatement(request));
  const { items, total } = row ?? { items: [], total: 0 };
  return {
    data: items.map((item) =>
      item.photos ? { ...item, photos: publishPhotos(item.photos, filesUrl) } : item,
    ),
    meta: pageMeta(request.page, request.pageSize, total),
  };
}
