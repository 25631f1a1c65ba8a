import { required } from '@rental/shared/http/access';
import { handle, type BoundRoute } from '@rental/shared/http/handle';
import { documentPdf, listDocuments } from '../../../contracts/document-routes';
import { stateOf } from '../plugin-state';
import { showDocuments, writeDocument } from '../use-cases/show-documents';

export const documentRoutes: readonly BoundRoute[] = [
  handle(listDocuments, async ({ strapi, user, params }) => {
    const { dependencies } = stateOf(strapi);
    return {
      body: { data: await showDocuments(dependencies, params.id, required(user).documentId) },
    };
  }),
  handle(documentPdf, async ({ strapi, user, params, query }) => {
    const { file, name } = await writeDocument(
      stateOf(strapi).dependencies,
      { bookingId: params.id, number: params.number, userId: required(user).documentId },
      query.language,
    );
    return { body: file, headers: { 'content-disposition': `inline; filename="${name}"` } };
  }),
];
