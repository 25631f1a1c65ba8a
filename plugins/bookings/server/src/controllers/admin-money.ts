import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { forceRequest, type ForceKind } from '../../../contracts/forced-transitions';
import { platformOf } from '../platform';
import { forceTransition, listForceOptions } from '../use-cases/force-transition';
import { showLedger } from '../use-cases/show-ledger';
import { answerStaff, bodyOf, staffOf } from '@rental/shared/http/answer-staff';

const bookingOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

/** Admin API: one booking's ledger, and the transitions that staff force. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const force = (kind: ForceKind) => (ctx: Context) =>
    answerStaff(ctx, async () => {
      const whose = { bookingId: bookingOf(ctx), staffId: staffOf(ctx), kind };
      return forceTransition(platformOf(strapi), whose, bodyOf(ctx, forceRequest));
    });
  return {
    ledger: (ctx: Context) =>
      answerStaff(ctx, () => showLedger(platformOf(strapi), bookingOf(ctx))),
    options: (ctx: Context) =>
      answerStaff(ctx, async () =>
        listForceOptions(platformOf(strapi), bookingOf(ctx), staffOf(ctx)),
      ),
    review: force('review'),
    state: force('state'),
    money: force('money'),
  };
};
