import type { Core } from '@strapi/strapi';
import { platformClock } from '@rental/shared/clock';
import { transaction } from '@rental/shared/database';
import { publish } from '@rental/shared/outbox/index';
import { eventOfEdit, isWatched } from '../domain/content-change';

const documentIdOf = (value: unknown): string | undefined => {
  const id = (value as { documentId?: unknown } | null | undefined)?.documentId;
  return typeof id === 'string' ? id : undefined;
};

/**
 * Makes every edit of a category or an account through Strapi's document service (the admin's)
 * publish its event in the edit's own transaction: the index can lag, never miss.
 */
export function publishEdits(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    if (!isWatched(context.uid, context.action)) return next();
    return transaction(strapi, async (trx) => {
      const result = await next();
      const event = eventOfEdit(context.uid, documentIdOf(result));
      if (event)
        await publish(strapi, trx, [{ ...event, occurredAt: platformClock(strapi).now() }]);
      return result;
    });
  });
}
