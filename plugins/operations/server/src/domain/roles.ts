/** The roles of staff: what each is for and may do. They are the same in every installation. */

/** Everything there is, which Strapi itself sees to. */
export const ADMIN_ROLE = {
  code: 'strapi-super-admin',
  name: 'Admin',
  description: 'Runs the platform: every area, staff and their roles, settings.',
} as const;

/** An action as Strapi names it, for one content type where it is about content. */
export interface Grant {
  readonly action: string;
  readonly subject?: string;
  /** Attributes of the content type; undefined: every one … */
  readonly fields?: readonly string[];
  /** … but these. */
  readonly except?: readonly string[];
}

export interface RoleDefinition {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
}

const LISTING = 'api::listing.listing';
const BOOKING = 'api::booking.booking';
const DISPUTE = 'api::dispute.dispute';
const REVIEW = 'api::review.review';
const INSPECTION = 'api::inspection.inspection';
const CATEGORY = 'api::category.category';
const POLICY = 'api::cancellation-policy.cancellation-policy';
const FEES = 'api::fee-schedule.fee-schedule';
const PROMO = 'api::promo-code.promo-code';
const WINDOWS = 'api::deadline-window.deadline-window';
const RISK_RULE = 'api::risk-rule.risk-rule';
const PAGE = 'api::page.page';
const TEMPLATE = 'api::notification-template.notification-template';
const MARKETPLACE = 'api::marketplace-setting.marketplace-setting';
const REASON = 'api::moderation-reason.moderation-reason';
const WORD = 'api::prohibited-word.prohibited-word';
const SYNONYM = 'api::search-synonym.search-synonym';
const CORRECTION = 'api::search-correction.search-correction';
const PIN = 'api::pinned-result.pinned-result';
const PERSON = 'plugin::users-permissions.user';

const content = (verb: string, subject: string, fields?: readonly string[]): Grant => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject,
  ...(fields ? { fields } : {}),
});
const reads = (...subjects: string[]): Grant[] => subjects.map((each) => content('read', each));
const writes = (...subjects: string[]): Grant[] =>
  subjects.flatMap((each) => ['create', 'read', 'update', 'delete'].map((v) => content(v, each)));
const publishes = (...subjects: string[]): Grant[] =>
  subjects.map((each) => content('publish', each));
/**
 * Without the owner: whoever may read a relation gets all of what it leads to, mail address and
 * tokens included, whatever they may read of that type itself. The owner's id is there.
 */
const READS_LISTINGS: Grant = { ...content('read', LISTING), except: ['owner'] };
const may = (...actions: string[]): Grant[] => actions.map((action) => ({ action }));

const STANDING = [
  'displayName',
  'blocked',
  'blockedReason',
  'confirmed',
  'emailVerified',
  'phoneVerified',
  'identityVerified',
  'ratingCount',
  'ratingSum',
] as const;
const CONTACT = ['username', 'email', 'firstName', 'phone', 'localeCode', 'timeZone', 'currency'];
const LISTING_TEXTS = ['title', 'description', 'category', 'attributes', 'photos'];

const VERIFIER = ['plugin::operations.verifier.read', 'plugin::operations.verifier.run'];

/** In the order of the alphabet, after the Admin. */
export const ROLES: readonly RoleDefinition[] = [
  {
    code: 'rental-auditor',
    name: 'Auditor',
    description: 'Reads everything and the audit log, changes nothing.',
    grants: [
      READS_LISTINGS,
      ...reads(BOOKING, DISPUTE, INSPECTION, CATEGORY, POLICY, FEES, PROMO, RISK_RULE, PAGE),
      ...reads(MARKETPLACE, WINDOWS, TEMPLATE),
      ...reads(REASON, WORD, REVIEW, SYNONYM, CORRECTION, PIN),
      content('read', PERSON, [...STANDING]),
      ...may('plugin::listings.reviews.read'),
      ...may('plugin::payments.operations.read', 'plugin::payments.books.export'),
      ...may('plugin::search.rates.read'),
      ...may('plugin::listings.categories.read', 'plugin::listings.reports.read'),
      ...may('plugin::bookings.figures.read', 'plugin::search.misses.read', ...VERIFIER),
      ...may('plugin::operations.audit.read', 'plugin::operations.audit.export'),
      ...may('plugin::notifications.deliveries.read'),
      ...may('plugin::accounts.people.read', 'plugin::accounts.people.money'),
      ...may('admin::users.read', 'admin::roles.read'),
    ],
  },
  {
    code: 'rental-content',
    name: 'Content',
    description:
      'Keeps categories, pages, the words of the search and the texts of listings; drafts cancellation policies.',
    grants: [
      ...writes(CATEGORY, PAGE, TEMPLATE, SYNONYM, CORRECTION, PIN),
      ...publishes(PAGE, TEMPLATE),
      ...may('plugin::notifications.templates.try'),
      ...reads(POLICY),
      ...may('plugin::bookings.policies.edit', 'plugin::search.misses.read'),
      READS_LISTINGS,
      content('update', LISTING, LISTING_TEXTS),
      ...may('plugin::listings.categories.read', 'plugin::listings.categories.edit'),
      ...may('plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'),
    ],
  },
  {
    code: 'rental-finance',
    name: 'Finance',
    description:
      'Watches payments and the ledger, retries operations; keeps fees, risk rules and who issues invoices, publishes policies.',
    grants: [
      ...reads(BOOKING, DISPUTE, POLICY, FEES, PROMO, WINDOWS),
      ...writes(RISK_RULE, MARKETPLACE),
      ...publishes(RISK_RULE),
      ...may('plugin::bookings.policies.publish'),
      ...may('plugin::bookings.fees.edit', 'plugin::bookings.fees.publish'),
      ...may('plugin::bookings.promos.edit', 'plugin::bookings.promos.publish'),
      ...may('plugin::bookings.windows.edit', 'plugin::bookings.windows.publish'),
      ...may(
        'plugin::payments.operations.read',
        'plugin::payments.operations.retry',
        'plugin::payments.differences.release',
        'plugin::payments.chargebacks.answer',
        'plugin::payments.books.export',
        'plugin::search.rates.read',
        'plugin::search.rates.set',
      ),
      ...may('plugin::accounts.people.read', 'plugin::accounts.people.money'),
      ...may('plugin::bookings.figures.read', ...VERIFIER),
      ...may('plugin::bookings.transitions.force-money'),
    ],
  },
  {
    code: 'rental-moderator',
    name: 'Moderator',
    description: 'Decides about listings; keeps reasons and prohibited words.',
    grants: [
      READS_LISTINGS,
      ...reads(CATEGORY, REVIEW),
      content('read', PERSON, [...STANDING]),
      ...writes(REASON, WORD),
      ...publishes(REASON),
      ...may('plugin::listings.reviews.read', 'plugin::listings.reviews.decide'),
      ...may('plugin::accounts.people.read'),
      ...may('plugin::listings.reports.read', 'plugin::listings.reports.decide'),
      // Letters of others: nobody else reads them, the auditor neither.
      ...may('plugin::chat.reports.read', 'plugin::chat.reports.decide'),
    ],
  },
  {
    code: 'rental-support',
    name: 'Support',
    description: 'Helps renters and owners: bookings under review, disputes, accounts.',
    grants: [
      READS_LISTINGS,
      ...reads(BOOKING, DISPUTE, INSPECTION, POLICY, PROMO, REVIEW),
      content('read', PERSON, [...STANDING, ...CONTACT]),
      // Standing and identity are decided on the person's page, with a reason and its effects.
      content('update', PERSON, ['confirmed']),
      ...may('plugin::bookings.disputes.resolve', 'plugin::bookings.reviews.decide'),
      ...may('plugin::accounts.people.read', 'plugin::accounts.people.contact'),
      ...may('plugin::accounts.people.money', 'plugin::accounts.people.sessions'),
      ...may('plugin::accounts.people.suspend', 'plugin::accounts.identity.decide'),
      ...may('plugin::bookings.transitions.force'),
      ...may('plugin::notifications.deliveries.read', 'plugin::notifications.deliveries.retry'),
    ],
  },
];
