import { getUploads } from '@rental/uploads/contracts/service';
import { transaction, type Trx } from '@rental/shared/database';
import { maskTexts } from '@rental/shared/contact-data';
import type { Core } from '@strapi/strapi';
import type { ProfileChanges } from '../../../contracts/profile';

const USER = 'plugin::users-permissions.user';

/**
 * Writes what was given. Through Strapi's documents: others hear of the change (`user.changed`), and
 * the catalogue shows the new name and picture.
 *
 * @param userId document id
 * @throws AppError 400 UPLOAD_UNKNOWN for a picture that is not theirs, or not for this
 */
export async function updateProfile(
  strapi: Core.Strapi,
  userId: string,
  { locale, avatarUploadId, ...changes }: ProfileChanges,
): Promise<void> {
  await transaction(strapi, async (trx) => {
    const data: Record<string, unknown> = {
      // Others read these before they have booked (API.md, "Contact data").
      ...maskTexts(changes, ['displayName', 'firstName', 'bio']),
      ...(locale === undefined ? {} : { localeCode: locale }),
      ...(avatarUploadId === undefined
        ? {}
        : {
            avatarUrl: avatarUploadId && (await claimPicture(strapi, trx, userId, avatarUploadId)),
          }),
    };
    if (Object.keys(data).length === 0) return;
    await strapi.documents(USER).update({ documentId: userId, data });
  });
}

async function claimPicture(
  strapi: Core.Strapi,
  trx: Trx,
  userId: string,
  uploadId: string,
): Promise<string> {
  const uploads = getUploads(strapi);
  const boundTo = `user:${userId}`;
  const claim = { ids: [uploadId], purpose: 'avatar', userId, boundTo } as const;
  await uploads.claimUploads(trx, { ...claim, field: 'avatarUploadId' });
  return uploads.publicAddress(trx, uploadId);
}
