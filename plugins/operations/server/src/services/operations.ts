import { platformClock } from '@rental/shared/clock';
import { db, rowsOf } from '@rental/shared/database';
import { currentRequestId } from '@rental/shared/log';
import type { Core } from '@strapi/strapi';
import type { OperationsService } from '../../../contracts/service';
import { changedFields } from '../domain/changed-fields';
import { listEntries } from './audit-rows';
import { settleRoles } from './settle-roles';

/** The roles are those of this moment; an actor whom Strapi does not know has none. */
const INSERT = `insert into rental.audit_log
    (actor_kind, actor_id, actor_roles, action, subject_kind, subject_id, subject_label, reason,
     before, after, request_id, at)
  select 'staff', :actorId, (
      select coalesce(array_agg(r.name order by r.name), '{}') from admin_users u
        join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
       where u.document_id = :actorId),
    :action, :subjectKind, :subjectId, :subjectLabel, :reason, :before::jsonb, :after::jsonb,
    :requestId, :at`;

const asText = (fields: object | null): string | null => fields && JSON.stringify(fields);

export const operations = ({ strapi }: { strapi: Core.Strapi }): OperationsService => ({
  async recordStaffAction(trx, { actorId, action, subject, reason, before, after }) {
    const changed = changedFields(before ?? null, after ?? null);
    await rowsOf(trx, INSERT, {
      actorId,
      action,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectLabel: subject.label ?? null,
      reason: reason?.trim() ? reason.trim() : null,
      before: asText(changed.before),
      after: asText(changed.after),
      requestId: currentRequestId() ?? null,
      at: platformClock(strapi).now(),
    });
  },

  entriesAbout: ({ kind, id }, most) =>
    listEntries(db(strapi), { subject: kind, search: id }, { page: 1, pageSize: most }),

  settleRoles: () => settleRoles(strapi),
});
