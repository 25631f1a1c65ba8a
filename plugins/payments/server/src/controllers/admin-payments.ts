import { AppError, toErrorBody, unavailable, validationError } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import {
  acceptRequest,
  answerRequest,
  chargebackId,
  chargebacksQuery,
} from '../../../contracts/admin-chargebacks';
import { holdsQuery } from '../../../contracts/admin-overview';
import { differenceId, differencesQuery, releaseRequest } from '../../../contracts/differences';
import { operationsQuery, retryRequest } from '../../../contracts/admin-payments-requests';
import { stateOf } from '../plugin-state';
import type { Admin } from '../store/operation-care';
import { StripeFailure } from '../stripe/failure';
import { acceptLoss, submitEvidence } from '../use-cases/answer-by-staff';
import { checkNow, readHealth } from '../use-cases/check-payments';
import { listDifferences } from '../use-cases/list-differences';
import { listLapsingHolds } from '../use-cases/list-lapsing-holds';
import { listOperations } from '../use-cases/list-operations';
import { releasePayouts } from '../use-cases/release-payouts';
import { retryByStaff } from '../use-cases/retry-by-staff';
import { listChargebacks, showChargeback } from '../use-cases/show-chargebacks';
import { summariseOperations } from '../use-cases/summarise-operations';
import { summarisePayouts } from '../use-cases/summarise-payouts';

interface AdminUser {
  id: number;
  documentId: string;
  firstname?: string | null;
  lastname?: string | null;
  email: string;
}

/** Admin API of the page "Payments" and of what the home page tells of it. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context): Promise<void> =>
    answer(ctx, () => listOperations(dependenciesOf(strapi), parse(operationsQuery, ctx.query))),

  operationsSummary: (ctx: Context): Promise<void> =>
    answer(ctx, async () => ({ data: await summariseOperations(dependenciesOf(strapi)) })),

  holds: (ctx: Context): Promise<void> =>
    answer(ctx, () => listLapsingHolds(dependenciesOf(strapi), parse(holdsQuery, ctx.query))),

  payoutsSummary: (ctx: Context): Promise<void> =>
    answer(ctx, async () => ({ data: await summarisePayouts(dependenciesOf(strapi)) })),

  retry: (ctx: Context): Promise<void> =>
    answer(ctx, async () => {
      const request = parse(retryRequest, ctx.request.body);
      return { data: await retryByStaff(dependenciesOf(strapi), request, adminOf(ctx)) };
    }),

  differences: (ctx: Context): Promise<void> =>
    answer(ctx, () => listDifferences(dependenciesOf(strapi), parse(differencesQuery, ctx.query))),

  release: (ctx: Context): Promise<void> =>
    answer(ctx, async () => {
      const request = parse(releaseRequest, ctx.request.body);
      const id = parse(differenceId, ctx.params.id);
      await releasePayouts(dependenciesOf(strapi), id, request, adminOf(ctx));
      return { data: { released: true } };
    }),

  chargebacks: (ctx: Context): Promise<void> =>
    answer(ctx, () => listChargebacks(dependenciesOf(strapi), parse(chargebacksQuery, ctx.query))),

  chargeback: (ctx: Context): Promise<void> =>
    answer(ctx, async () => {
      const id = parse(chargebackId, ctx.params.id);
      return { data: await showChargeback(dependenciesOf(strapi), id) };
    }),

  answerChargeback: (ctx: Context): Promise<void> =>
    answer(ctx, async () => {
      const id = parse(chargebackId, ctx.params.id);
      const request = parse(answerRequest, ctx.request.body);
      return { data: await submitEvidence(dependenciesOf(strapi), id, request, adminOf(ctx)) };
    }),

  acceptChargeback: (ctx: Context): Promise<void> =>
    answer(ctx, async () => {
      const id = parse(chargebackId, ctx.params.id);
      const request = parse(acceptRequest, ctx.request.body);
      return { data: await acceptLoss(dependenciesOf(strapi), id, request, adminOf(ctx)) };
    }),

  health: (ctx: Context): Promise<void> =>
    answer(ctx, async () => ({ data: await readHealth(dependenciesOf(strapi)) })),

  check: (ctx: Context): Promise<void> =>
    answer(ctx, async () => ({ data: await checkNow(dependenciesOf(strapi), adminOf(ctx)) })),
});

const dependenciesOf = (strapi: Core.Strapi) => stateOf(strapi).dependencies;

async function answer(ctx: Context, work: () => Promise<unknown>): Promise<void> {
  try {
    ctx.body = await work();
  } catch (error) {
    const known = error instanceof StripeFailure ? stripeAway() : error;
    if (!(known instanceof AppError)) throw error;
    ctx.status = known.status;
    ctx.body = toErrorBody(known);
  }
}

const stripeAway = (): AppError =>
  unavailable('PAYMENT_UNAVAILABLE', 'Stripe cannot be reached just now. Try again in a minute.');

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = Object.fromEntries(
    parsed.error.issues.map(({ path, message }) => [path.join('.') || 'body', message]),
  );
  throw validationError('Some values are not accepted.', fields);
}

function adminOf(ctx: Context): Admin {
  const { id, documentId, firstname, lastname, email } = ctx.state.user as AdminUser;
  return { id, documentId, name: [firstname, lastname].filter(Boolean).join(' ') || email };
}
