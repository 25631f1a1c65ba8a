/** What the admin's page "Policies & fees" shows and sends. Amounts in minor units; instants ISO 8601 UTC. */
import { z } from 'zod';
import { CONTENT_SCHEMAS, type TermsContents, type TermsKind, type TermsProblem } from './contents';

/** Permissions of staff, in Strapi's naming; reading follows that of the content type. */
export const TERMS_ACTIONS = {
  'cancellation-policies': {
    edit: 'plugin::bookings.policies.edit',
    publish: 'plugin::bookings.policies.publish',
  },
  'fee-schedules': {
    edit: 'plugin::bookings.fees.edit',
    publish: 'plugin::bookings.fees.publish',
  },
  'promo-codes': {
    edit: 'plugin::bookings.promos.edit',
    publish: 'plugin::bookings.promos.publish',
  },
  'deadline-windows': {
    edit: 'plugin::bookings.windows.edit',
    publish: 'plugin::bookings.windows.publish',
  },
} as const satisfies Record<TermsKind, Record<'edit' | 'publish', string>>;

export const TERMS_SUBJECTS = {
  'cancellation-policies': 'api::cancellation-policy.cancellation-policy',
  'fee-schedules': 'api::fee-schedule.fee-schedule',
  'promo-codes': 'api::promo-code.promo-code',
  'deadline-windows': 'api::deadline-window.deadline-window',
} as const satisfies Record<TermsKind, string>;

export const VERSION_STATES = ['draft', 'scheduled', 'in_force', 'replaced', 'withdrawn'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export interface TermsVersion<K extends TermsKind = TermsKind> {
  readonly documentId: string;
  readonly slug: string;
  readonly version: number;
  readonly state: VersionState;
  readonly content: TermsContents[K];
  /** Null for a draft: its date is chosen when it is published. */
  readonly effectiveFrom: string | null;
  readonly publishedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly updatedAt: string;
}

/** That nobody can choose it any more; what was sold under it keeps its version. */
export interface TermsRetired {
  readonly at: string;
  readonly reason: string;
  /** The policy that its listings are sold under since then; null for a promo code. */
  readonly successor: TermsName | null;
}

export interface TermsName {
  readonly slug: string;
  readonly name: string;
}

/** Why a series cannot be retired now. */
export const RETIREMENT_REFUSALS = [
  'fees_needed',
  'windows_needed',
  'last_policy',
  'never_sold',
] as const;
export type RetirementRefusal = (typeof RETIREMENT_REFUSALS)[number];

/** What retiring a series would do, or bringing it back. */
export interface TermsRetirement extends TermsName {
  readonly retired: TermsRetired | null;
  readonly refusal: RetirementRefusal | null;
  /** Listings that name it and are on offer; those of policies that fall back to it are not counted. */
  readonly activeListings: number;
  /** Drafts, paused ones and those in review: their owners choose another before they go live. */
  readonly otherListings: number;
  /** Bookings that keep the version they were sold under and are not over yet. */
  readonly openBookings: number;
  /** Retired policies whose listings are sold under this one by now. */
  readonly fallenBack: readonly TermsName[];
  /** Policies that its listings could be sold under instead. */
  readonly successors: readonly TermsName[];
}

export const retireRequest = z.strictObject({
  reason: z.string().trim().min(1, 'Say why it is retired.').max(1000),
  /** Slug of the policy that its listings fall back to: a policy needs one, a promo code has none. */
  successor: z.string().min(1).max(100).optional(),
});
export type RetireRequest = z.output<typeof retireRequest>;

export const bringBackRequest = z.strictObject({
  reason: z.string().trim().min(1, 'Say why it is brought back.').max(1000),
});

/** All versions of one policy or fee schedule, newest first. */
export interface TermsSeries<K extends TermsKind = TermsKind> {
  readonly slug: string;
  readonly name: string;
  /** Listings that are sold under it; null where it is every listing. */
  readonly listings: number | null;
  /** Bookings that a promo code was used for; null for other terms. */
  readonly uses: number | null;
  /** Null while it is sold. */
  readonly retired: TermsRetired | null;
  readonly versions: readonly TermsVersion<K>[];
}

export interface TermsOverview<K extends TermsKind = TermsKind> {
  readonly series: readonly TermsSeries<K>[];
  readonly now: string;
}

export interface TermsDetail<K extends TermsKind = TermsKind> {
  readonly version: TermsVersion<K>;
  /** What the version is compared with: the one in force, or for that one the one before it. */
  readonly compared: TermsVersion<K> | null;
  /** The one that will come into force next; nothing else can be published until it has. */
  readonly scheduled: TermsVersion<K> | null;
  readonly now: string;
}

/** A draft of the series' next version, or the first one of a new policy. */
export const draftRequest = z.union([
  z.strictObject({ slug: z.string().min(1).max(100) }),
  z.strictObject({ name: z.string().trim().min(1, 'Give it a name.').max(80) }),
]);
export type DraftRequest = z.output<typeof draftRequest>;

/** `updatedAt` is the draft's as it was read: nobody saves over another's edit. */
export const saveRequests = {
  'cancellation-policies': z.strictObject({
    content: CONTENT_SCHEMAS['cancellation-policies'],
    updatedAt: z.iso.datetime(),
  }),
  'fee-schedules': z.strictObject({
    content: CONTENT_SCHEMAS['fee-schedules'],
    updatedAt: z.iso.datetime(),
  }),
  'promo-codes': z.strictObject({
    content: CONTENT_SCHEMAS['promo-codes'],
    updatedAt: z.iso.datetime(),
  }),
  'deadline-windows': z.strictObject({
    content: CONTENT_SCHEMAS['deadline-windows'],
    updatedAt: z.iso.datetime(),
  }),
} as const;

/** Null: in force at once. */
export const publishRequest = z.strictObject({
  effectiveFrom: z.iso
    .datetime({ message: 'Give an instant, like 2027-01-01T00:00:00Z.' })
    .nullable(),
  updatedAt: z.iso.datetime(),
  reason: z.string().trim().max(1000).optional(),
});
export type PublishRequest = z.output<typeof publishRequest>;

export const withdrawRequest = z.strictObject({
  reason: z.string().trim().min(1, 'Say why it is withdrawn.').max(1000),
});

/** The moments at which the example's renter or owner cancels. */
export type ExampleMoment =
  /** Exactly so many hours before the start. */
  | { readonly at: 'hours'; readonly hours: number }
  /** A minute later than that: when nothing is left of the policy. */
  | { readonly at: 'after_hours'; readonly hours: number }
  | { readonly at: 'second_day' }
  | { readonly at: 'owner' };

export interface ExampleRow {
  readonly moment: ExampleMoment;
  readonly refund: number;
  readonly owner: number;
  readonly platform: number;
}

/** What three days of a rental for 100.00 mean under the terms. */
export interface TermsExample {
  /** The policy that refunds follow. */
  readonly policyName: string;
  readonly total: number;
  readonly renterFee: number;
  readonly tax: number;
  readonly commission: number;
  readonly promo: number;
  readonly ownerShare: number;
  readonly penalty: number;
  readonly rows: readonly ExampleRow[];
}

export const EXAMPLE_CURRENCY = 'USD';
export const EXAMPLE_RENTAL = 10_000;
export const EXAMPLE_DAYS = 3;

export interface TermsCheck {
  readonly problems: readonly TermsProblem[];
  /** Null while there are problems. */
  readonly example: TermsExample | null;
  /** The same moments under the terms that it is compared with. */
  readonly comparedExample: TermsExample | null;
}

export const TERMS_ERRORS = {
  VERSION_PUBLISHED: 'TERMS_VERSION_PUBLISHED',
  VERSION_SCHEDULED: 'TERMS_VERSION_SCHEDULED',
  VERSION_IN_FORCE: 'TERMS_VERSION_IN_FORCE',
  DRAFT_EXISTS: 'TERMS_DRAFT_EXISTS',
  DRAFT_CHANGED: 'TERMS_DRAFT_CHANGED',
  UNCHANGED: 'TERMS_UNCHANGED',
  RETIRED: 'TERMS_RETIRED',
  NOT_RETIRED: 'TERMS_NOT_RETIRED',
  RETIREMENT_REFUSED: 'TERMS_RETIREMENT_REFUSED',
  REPLAY_FAILED: 'TERMS_REPLAY_FAILED',
} as const;
