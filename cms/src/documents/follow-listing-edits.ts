import type { Core } from '@strapi/strapi';
import { platformClock } from '@rental/shared/clock';
import type { Trx } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';

const LISTING = 'api::listing.listing';
const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone', 'delete']);

interface StoredListing {
  id: number;
  ownerId: string | null;
  categoryId: string | null;
  owner: { documentId: string } | null;
  category: { documentId: string } | null;
}

/** The ids that hot statements join on follow the relations that staff edit. */
async function keepRelationIds(strapi: Core.Strapi, documentId: string): Promise<void> {
  const listings = strapi.db.query(LISTING);
  const listing = (await listings.findOne({
    where: { documentId },
    select: ['id', 'ownerId', 'categoryId'],
    populate: { owner: { select: ['documentId'] }, category: { select: ['documentId'] } },
  })) as StoredListing | null;
  if (!listing) return;
  const ownerId = listing.owner?.documentId ?? null;
  const categoryId = listing.category?.documentId ?? null;
  if (ownerId !== listing.ownerId || categoryId !== listing.categoryId)
    await listings.update({ where: { id: listing.id }, data: { ownerId, categoryId } });
}

/**
 * After an edit in the admin: keeps `ownerId` and `categoryId` true and tells the search index, in
 * the transaction of the edit itself.
 */
export function followListingEdits(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== LISTING || !WRITES.has(context.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      const documentId = documentIdOf(result);
      if (documentId) {
        await keepRelationIds(strapi, documentId);
        await publish(strapi, trx as unknown as Trx, [
          {
            topic: 'listing.changed',
            key: documentId,
            payload: { listingId: documentId },
            occurredAt: platformClock(strapi).now(),
          },
        ]);
      }
      return result;
    });
  });
}

function documentIdOf(result: unknown): string | undefined {
  const { documentId } = (result ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' ? documentId : undefined;
}
