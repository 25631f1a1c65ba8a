import type { AuditEntry } from '../../../contracts/audit';

export const CSV_HEADER =
  'id,at,actor_id,actor_name,actor_roles,action,subject_kind,subject_id,subject_label,reason,before,after,request_id\r\n';

/** Spreadsheets run what begins like a formula: a quote in front makes text of it. */
const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = defused(typeof value === 'string' ? value : JSON.stringify(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of the export, as RFC 4180 has it. */
export function csvLine({ id, at, actor, action, subject, ...rest }: AuditEntry): string {
  const cells = [
    id,
    at,
    actor.id,
    actor.name,
    actor.roles.join('; '),
    action,
    subject.kind,
    subject.id,
    subject.label,
    rest.reason,
    rest.before,
    rest.after,
    rest.requestId,
  ];
  return `${cells.map(cell).join(',')}\r\n`;
}
