/** Writes down what staff edit in the content manager, in the transaction of the edit. */
import type { Trx } from '@rental/shared/database';
import type { Core } from '@strapi/strapi';
import type { AuditAction, SubjectKind } from '../../../contracts/audit';
import { getOperations } from '../../../contracts/service';
import { AUDITED_TYPES } from './audited-types';
import { labelOf, readSnapshot, type Snapshot } from './document-snapshot';
import { signedInStaff } from './signed-in-staff';

const ACTION_OF: Readonly<Record<string, AuditAction>> = {
  create: 'content.create',
  update: 'content.update',
  delete: 'content.delete',
  clone: 'content.clone',
  publish: 'content.publish',
  unpublish: 'content.unpublish',
  discardDraft: 'content.discard_draft',
};

/** What the action changes: publishing leaves the draft as it is. */
const versionOf = (action: AuditAction): 'draft' | 'published' =>
  action === 'content.publish' || action === 'content.unpublish' ? 'published' : 'draft';

interface Edit {
  readonly uid: string;
  readonly kind: SubjectKind;
  readonly action: AuditAction;
  readonly actorId: string;
  /** Undefined while it is being made. */
  readonly documentId: string | undefined;
}

export function recordContentEdits(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const kind = AUDITED_TYPES.get(context.uid);
    const action = ACTION_OF[context.action];
    const actorId = kind && action ? signedInStaff(strapi) : undefined;
    if (!kind || !action || !actorId) return next();
    const { documentId } = context.params as { documentId?: string };
    const isNew = action === 'content.create' || action === 'content.clone';
    const edit: Edit = {
      uid: context.uid,
      kind,
      action,
      actorId,
      documentId: isNew ? undefined : documentId,
    };
    return strapi.db.transaction(({ trx }) =>
      recordEdit(strapi, trx as unknown as Trx, edit, async () => next()),
    );
  });
}

async function recordEdit<T>(
  strapi: Core.Strapi,
  trx: Trx,
  { uid, kind, action, actorId, documentId }: Edit,
  next: () => Promise<T>,
): Promise<T> {
  const read = async (id: string | undefined): Promise<Snapshot | null> =>
    id === undefined ? null : readSnapshot(strapi, uid, id, versionOf(action));
  const before = await read(documentId);
  const result = await next();
  const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
  const after = await read(id);
  if (id !== undefined && (before || after))
    await getOperations(strapi).recordStaffAction(trx, {
      actorId,
      action,
      subject: { kind, id, label: labelOf(after ?? before) },
      before,
      after,
    });
  return result;
}
