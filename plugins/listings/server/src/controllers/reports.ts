import {
  answerStaff,
  answerWhole,
  bodyOf,
  documentIdOf,
  queryOf,
  staffOf,
} from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { dismissRequest, reportsQuery } from '../../../contracts/report-requests';
import { contextOf } from '../services/context';
import { dismissReports } from '../use-cases/close-reports';
import { readReports, showListingReports } from '../use-cases/read-reports';

/** Admin API: reports of abuse, and what staff decide about them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  queue: (ctx: Context) =>
    answerWhole(ctx, () => readReports(contextOf(strapi), queryOf(ctx, reportsQuery))),

  show: (ctx: Context) =>
    answerStaff(ctx, () => showListingReports(contextOf(strapi), documentIdOf(ctx))),

  dismiss: (ctx: Context) =>
    answerStaff(ctx, () =>
      dismissReports(contextOf(strapi), {
        ...bodyOf(ctx, dismissRequest),
        listingId: documentIdOf(ctx),
        staffId: staffOf(ctx),
      }),
    ),
});
