/** Takes a picture: sniffed, decoded and written anew, then bound to its uploader and purpose. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { transaction } from '@rental/shared/database';
import { AppError } from '@rental/shared/errors';
import type { FormFile } from '@rental/shared/http/form-file';
import { UPLOAD_ERRORS } from '../../../contracts/error-codes';
import {
  isPublicPurpose,
  MAX_UNUSED_UPLOADS,
  MAX_UPLOAD_BYTES,
  type UploadPurpose,
} from '../../../contracts/purposes';
import type { UploadView } from '../../../contracts/routes';
import { imageTypeOf } from '../domain/image-type';
import { RENDITIONS } from '../domain/renditions';
import type { UploadsContext } from '../services/context';
import { encodeImage, type EncodedImage, type EncodedImages } from '../services/encode-image';
import { countUnused, insertMedia, insertUpload, type MediaCopy } from '../services/upload-records';

export interface UploadRequest {
  readonly userId: string;
  readonly purpose: UploadPurpose;
  readonly file: FormFile;
}

const refused = (status: number, code: string, message: string): AppError =>
  new AppError(status, code, message, { fields: { file: message } });

/** @throws 400, 409 or 413 that says what to change */
export async function acceptUpload(
  context: UploadsContext,
  { userId, purpose, file }: UploadRequest,
): Promise<UploadView> {
  if (file.bytes > MAX_UPLOAD_BYTES)
    throw refused(413, UPLOAD_ERRORS.UPLOAD_TOO_LARGE, 'A picture may have at most 15 MB.');
  if ((await countUnused(context.knex, userId)) >= MAX_UNUSED_UPLOADS)
    throw refused(
      409,
      UPLOAD_ERRORS.TOO_MANY_UNUSED_UPLOADS,
      'Many of your pictures are not used yet. Use some of them first, or wait a day.',
    );
  const input = await readFile(file.path);
  if (!imageTypeOf(input))
    throw refused(
      400,
      UPLOAD_ERRORS.UPLOAD_TYPE_UNSUPPORTED,
      'Send a picture as JPEG, PNG, WebP or AVIF.',
    );
  const images = await encodeImage(input, RENDITIONS[purpose]);
  const id = randomBytes(12).toString('hex');
  const store = isPublicPurpose(purpose) ? storePublic : storePrivate;
  const url = await store(context, { id, userId, purpose, images });
  const { width, height, bytes } = images.full;
  return { uploadId: id, purpose, url, width, height, bytes: bytes.length };
}

interface Accepted {
  id: string;
  userId: string;
  purpose: UploadPurpose;
  images: EncodedImages;
}

const recordOf = ({ id, userId, purpose, images }: Accepted, at: Date) => ({
  id,
  ownerId: userId,
  purpose,
  width: images.full.width,
  height: images.full.height,
  bytes: images.full.bytes.length,
  at,
});

async function storePrivate(context: UploadsContext, accepted: Accepted): Promise<string> {
  const { id, images } = accepted;
  await context.privateFiles.write(id, images.full.bytes);
  const record = { ...recordOf(accepted, context.clock.now()), url: null, fileNames: [] };
  await transaction(context.strapi, (trx) => insertUpload(trx, record));
  return context.addresses.sign(id);
}

async function storePublic(context: UploadsContext, accepted: Accepted): Promise<string> {
  const { id, purpose, images } = accepted;
  const at = context.clock.now();
  const full = await writeCopy(context, id, images.full);
  const smaller: Record<string, MediaCopy> = {};
  for (const [name, image] of Object.entries(images.smaller))
    smaller[name] = await writeCopy(context, id, image);
  const fileNames = [full, ...Object.values(smaller)].map(({ name }) => name);
  await transaction(context.strapi, async (trx) => {
    await insertUpload(trx, { ...recordOf(accepted, at), url: full.url, fileNames });
    if (purpose === 'listing_photo')
      await insertMedia(trx, id, full, smaller, { provider: context.publicFiles.provider, at });
  });
  return new URL(full.url, `${context.publicUrl}/`).href;
}

async function writeCopy(
  { publicFiles }: UploadsContext,
  id: string,
  { bytes, width, height }: EncodedImage,
): Promise<MediaCopy> {
  const name = `${id}-${width}`;
  const url = await publicFiles.write(name, bytes);
  return { name, url, width, height, bytes: bytes.length };
}
