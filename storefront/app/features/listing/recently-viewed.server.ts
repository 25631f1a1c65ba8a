import { createCookie } from '@remix-run/node';
import { cardView, type CardView } from '~/features/listing-card/card-view.server';
import { orUndefined } from '~/lib/failure.server';
import type { Page } from '~/lib/page.server';

const THIRTY_DAYS_SECONDS = 2_592_000;
const KEPT = 9;
const SHOWN = 4;
const ID = /^[a-z0-9]{1,64}$/;

/** The listings that this browser looked at last, newest first. Nobody else is told of them. */
const viewedCookie = createCookie('viewed', {
  maxAge: THIRTY_DAYS_SECONDS,
  sameSite: 'lax',
  httpOnly: true,
});

async function readViewed(request: Request): Promise<string[]> {
  const kept: unknown = await viewedCookie.parse(request.headers.get('cookie'));
  if (!Array.isArray(kept)) return [];
  return kept.filter((id): id is string => typeof id === 'string' && ID.test(id)).slice(0, KEPT);
}

/** The `Set-Cookie` header that puts a listing before those viewed earlier. */
export async function keepViewed(request: Request, listingId: string): Promise<string> {
  const earlier = (await readViewed(request)).filter((id) => id !== listingId);
  return viewedCookie.serialize([listingId, ...earlier].slice(0, KEPT));
}

/** Those that can still be rented, without the one that is being looked at; empty on any failure. */
export async function recentlyViewed(
  request: Request,
  page: Page,
  besides?: string,
): Promise<CardView[]> {
  const ids = (await readViewed(request)).filter((id) => id !== besides);
  if (ids.length === 0) return [];
  const answer = await orUndefined(page.cms.search({ ids: ids.join(','), limit: KEPT }));
  const byId = new Map(answer?.results.map((card) => [card.id, card]));
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .slice(0, SHOWN)
    .map((card) => cardView(card, page));
}
