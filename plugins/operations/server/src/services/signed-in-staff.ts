import type { Core } from '@strapi/strapi';

interface AdminState {
  readonly auth?: { readonly strategy?: { readonly name?: string } };
  readonly user?: { readonly documentId?: string };
}

/** The member of staff whose request is being answered; undefined in jobs, seeds and other requests. */
export function signedInStaff(strapi: Core.Strapi): string | undefined {
  const state = strapi.requestContext.get()?.state as AdminState | undefined;
  if (state?.auth?.strategy?.name !== 'admin') return undefined;
  return state.user?.documentId;
}
