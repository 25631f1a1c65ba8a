import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { figuresQuery, handoversQuery } from '../../../contracts/admin-overview';
import { platformOf } from '../platform';
import { listHandovers } from '../use-cases/list-handovers';
import { readSales } from '../use-cases/read-sales';
import { readUtilisation } from '../use-cases/read-utilisation';
import { summariseDisputes } from '../use-cases/summarise-disputes';
import { answerStaff, queryOf } from '@rental/shared/http/answer-staff';

/** Admin API of the home page, as far as it is about bookings. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  disputes: (ctx: Context) => answerStaff(ctx, () => summariseDisputes(platformOf(strapi))),

  handovers: (ctx: Context) =>
    answerStaff(ctx, async () => listHandovers(platformOf(strapi), queryOf(ctx, handoversQuery))),

  sales: (ctx: Context) =>
    answerStaff(ctx, async () => readSales(platformOf(strapi), queryOf(ctx, figuresQuery).days)),

  utilisation: (ctx: Context) =>
    answerStaff(ctx, async () =>
      readUtilisation(platformOf(strapi), queryOf(ctx, figuresQuery).days),
    ),
});
