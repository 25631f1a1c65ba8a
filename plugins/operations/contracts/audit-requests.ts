/** What the admin's page "Audit log" may send, checked on the server. */
import { z } from 'zod';
import { AUDIT_ACTIONS, SUBJECT_KINDS } from './audit';

const date = z.iso.date('Give the date as YYYY-MM-DD.');

const filters = {
  actor: z.string().max(64).optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  subject: z.enum(SUBJECT_KINDS).optional(),
  /** Part of a subject's name, or all of its id, or of a request's id. */
  search: z.string().trim().min(1).max(100).optional(),
  /** Days in UTC; both count. */
  from: date.optional(),
  to: date.optional(),
};

export const auditQuery = z.strictObject({
  ...filters,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type AuditQuery = z.output<typeof auditQuery>;

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const exportQuery = z.strictObject({ ...filters, format: z.enum(EXPORT_FORMATS) });
export type ExportQuery = z.output<typeof exportQuery>;

export type AuditFilters = Omit<AuditQuery, 'page' | 'pageSize'>;
