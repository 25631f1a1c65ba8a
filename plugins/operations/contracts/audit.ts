/** The log of what staff did, as it is written and read. Instants are ISO 8601 UTC. */

export const ACTOR_KINDS = ['staff', 'system'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What staff act on. */
export const SUBJECT_KINDS = [
  'listing',
  'booking',
  'dispute',
  'operation',
  'ledger',
  'person',
  'category',
  'cancellation_policy',
  'fee_schedule',
  'promo_code',
  'deadline_windows',
  'risk_rule',
  'page',
  'notification_template',
  'marketplace',
  'moderation_reason',
  'prohibited_word',
  'search_synonym',
  'search_correction',
  'pinned_result',
  'exchange_rate',
  'conversation',
  'audit_log',
  'verifier',
  'event',
  'job',
  'delivery',
  'staff',
  'role',
  'access_key',
  'webhook',
  'media',
  'media_folder',
] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Every action, as `subject.verb`: a new one is added here and gets its words in the admin. */
export const AUDIT_ACTIONS = [
  'listing.approve',
  'listing.request_changes',
  'listing.reject',
  'listing.reopen',
  'listing_edit.approve',
  'listing_edit.request_changes',
  'listing_edit.reject',
  'listing_edit.reopen',
  'category.create',
  'category.update',
  'category.move',
  'category.delete',
  'report.dismiss',
  'report.uphold',
  'conversation.read',
  'booking.clear',
  'booking.approve',
  'booking.decline',
  'booking.force',
  'dispute.resolve',
  'terms.draft',
  'terms.edit',
  'terms.discard',
  'terms.publish',
  'terms.withdraw',
  'terms.retire',
  'terms.bring_back',
  'person.suspend',
  'person.restore',
  'person.end_sessions',
  'identity.view',
  'identity.approve',
  'identity.refuse',
  'operation.retry',
  'ledger.check',
  'difference.release',
  'chargeback.answer',
  'chargeback.accept',
  'books.export',
  'exchange_rate.set',
  'content.create',
  'content.update',
  'content.delete',
  'content.publish',
  'content.unpublish',
  'content.discard_draft',
  'content.clone',
  'audit.export',
  'verifier.run',
  'event.retry',
  'job.retry',
  'job.remove',
  'delivery.retry',
  'staff.create',
  'staff.update',
  'staff.delete',
  'role.create',
  'role.update',
  'role.delete',
  'access_key.create',
  'access_key.update',
  'access_key.delete',
  'webhook.create',
  'webhook.update',
  'webhook.delete',
  'media.create',
  'media.update',
  'media.replace',
  'media.delete',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What a field holds in the log when its value is nobody's business there. */
export const REDACTED = '[redacted]';

/** Changed fields only. */
export type AuditFields = Readonly<Record<string, unknown>>;

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  readonly actor: {
    readonly kind: ActorKind;
    readonly id: string;
    /** Null for an account that is gone. */
    readonly name: string | null;
    readonly email: string | null;
    /** Names of the roles at the time. */
    readonly roles: readonly string[];
  };
  readonly action: AuditAction;
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    readonly label: string | null;
  };
  readonly reason: string | null;
  readonly before: AuditFields | null;
  readonly after: AuditFields | null;
  readonly requestId: string | null;
}

export interface AuditPage {
  readonly data: readonly AuditEntry[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    /** Members of staff whom the log knows, for the filter. */
    readonly actors: readonly { readonly id: string; readonly name: string | null }[];
  };
}

/** Permissions of staff, in Strapi's naming. */
export const OPERATIONS_ACTIONS = {
  readAudit: 'plugin::operations.audit.read',
  exportAudit: 'plugin::operations.audit.export',
  readVerifier: 'plugin::operations.verifier.read',
  runVerifier: 'plugin::operations.verifier.run',
  readQueues: 'plugin::operations.queues.read',
  retryEvents: 'plugin::operations.queues.retry',
  removeJobs: 'plugin::operations.queues.remove',
} as const;
