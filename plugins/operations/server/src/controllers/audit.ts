import { answerWhole, queryOf } from '@rental/shared/http/answer-staff';
import { platformClock } from '@rental/shared/clock';
import { db, transaction } from '@rental/shared/database';
import { unauthenticated } from '@rental/shared/errors';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { auditQuery, exportQuery } from '../../../contracts/audit-requests';
import { getOperations } from '../../../contracts/service';
import { listActors, listEntries } from '../services/audit-rows';
import { signedInStaff } from '../services/signed-in-staff';
import { exportAuditLog } from '../use-cases/export-audit-log';

/** Admin API of the page "Audit log". */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async () => {
      const { page, pageSize, ...filters } = queryOf(ctx, auditQuery);
      const [{ entries, total }, actors] = await Promise.all([
        listEntries(db(strapi), filters, { page, pageSize }),
        listActors(db(strapi)),
      ]);
      const pageCount = Math.max(1, Math.ceil(total / pageSize));
      return { data: entries, meta: { pagination: { page, pageSize, pageCount, total }, actors } };
    }),

  /** Who took a copy of the log stands in the log. */
  export: (ctx: Context): Promise<void> =>
    answerWhole(ctx, async () => {
      const { format, ...filters } = queryOf(ctx, exportQuery);
      const actorId = signedInStaff(strapi);
      if (!actorId) throw unauthenticated();
      await transaction(strapi, (trx) =>
        getOperations(strapi).recordStaffAction(trx, {
          actorId,
          action: 'audit.export',
          subject: { kind: 'audit_log', id: 'audit_log' },
          after: { format, ...filters },
        }),
      );
      const day = platformClock(strapi).now().toISOString().slice(0, 10);
      ctx.attachment(`audit-log-${day}.${format}`);
      ctx.set('cache-control', 'no-store');
      ctx.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
      return exportAuditLog(db(strapi), filters, format);
    }),
});
