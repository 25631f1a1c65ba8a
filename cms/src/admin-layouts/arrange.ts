import type { Core, UID } from '@strapi/strapi';
import { bookingLayout } from './bookings';
import { categoryLayout } from './categories';
import { inspectionLayout } from './inspections';
import { applyLayout, isUnchanged, type StoredLayout, type TypeLayout } from './layout';
import { listingLayout } from './listings';
import { pageLayout } from './pages';
import { cancellationPolicyLayout, feeScheduleLayout } from './policies';
import { userLayout } from './users';

export const LAYOUTS: readonly TypeLayout[] = [
  categoryLayout,
  listingLayout,
  bookingLayout,
  inspectionLayout,
  cancellationPolicyLayout,
  feeScheduleLayout,
  pageLayout,
  userLayout,
];

interface ContentTypes {
  findConfiguration(contentType: { uid: string }): Promise<StoredLayout>;
  updateConfiguration(contentType: { uid: string }, layout: StoredLayout): Promise<StoredLayout>;
}

/**
 * Arranges lists and forms of the content manager. An arrangement that staff have changed since we
 * wrote it is left as it is. Runs at every boot, after the content manager's own.
 */
export async function arrangeContentManager(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('content-manager').service('content-types') as ContentTypes;
  const store = strapi.store({ type: 'core', name: 'rental_layouts' });
  for (const layout of LAYOUTS) {
    if (!strapi.contentTypes[layout.uid as UID.ContentType]) continue;
    const stored = await service.findConfiguration({ uid: layout.uid });
    const written = (await store.get({ key: layout.uid })) as StoredLayout | null;
    if (written && !isUnchanged(stored, written)) continue;
    const wanted = applyLayout(stored, layout);
    if (written && isUnchanged(stored, wanted) && isUnchanged(written, wanted)) continue;
    await store.set({
      key: layout.uid,
      value: await service.updateConfiguration({ uid: layout.uid }, wanted),
    });
  }
}
