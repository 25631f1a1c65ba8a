import { canonicalJson } from '@rental/shared/canonical-json';
import type { AttributeFilter, SearchQuery } from '../../../contracts/search-query';

const choice = (filter: AttributeFilter): AttributeFilter =>
  'anyOf' in filter ? { anyOf: [...new Set(filter.anyOf)].sort() } : filter;

const plain = (text: string | undefined): string | undefined =>
  text?.toLowerCase().replace(/\s+/g, ' ');

/**
 * The same for two searches that must find the same: every parameter with its default filled in,
 * the order of names and of chosen values apart.
 */
export function resultKey(query: SearchQuery): string {
  const attributes = Object.entries(query.attributes).filter(
    ([, filter]) => !('anyOf' in filter) || filter.anyOf.length > 0,
  );
  return canonicalJson({
    ...query,
    sort: query.sort ?? 'relevance',
    query: plain(query.query),
    location: plain(query.location),
    attributes: Object.fromEntries(attributes.map(([key, filter]) => [key, choice(filter)])),
  });
}
