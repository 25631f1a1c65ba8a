import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { dismissRequest, reportsQuery } from '../../../contracts/report-requests';
import { contextOf } from '../services/context';
import { dismissReports } from '../use-cases/close-reports';
import { readReports, showListingReports } from '../use-cases/read-reports';
import { answer, data, documentIdOf, parse, staffIdOf } from './answer';

/** Admin API: reports of abuse, and what staff decide about them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) =>
    answer(ctx, () => readReports(contextOf(strapi), parse(reportsQuery, ctx.query))),

  show: (ctx: Context) => data(ctx, () => showListingReports(contextOf(strapi), documentIdOf(ctx))),

  dismiss: (ctx: Context) =>
    data(ctx, () =>
      dismissReports(contextOf(strapi), {
        ...parse(dismissRequest, ctx.request.body),
        listingId: documentIdOf(ctx),
        staffId: staffIdOf(ctx),
      }),
    ),
});
