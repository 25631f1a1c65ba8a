/** The public contract of uploads (API.md). */
import { documentId } from '@rental/shared/http/query';
import { defineRoute } from '@rental/shared/http/route';
import { z } from 'zod';
import { UPLOAD_PURPOSES } from './purposes';

const uploadView = z.object({
  uploadId: z.string(),
  purpose: z.enum(UPLOAD_PURPOSES),
  /** Absolute; of a private upload signed and good for some minutes. */
  url: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
});
export type UploadView = z.output<typeof uploadView>;

export const createUpload = defineRoute({
  id: 'uploads.create',
  method: 'POST',
  path: '/api/uploads',
  access: 'user',
  summary: 'Takes a picture (JPEG, PNG, WebP or AVIF, at most 15 MB) for one purpose of the caller',
  rateLimit: { points: 60, seconds: 60, by: 'user' },
  file: 'file',
  body: z.strictObject({ purpose: z.enum(UPLOAD_PURPOSES) }),
  answers: { 201: z.object({ data: uploadView }) },
});

export const readUpload = defineRoute({
  id: 'uploads.read',
  method: 'GET',
  path: '/api/uploads/:id',
  access: 'public',
  summary: 'A private picture, by the signed address that a party of its record was given',
  params: z.strictObject({ id: documentId }),
  query: z.strictObject({
    expires: z.coerce.number().int(),
    signature: z.string().max(64),
  }),
  produces: 'image/webp',
  answers: { 200: z.instanceof(Uint8Array) },
});
