import { required } from '@rental/shared/http/access';
import { sentFile } from '@rental/shared/http/form-file';
import { handle } from '@rental/shared/http/handle';
import * as contract from '../../../contracts/routes';
import { contextOf } from '../services/context';
import { acceptUpload } from '../use-cases/accept-upload';
import { readUpload } from '../use-cases/read-upload';

/** The address is the permission: nobody else may keep or guess what it shows. */
const PRIVATE_HEADERS = {
  'cache-control': 'private, max-age=300',
  'content-security-policy': "default-src 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export const apiRoutes = [
  handle(contract.createUpload, async ({ strapi, user, body, file }) => ({
    status: 201,
    body: {
      data: await acceptUpload(contextOf(strapi), {
        userId: required(user).documentId,
        purpose: body.purpose,
        file: sentFile(file),
      }),
    },
  })),
  handle(contract.readUpload, async ({ strapi, params, query }) => ({
    body: await readUpload(contextOf(strapi), { id: params.id, ...query }),
    headers: PRIVATE_HEADERS,
  })),
];
