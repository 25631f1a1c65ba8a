import type { LoaderFunctionArgs } from '@remix-run/node';
import { enteredPriceWords } from '~/features/listing-editor/price-words.server';
import { requireUser } from '~/lib/session.server';

/** What a price brings while it is typed; the editor asks for it. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  return enteredPriceWords(await requireUser(request, context), params.id ?? '');
}
