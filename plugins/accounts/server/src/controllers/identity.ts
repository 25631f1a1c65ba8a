import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';
import { notFound } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { approveRequest, checksQuery, refuseRequest } from '../../../contracts/identity-review';
import { contextOf } from '../services/context';
import { checksOf, toEntry } from '../services/identity-checks';
import {
  decideIdentity,
  listIdentityChecks,
  readIdentityDocument,
  showIdentityCase,
} from '../use-cases/review-identity';

interface Params {
  readonly documentId: string;
  readonly number?: string;
}

const MOST_OF_PERSON = 20;

const idOf = (ctx: Context): string => (ctx.params as Params).documentId;

function numberOf(ctx: Context): number {
  const number = Number((ctx.params as Params).number);
  if (!Number.isInteger(number) || number < 1) throw notFound('This document');
  return number;
}

/** Nobody keeps a copy on the way: no cache, no other page, no script. */
const PRIVATE_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-type': 'image/webp',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Admin API: identity documents that wait, one of them, and the decision. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context) =>
    answerStaff(ctx, async () => listIdentityChecks(contextOf(strapi), queryOf(ctx, checksQuery))),

  show: (ctx: Context) => answerStaff(ctx, () => showIdentityCase(contextOf(strapi), idOf(ctx))),

  ofPerson: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const rows = await checksOf(contextOf(strapi).knex, idOf(ctx), MOST_OF_PERSON);
      return rows.map(toEntry);
    }),

  async document(ctx: Context): Promise<void> {
    let picture: Buffer | undefined;
    await answerStaff(ctx, async () => {
      const look = { id: idOf(ctx), staffId: staffOf(ctx), number: numberOf(ctx) };
      picture = await readIdentityDocument(contextOf(strapi), look);
    });
    if (!picture) return;
    ctx.set(PRIVATE_HEADERS);
    ctx.body = picture;
  },

  approve: (ctx: Context) =>
    answerStaff(ctx, async () => {
      bodyOf(ctx, approveRequest);
      const decision = { id: idOf(ctx), staffId: staffOf(ctx), refusal: null, words: '' };
      return decideIdentity(contextOf(strapi), decision);
    }),

  refuse: (ctx: Context) =>
    answerStaff(ctx, async () =>
      decideIdentity(contextOf(strapi), {
        id: idOf(ctx),
        staffId: staffOf(ctx),
        ...bodyOf(ctx, refuseRequest),
      }),
    ),
});
