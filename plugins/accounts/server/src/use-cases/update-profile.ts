import type { Core } from '@strapi/strapi';
import type { ProfileChanges } from '../../../contracts/profile';

const USER = 'plugin::users-permissions.user';

/**
 * Writes what was given. Through Strapi's documents: others hear of the change (`user.changed`), and
 * the catalogue shows the new name.
 *
 * @param userId document id
 */
export async function updateProfile(
  strapi: Core.Strapi,
  userId: string,
  { locale, ...changes }: ProfileChanges,
): Promise<void> {
  const data: Record<string, unknown> = {
    ...changes,
    ...(locale === undefined ? {} : { localeCode: locale }),
  };
  if (Object.keys(data).length === 0) return;
  await strapi.documents(USER).update({ documentId: userId, data });
}
