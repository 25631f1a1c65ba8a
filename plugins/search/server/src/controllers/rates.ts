import { answerStaff, answerWhole, bodyOf, staffOf } from '@rental/shared/http/answer-staff';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { setRatesRequest } from '../../../contracts/rates';
import { contextOf } from '../services/context';
import { listRates } from '../use-cases/list-rates';
import { setRates } from '../use-cases/set-rates';

/** Admin API of the exchange rates. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) => answerWhole(ctx, () => listRates(contextOf(strapi))),

  set: (ctx: Context) =>
    answerStaff(ctx, async () => {
      await setRates(strapi, bodyOf(ctx, setRatesRequest), staffOf(ctx));
      return { set: true };
    }),
});
