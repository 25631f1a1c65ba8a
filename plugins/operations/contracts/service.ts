/** What the operations plugin does for others on the server. */
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { AuditAction, AuditEntry, SubjectKind } from './audit';

export interface StaffAction {
  /** Document id of the member of staff. */
  readonly actorId: string;
  readonly action: AuditAction;
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    /** What people call it: a title, a booking's number. */
    readonly label?: string | null;
  };
  /** In the words of the actor. */
  readonly reason?: string | null;
  /** All that may have changed; what is equal on both sides and what is private is left out. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

export interface OperationsService {
  /**
   * Writes one line of the audit log in the caller's transaction: it is there exactly when the
   * change is. Takes the request's id and the platform's time by itself.
   */
  recordStaffAction(trx: Trx, action: StaffAction): Promise<void>;
  /** The latest lines about one thing, with how many there are. */
  entriesAbout(
    subject: { readonly kind: SubjectKind; readonly id: string },
    most: number,
  ): Promise<{ entries: AuditEntry[]; total: number }>;
  /** Makes the roles of staff and sets back what was changed about them. After all actions are registered. */
  settleRoles(): Promise<void>;
}

export const getOperations = (strapi: Core.Strapi): OperationsService =>
  strapi.service('plugin::operations.operations') as unknown as OperationsService;
