import type { Core, UID } from '@strapi/strapi';
import { isDeepStrictEqual } from 'node:util';
import { bookingLayout } from './bookings';
import { categoryLayout } from './categories';
import { disputeLayout } from './disputes';
import { inspectionLayout } from './inspections';
import { applyLayout, type StoredLayout, type TypeLayout } from './layout';
import { listingLayout } from './listings';
import { marketplaceLayout } from './marketplace';
import { moderationReasonLayout, prohibitedWordLayout } from './moderation';
import { notificationTemplateLayout } from './notifications';
import { pageLayout } from './pages';
import {
  cancellationPolicyLayout,
  deadlineWindowLayout,
  feeScheduleLayout,
  promoCodeLayout,
} from './policies';
import { reviewLayout } from './reviews';
import { riskRuleLayout } from './risk-rules';
import { pinnedResultLayout, searchCorrectionLayout, searchSynonymLayout } from './search';
import { userLayout } from './users';

export const LAYOUTS: readonly TypeLayout[] = [
  categoryLayout,
  listingLayout,
  bookingLayout,
  inspectionLayout,
  disputeLayout,
  reviewLayout,
  cancellationPolicyLayout,
  feeScheduleLayout,
  promoCodeLayout,
  deadlineWindowLayout,
  riskRuleLayout,
  prohibitedWordLayout,
  moderationReasonLayout,
  pageLayout,
  notificationTemplateLayout,
  searchSynonymLayout,
  searchCorrectionLayout,
  pinnedResultLayout,
  marketplaceLayout,
  userLayout,
];

interface ContentTypes {
  findConfiguration(contentType: { uid: string }): Promise<StoredLayout>;
  updateConfiguration(contentType: { uid: string }, layout: unknown): Promise<StoredLayout>;
}

const contentTypesOf = (strapi: Core.Strapi): ContentTypes =>
  strapi.plugin('content-manager').service('content-types') as ContentTypes;

/** Which types staff have arranged themselves, by uid. */
const marksOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'arranged_by_staff' });

/**
 * Arranges lists and forms of the content manager. What staff arrange in the admin from then on is
 * marked as theirs and left alone. Runs at every boot, after the content manager's own.
 */
export async function arrangeContentManager(strapi: Core.Strapi): Promise<void> {
  const service = contentTypesOf(strapi);
  const marks = marksOf(strapi);
  for (const layout of LAYOUTS) {
    if (!strapi.contentTypes[layout.uid as UID.ContentType]) continue;
    if (await marks.get({ key: layout.uid })) continue;
    const stored = await service.findConfiguration({ uid: layout.uid });
    const wanted = applyLayout(stored, layout);
    if (!isDeepStrictEqual(stored, wanted))
      await service.updateConfiguration({ uid: layout.uid }, wanted);
  }
  markChangesOfStaff(strapi);
}

/** Only the admin's "Configure the view" calls this service once the boot is over. */
function markChangesOfStaff(strapi: Core.Strapi): void {
  const service = contentTypesOf(strapi);
  const update = service.updateConfiguration.bind(service);
  service.updateConfiguration = async (contentType, layout) => {
    const updated = await update(contentType, layout);
    await marksOf(strapi).set({ key: contentType.uid, value: new Date().toISOString() });
    return updated;
  };
}
