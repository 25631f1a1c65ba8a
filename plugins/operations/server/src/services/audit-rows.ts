/** Reads `rental.audit_log`, newest first, with the names that staff have today. */
import { rowsOf, type Trx } from '@rental/shared/database';
import type { Knex } from 'knex';
import type {
  ActorKind,
  AuditAction,
  AuditEntry,
  AuditFields,
  AuditPage,
} from '../../../contracts/audit';
import type { AuditFilters } from '../../../contracts/audit-requests';

interface Row {
  id: string;
  at: Date;
  actor_kind: ActorKind;
  actor_id: string;
  actor_roles: string[];
  actor_name: string | null;
  actor_email: string | null;
  action: AuditAction;
  subject_kind: AuditEntry['subject']['kind'];
  subject_id: string;
  subject_label: string | null;
  reason: string | null;
  before: AuditFields | null;
  after: AuditFields | null;
  request_id: string | null;
}

const NAME = `nullif(btrim(concat_ws(' ', u.firstname, u.lastname)), '')`;

const COLUMNS = `a.id, a.at, a.actor_kind, a.actor_id, a.actor_roles, ${NAME} as actor_name,
  u.email as actor_email, a.action, a.subject_kind, a.subject_id, a.reason, a.before, a.after,
  coalesce(a.subject_label, nullif(btrim(concat_ws(' ', s.firstname, s.lastname)), ''))
    as subject_label, a.request_id`;

/** Staff are named by id in the log, as actors and as what was acted on. */
const LOG = `rental.audit_log a left join admin_users u on u.document_id = a.actor_id
  left join admin_users s on a.subject_kind = 'staff' and s.document_id = a.subject_id`;

/** `%` and `_` of what people type are themselves. */
const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

function conditions(filters: AuditFilters): { where: string; bindings: Knex.ValueDict } {
  const parts: [string | undefined, string][] = [
    [filters.actor, 'a.actor_id = :actor'],
    [filters.action, 'a.action = :action'],
    [filters.subject, 'a.subject_kind = :subject'],
    [
      filters.search,
      '(a.subject_id = :search or a.request_id = :search or a.subject_label ilike :like)',
    ],
    [filters.from, `a.at >= :from::date at time zone 'UTC'`],
    [filters.to, `a.at < (:to::date + 1) at time zone 'UTC'`],
  ];
  const used = parts.filter(([value]) => value !== undefined).map(([, sql]) => sql);
  return {
    where: used.length > 0 ? `where ${used.join(' and ')}` : '',
    bindings: {
      ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
      ...(filters.search ? { like: likeText(filters.search) } : {}),
    } as Knex.ValueDict,
  };
}

const toEntry = (row: Row): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: {
    kind: row.actor_kind,
    id: row.actor_id,
    name: row.actor_name,
    email: row.actor_email,
    roles: row.actor_roles,
  },
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id, label: row.subject_label },
  reason: row.reason,
  before: row.before,
  after: row.after,
  requestId: row.request_id,
});

export async function listEntries(
  knex: Knex,
  filters: AuditFilters,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ entries: AuditEntry[]; total: number }> {
  const { where, bindings } = conditions(filters);
  const [rows, counted] = await Promise.all([
    rowsOf<Row>(
      knex,
      `select ${COLUMNS} from ${LOG} ${where} order by a.id desc limit :most offset :skip`,
      { ...bindings, most: pageSize, skip: (page - 1) * pageSize },
    ),
    rowsOf<{ total: number }>(
      knex,
      `select count(*)::int as total from rental.audit_log a ${where}`,
      bindings,
    ),
  ]);
  return { entries: rows.map(toEntry), total: counted[0]?.total ?? 0 };
}

/** The next entries older than `beforeId`; an export reads the log in such pieces. */
export async function nextEntries(
  knex: Knex | Trx,
  filters: AuditFilters,
  { beforeId, most }: { beforeId: string | undefined; most: number },
): Promise<AuditEntry[]> {
  const { where, bindings } = conditions(filters);
  const older = beforeId === undefined ? '' : `${where ? 'and' : 'where'} a.id < :beforeId`;
  const rows = await rowsOf<Row>(
    knex,
    `select ${COLUMNS} from ${LOG} ${where} ${older} order by a.id desc limit :most`,
    { ...bindings, most, ...(beforeId === undefined ? {} : { beforeId }) },
  );
  return rows.map(toEntry);
}

/** By a walk over the index from actor to actor: the log may be long, staff are few. */
const ACTORS = `with recursive seen as (
    (select actor_id from rental.audit_log order by actor_id limit 1)
    union all
    select (select a.actor_id from rental.audit_log a where a.actor_id > seen.actor_id
      order by a.actor_id limit 1) from seen where seen.actor_id is not null)
  select seen.actor_id as id, ${NAME} as name from seen
    left join admin_users u on u.document_id = seen.actor_id
   where seen.actor_id is not null order by name nulls last, id`;

export const listActors = (knex: Knex): Promise<AuditPage['meta']['actors'][number][]> =>
  rowsOf(knex, ACTORS);
