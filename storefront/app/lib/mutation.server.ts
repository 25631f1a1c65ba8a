import type { ActionFunctionArgs } from '@remix-run/node';
import { answerFor } from './failure.server';
import { isOwnForm } from './form-token.server';
import { isPassing, keepEntries, withEntries } from './kept-entries.server';

export interface Mutation extends ActionFunctionArgs {
  form: FormData;
}

const MEGABYTE = 1024 * 1024;
/** Of a form with words only. */
const WORDS_BYTES = MEGABYTE;
/** Of a form with pictures: it is held in memory until they are passed on. */
export const PICTURES_BYTES = 100 * MEGABYTE;

/** Browsers say how much they send; who does not, or sends more, is refused before it is read. */
function assertSize(request: Request, most: number): void {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!(length <= most)) throw new Response('The form is too large', { status: 413 });
}

/**
 * Every action of a route: `export const action = mutation(async ({ form, request, context }) => …)`.
 * The one place where a form's token is checked, and where entries are kept that could not be sent on.
 *
 * @param mostBytes of the whole form
 * @throws 403 for a form that was not made for this visitor, 413 for one that is too large
 */
export function mutation<T>(
  handler: (mutation: Mutation) => Promise<T>,
  mostBytes: number = WORDS_BYTES,
) {
  return async (given: ActionFunctionArgs): Promise<T> => {
    assertSize(given.request, mostBytes);
    const form = await given.request.formData();
    if (!(await isOwnForm(given.request, form)))
      throw new Response('The form is out of date', { status: 403 });
    try {
      const answer = await handler({ ...given, form });
      if (isPassing(answer)) keepEntries(given.context, form);
      return answer;
    } catch (thrown) {
      throw withEntries(answerFor(thrown), form);
    }
  };
}
