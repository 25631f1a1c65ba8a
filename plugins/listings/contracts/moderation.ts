/** What staff who look at listings read and send. Amounts in minor units, instants ISO 8601 UTC. */
import type { ListingContent } from './listing-edit';
import type { ListingState } from './lifecycle';
import type { ReviewState } from './own-listing';

/** Permissions of staff, in Strapi's naming. */
export const MODERATION_ACTIONS = {
  read: 'plugin::listings.reviews.read',
  decide: 'plugin::listings.reviews.decide',
} as const;

export const REVIEW_DECISIONS = ['approve', 'request_changes', 'reject'] as const;
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];

/** A submission is decided within this time. */
export const REVIEW_WITHIN_HOURS = 24;

/** How long a claim holds without a sign of life. */
export const CLAIM_MINUTES = 10;

/** So long a moderator can take a decision back. */
export const UNDO_MINUTES = 15;

export const MOST_AT_ONCE = 50;

export const FLAG_CODES = [
  'contact_data',
  'prohibited_words',
  'price_outlier',
  'new_owner',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

export const FLAG_VARIANTS = {
  contact_data: ['email', 'phone', 'link', 'handle'],
  prohibited_words: ['word'],
  price_outlier: ['high', 'low'],
  new_owner: ['no_rental', 'young_account'],
} as const satisfies Readonly<Record<FlagCode, readonly string[]>>;

/** Why staff should look closer. */
export interface ModerationFlag {
  readonly code: FlagCode;
  /** One of FLAG_VARIANTS. */
  readonly variant: string;
  /** The part of the listing that it is about: `description`, `price` …; null for the owner. */
  readonly field: string | null;
  /** In English. */
  readonly reason: string;
  /** What the sentence is made of, for other languages. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ClaimHolder {
  readonly staffId: string;
  readonly name: string;
  readonly expiresAt: string;
  /** Whether it is the caller's own. */
  readonly isMine: boolean;
}

/** `listing`: all of it is new · `edit`: changes of a live one. */
export type RevisionKind = 'listing' | 'edit';

export interface QueueItem {
  readonly listingId: string;
  readonly revision: number;
  readonly kind: RevisionKind;
  readonly title: string;
  readonly photo: string | null;
  readonly category: { readonly id: string; readonly name: string } | null;
  readonly owner: { readonly id: string; readonly name: string };
  readonly price: ListingContent['price'];
  /** What of a live listing changes; empty for a new one. */
  readonly changed: readonly string[];
  readonly flags: readonly ModerationFlag[];
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly claim: ClaimHolder | null;
}

export interface QueueCounts {
  readonly total: number;
  readonly overdue: number;
  /** Held by the caller. */
  readonly mine: number;
  readonly flags: Readonly<Record<FlagCode | 'none', number>>;
  readonly categories: readonly { readonly id: string; readonly name: string; count: number }[];
}

export interface QueuePage {
  readonly data: QueueItem[];
  readonly meta: {
    /** Of the next page; null on the last one. */
    readonly cursor: string | null;
    /** Of all that waits, whatever the filters say. */
    readonly counts: QueueCounts;
    /** The platform's time, which deadlines are counted to. */
    readonly now: string;
  };
}

/** What the home page tells of the queue. */
export interface QueueSummary {
  readonly waiting: number;
  readonly overdue: number;
  /** Due within the next hours, not overdue yet. */
  readonly dueSoon: number;
  /** Held by somebody just now. */
  readonly claimed: number;
  /** Null when nothing waits. */
  readonly oldestSubmittedAt: string | null;
  readonly oldestDueAt: string | null;
  readonly now: string;
}

/** A part of a listing in two versions. */
export interface RevisionField {
  /** `title`, `price`, `attributes.brand` … */
  readonly path: string;
  /** The name of a category's own field; null for parts that every listing has. */
  readonly label: string | null;
  /** Undefined where there is no earlier version. */
  readonly before?: unknown;
  readonly after: unknown;
  readonly isChanged: boolean;
}

export interface RevisionPhoto {
  readonly uploadId: string;
  readonly alt: string;
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  /** Against the earlier version. */
  readonly change: 'added' | 'removed' | 'kept';
}

export interface EarlierDecision {
  readonly revision: number;
  readonly status: ReviewState;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

export interface RevisionDetail {
  readonly listingId: string;
  readonly revision: number;
  readonly kind: RevisionKind;
  readonly listingStatus: ListingState;
  readonly title: string;
  readonly owner: {
    readonly id: string;
    readonly name: string;
    readonly memberSince: string;
    readonly completedRentals: number;
    readonly liveListings: number;
    readonly rejectedBefore: number;
  };
  readonly submittedAt: string;
  readonly dueAt: string;
  readonly claim: ClaimHolder | null;
  readonly flags: readonly ModerationFlag[];
  /** What `before` is: the version that renters see, or the one looked at last; null: a first look. */
  readonly comparedWith: 'live' | 'looked_at' | null;
  readonly fields: readonly RevisionField[];
  readonly photos: readonly RevisionPhoto[];
  /** Newest first. */
  readonly decisions: readonly EarlierDecision[];
  readonly now: string;
}

/** A text that tells owners why, kept by editors. */
export interface ReasonTemplate {
  readonly id: string;
  readonly name: string;
  readonly decision: Exclude<ReviewDecision, 'approve'>;
  readonly text: string;
}

export interface DecisionResult {
  readonly id: string;
  readonly status: ListingState;
  readonly review: ReviewState;
}

export type BulkResult =
  | ({ readonly ok: true } & DecisionResult)
  | { readonly ok: false; readonly id: string; readonly code: string; readonly message: string };
