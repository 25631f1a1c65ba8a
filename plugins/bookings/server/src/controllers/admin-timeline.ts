import type { Core } from '@strapi/strapi';
import { notFound, toErrorBody } from '@rental/shared/errors';
import type { Context } from 'koa';
import { platformOf } from '../platform';
import { readAdminTimeline } from '../use-cases/read-admin-timeline';

/** Admin API: what the timeline panel of a booking shows. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async read(ctx: Context): Promise<void> {
    const { documentId } = ctx.params as { documentId: string };
    const timeline = await readAdminTimeline(platformOf(strapi), documentId);
    if (timeline) {
      ctx.body = { data: timeline };
    } else {
      ctx.status = 404;
      ctx.body = toErrorBody(notFound('This booking'));
    }
  },
});
