import { answerWhole, queryOf } from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { missesQuery } from '../../../contracts/misses';
import { contextOf } from '../services/context';
import { listMisses } from '../use-cases/list-misses';

/** Admin API: what was searched for in vain. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerWhole(ctx, () => listMisses(contextOf(strapi), queryOf(ctx, missesQuery))),
});
