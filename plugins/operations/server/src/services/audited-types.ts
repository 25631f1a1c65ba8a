import type { SubjectKind } from '../../../contracts/audit';

/** Content types whose every edit by staff is written down. */
export const AUDITED_TYPES: ReadonlyMap<string, SubjectKind> = new Map([
  ['api::listing.listing', 'listing'],
  ['api::category.category', 'category'],
  ['api::risk-rule.risk-rule', 'risk_rule'],
  ['api::page.page', 'page'],
  ['api::notification-template.notification-template', 'notification_template'],
  ['api::marketplace-setting.marketplace-setting', 'marketplace'],
  ['api::moderation-reason.moderation-reason', 'moderation_reason'],
  ['api::prohibited-word.prohibited-word', 'prohibited_word'],
  ['api::search-synonym.search-synonym', 'search_synonym'],
  ['api::search-correction.search-correction', 'search_correction'],
  ['api::pinned-result.pinned-result', 'pinned_result'],
  ['plugin::users-permissions.user', 'person'],
]);
