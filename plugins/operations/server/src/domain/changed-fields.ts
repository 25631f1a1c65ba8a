/** What of a change goes into the audit log: the fields that differ, without anything private. */
import { REDACTED, type AuditFields } from '../../../contracts/audit';

/** Names of fields, at any depth, whose values belong to a person or are secrets. */
const PRIVATE: ReadonlySet<string> = new Set([
  'address',
  'lat',
  'lng',
  'email',
  'phone',
  'username',
  'displayName',
  'firstName',
  'firstname',
  'lastname',
  'bio',
  'avatarUrl',
  'password',
  'resetPasswordToken',
  'confirmationToken',
  'registrationToken',
  'accessKey',
  'headers',
  'stripeAccountId',
  'stripeCustomerId',
]);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** As JSON keeps it: dates are text and what is undefined is not there. */
const asJson = (fields: Fields): Fields => JSON.parse(JSON.stringify(fields)) as Fields;

function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isFields(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

function blotted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(blotted);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      name,
      PRIVATE.has(name) && each !== null && each !== '' ? REDACTED : blotted(each),
    ]),
  );
}

/** Null stays null: there was nothing before, or is nothing after. */
export function changedFields(
  before: Fields | null,
  after: Fields | null,
): { before: AuditFields | null; after: AuditFields | null } {
  const [old, next] = [before && asJson(before), after && asJson(after)];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(next ?? {})])];
  const changed = names.filter(
    (name) => !old || !next || sortedText(old[name] ?? null) !== sortedText(next[name] ?? null),
  );
  const pick = (fields: Fields | null): AuditFields | null =>
    fields &&
    (blotted(Object.fromEntries(changed.map((name) => [name, fields[name] ?? null]))) as Fields);
  return { before: pick(old), after: pick(next) };
}
