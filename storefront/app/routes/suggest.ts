import { suggest } from '@rental/search/contracts/routes';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { openApi } from '~/lib/cms.server';
import { orUndefined } from '~/lib/failure.server';
import { callerOf, openPage } from '~/lib/page.server';

const LONGEST = 80;
const FRESH = { 'Cache-Control': 'private, max-age=60' };

export interface Suggestions {
  /** For the field "what". */
  things: string[];
  /** For the field "where". */
  places: string[];
}

/** What begins like what is being typed. Nothing, when the CMS does not say: it is an aid. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { url, language } = await openPage(request, context);
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  const api = openApi(callerOf(request, context, language));
  const answer = await orUndefined(api.call(suggest, { query: { q, limit: 10 } }));
  const found = answer?.data ?? [];
  const texts = (isPlace: boolean): string[] => [
    ...new Set(found.filter(({ type }) => (type === 'place') === isPlace).map(({ text }) => text)),
  ];
  const suggestions: Suggestions = { things: texts(false), places: texts(true) };
  return Response.json(suggestions, { headers: answer ? FRESH : {} });
}
