import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { riskReviewsQuery } from '../../../contracts/admin-risk';
import { reviewRequest } from '../../../contracts/disputes';
import { platformOf } from '../platform';
import { listRiskReviews } from '../use-cases/list-risk-reviews';
import { reviewBooking, type ReviewEvent } from '../use-cases/review-booking';
import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';

/** Admin API: staff let a booking under review go on, or end it, with their reason. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const decide = (event: ReviewEvent) => (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { documentId } = ctx.params as { documentId: string };
      const { reason } = bodyOf(ctx, reviewRequest);
      return reviewBooking(platformOf(strapi), documentId, event, {
        reason,
        staffId: staffOf(ctx),
      });
    });
  const list = (ctx: Context) =>
    answerStaff(ctx, async () =>
      listRiskReviews(platformOf(strapi), queryOf(ctx, riskReviewsQuery)),
    );
  return { list, clear: decide('clear'), approve: decide('approve'), decline: decide('decline') };
};
