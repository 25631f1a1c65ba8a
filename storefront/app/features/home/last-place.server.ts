import { createCookie } from '@remix-run/node';

const THIRTY_DAYS_SECONDS = 2_592_000;
const LONGEST_PLACE = 120;

/** Where the visitor last searched, for the shelf "near …" on the home page. */
const lastPlaceCookie = createCookie('place', {
  maxAge: THIRTY_DAYS_SECONDS,
  sameSite: 'lax',
  httpOnly: true,
});

export async function readLastPlace(request: Request): Promise<string | undefined> {
  const place: unknown = await lastPlaceCookie.parse(request.headers.get('cookie'));
  return typeof place === 'string' ? place.slice(0, LONGEST_PLACE) : undefined;
}

/** The `Set-Cookie` header that keeps a place. */
export const keepLastPlace = (place: string): Promise<string> => lastPlaceCookie.serialize(place);
