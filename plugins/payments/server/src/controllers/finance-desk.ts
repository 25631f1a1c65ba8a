import { answerWhole, queryOf, staffOf } from '@rental/shared/http/answer-staff';
import { notFound } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  documentFileQuery,
  documentNumberParam,
  documentsQuery,
  financeFileQuery,
} from '../../../contracts/admin-documents';
import { payoutsQuery } from '../../../contracts/admin-payouts';
import { stateOf } from '../plugin-state';
import { exportBooks } from '../use-cases/export-books';
import { drawIssuedDocument, listIssuedDocuments } from '../use-cases/list-issued-documents';
import { listPayouts } from '../use-cases/list-payouts';

/** Admin API of finance: payouts, issued documents and files of the books. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  payouts: (ctx: Context): Promise<void> =>
    answerWhole(ctx, () => listPayouts(dependenciesOf(strapi), queryOf(ctx, payoutsQuery))),

  documents: (ctx: Context): Promise<void> =>
    answerWhole(ctx, () =>
      listIssuedDocuments(dependenciesOf(strapi), queryOf(ctx, documentsQuery)),
    ),

  documentFile: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async () => {
      const number = documentNumberParam.safeParse(ctx.params.number);
      if (!number.success) throw notFound('This document');
      const { language } = queryOf(ctx, documentFileQuery);
      const file = await drawIssuedDocument(dependenciesOf(strapi), number.data, language);
      ctx.set('cache-control', 'no-store');
      ctx.set('content-disposition', `inline; filename="${number.data}.pdf"`);
      ctx.type = 'application/pdf';
      return file;
    }),

  exportBooks: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async () => {
      const query = queryOf(ctx, financeFileQuery);
      const file = await exportBooks(dependenciesOf(strapi), query, staffOf(ctx));
      ctx.attachment(`${query.file}-${query.from}-${query.to}.csv`);
      ctx.set('cache-control', 'no-store');
      ctx.type = 'text/csv; charset=utf-8';
      return file;
    }),
});

const dependenciesOf = (strapi: Core.Strapi) => stateOf(strapi).dependencies;
