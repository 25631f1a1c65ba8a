import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  bringBackRequest,
  draftRequest,
  publishRequest,
  retireRequest,
  saveRequests,
  withdrawRequest,
} from '../../../contracts/terms/admin-terms';
import {
  CONTENT_SCHEMAS,
  type TermsContents,
  type TermsKind,
} from '../../../contracts/terms/contents';
import { replayQuery } from '../../../contracts/terms/replay';
import { platformOf } from '../platform';
import { discardTerms, draftTerms, saveTerms } from '../use-cases/edit-terms';
import { publishTerms, withdrawTerms } from '../use-cases/publish-terms';
import { replayTermsPart } from '../use-cases/replay-terms';
import { bringBackTerms, retireTerms, showRetirement } from '../use-cases/retire-terms';
import { checkTerms, listTerms, showTerms } from '../use-cases/show-terms';
import { answerStaff, bodyOf, queryOf, staffOf } from '@rental/shared/http/answer-staff';

const idOf = (ctx: Context): string => (ctx.params as { documentId: string }).documentId;

const retirement = (kind: TermsKind, strapi: Core.Strapi) => ({
  retirement: (ctx: Context) =>
    answerStaff(ctx, () => showRetirement(platformOf(strapi), kind, idOf(ctx))),

  retire: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const request = bodyOf(ctx, retireRequest);
      return retireTerms(platformOf(strapi), kind, idOf(ctx), request, staffOf(ctx));
    }),

  bringBack: (ctx: Context) =>
    answerStaff(ctx, async () => {
      const { reason } = bodyOf(ctx, bringBackRequest);
      const request = { reason, staffId: staffOf(ctx) };
      return bringBackTerms(platformOf(strapi), kind, idOf(ctx), request);
    }),
});

/** Admin API: staff draft, try, publish, withdraw and retire versions of one kind of terms. */
export const adminTerms =
  <K extends TermsKind>(kind: K) =>
  ({ strapi }: { strapi: Core.Strapi }) => {
    const checked = z.strictObject({ content: CONTENT_SCHEMAS[kind] });
    return {
      list: (ctx: Context) => answerStaff(ctx, () => listTerms(platformOf(strapi), kind)),

      read: (ctx: Context) =>
        answerStaff(ctx, () => showTerms(platformOf(strapi), kind, idOf(ctx))),

      check: (ctx: Context) =>
        answerStaff(ctx, async () => {
          const { content } = bodyOf(ctx, checked) as { content: TermsContents[K] };
          return checkTerms(platformOf(strapi), kind, idOf(ctx), content);
        }),

      replay: (ctx: Context) =>
        answerStaff(ctx, async () => {
          const { after } = queryOf(ctx, replayQuery);
          return replayTermsPart(platformOf(strapi), kind, idOf(ctx), after);
        }),

      draft: (ctx: Context) =>
        answerStaff(ctx, async () =>
          draftTerms(platformOf(strapi), kind, bodyOf(ctx, draftRequest), staffOf(ctx)),
        ),

      save: (ctx: Context) =>
        answerStaff(ctx, async () => {
          const edit = bodyOf(ctx, saveRequests[kind] as z.ZodType) as {
            content: TermsContents[K];
            updatedAt: string;
          };
          return saveTerms(platformOf(strapi), kind, {
            ...edit,
            documentId: idOf(ctx),
            staffId: staffOf(ctx),
          });
        }),

      discard: (ctx: Context) =>
        answerStaff(ctx, () => discardTerms(platformOf(strapi), kind, idOf(ctx), staffOf(ctx))),

      publish: (ctx: Context) =>
        answerStaff(ctx, async () => {
          const request = bodyOf(ctx, publishRequest);
          return publishTerms(platformOf(strapi), kind, idOf(ctx), request, staffOf(ctx));
        }),

      withdraw: (ctx: Context) =>
        answerStaff(ctx, async () => {
          const { reason } = bodyOf(ctx, withdrawRequest);
          const request = { reason, staffId: staffOf(ctx) };
          return withdrawTerms(platformOf(strapi), kind, idOf(ctx), request);
        }),

      ...retirement(kind, strapi),
    };
  };
