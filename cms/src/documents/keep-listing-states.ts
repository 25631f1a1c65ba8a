import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const LISTING = 'api::listing.listing';
const FIRST_STATE = 'DRAFT';

interface Write {
  readonly documentId?: string;
  readonly data?: { readonly state?: unknown };
}

/**
 * A listing changes its state by its lifecycle: owners' commands and staff's decisions, with a
 * reason and a history. Nobody writes it in the content manager, the super admin neither.
 */
export function keepListingStates(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== LISTING) return next();
    const { documentId, data } = context.params as Write;
    const isWritten = context.action === 'create' || context.action === 'update';
    if (isWritten && data?.state !== undefined && data.state !== null) {
      const found = documentId
        ? await strapi.db.query(LISTING).findOne({ where: { documentId }, select: ['state'] })
        : null;
      if (data.state !== ((found?.state as string | undefined) ?? FIRST_STATE))
        throw new errors.ValidationError(
          'The state is changed in Moderation, where the owner is told why.',
          { errors: [{ path: ['state'], name: 'ValidationError', message: 'Not changed here.' }] },
        );
    }
    return next();
  });
}
