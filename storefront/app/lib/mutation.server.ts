import type { ActionFunctionArgs } from '@remix-run/node';
import { isOwnForm } from './form-token.server';

export interface Mutation extends ActionFunctionArgs {
  form: FormData;
}

/**
 * Every action of a route: `export const action = mutation(async ({ form, request, context }) => …)`.
 * The one place where a form's token is checked.
 *
 * @throws 403 for a form that was not made for this visitor
 */
export function mutation<T>(handler: (mutation: Mutation) => Promise<T>) {
  return async (given: ActionFunctionArgs): Promise<T> => {
    const form = await given.request.formData();
    if (!(await isOwnForm(given.request, form)))
      throw new Response('The form is out of date', { status: 403 });
    return handler({ ...given, form });
  };
}
