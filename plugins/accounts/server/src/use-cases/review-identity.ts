/** Staff look at an identity document and decide; every look and every decision is written down. */
import { rowsOf, transaction } from '@rental/shared/database';
import { conflict, notFound, validationError } from '@rental/shared/errors';
import { pageMeta } from '@rental/shared/http/query';
import { publish } from '@rental/shared/outbox/index';
import { DOCUMENTS_KEPT_DAYS, IDENTITY_ERRORS, type Refusal } from '../../../contracts/identity';
import type { ChecksPage, ChecksQuery, IdentityCase } from '../../../contracts/identity-review';
import { refusalWords } from '../mails/refusal-words';
import { mailLanguage } from '../mails/write-mail';
import type { AccountsContext } from '../services/context';
import {
  checksOf,
  decideCheck,
  listChecks,
  readCheck,
  toEntry,
  type CheckRow,
} from '../services/identity-checks';
import { later, sendLink } from '../services/send-link';

const DAY_MS = 86_400_000;
const MOST_EARLIER = 20;

export async function listIdentityChecks(
  { knex, clock }: AccountsContext,
  { state, page, pageSize }: ChecksQuery,
): Promise<ChecksPage> {
  const { rows, total } = await listChecks(knex, { state, page, pageSize });
  return {
    entries: rows.map(toEntry),
    now: clock.now().toISOString(),
    ...pageMeta(page, pageSize, total),
  };
}

interface Claims {
  display_name: string | null;
  first_name: string | null;
  created_at: Date;
}

const CLAIMS = 'select display_name, first_name, created_at from up_users where document_id = ?';

async function requireCheck({ knex }: AccountsContext, id: string): Promise<CheckRow> {
  const check = await readCheck(knex, id);
  if (!check) throw notFound('This document');
  return check;
}

/** @throws AppError 404 */
export async function showIdentityCase(
  context: AccountsContext,
  id: string,
): Promise<IdentityCase> {
  const check = await requireCheck(context, id);
  const [[claims], all] = await Promise.all([
    rowsOf<Claims>(context.knex, CLAIMS, [check.user_id]),
    checksOf(context.knex, check.user_id, MOST_EARLIER),
  ]);
  if (!claims) throw notFound('This document');
  return {
    ...toEntry(check),
    claims: {
      displayName: claims.display_name,
      firstName: claims.first_name,
      memberSince: claims.created_at.toISOString(),
    },
    documents: check.documents_gone_at ? 0 : check.upload_ids.length,
    documentsGoneAt: (check.documents_gone_at ?? check.documents_due_at)?.toISOString() ?? null,
    earlier: all.filter((each) => each.id !== id).map(toEntry),
  };
}

/** Document id of the member of staff. */
interface ByStaff {
  readonly id: string;
  readonly staffId: string;
}

/**
 * The picture itself. Who looked at it stands in the audit log before it leaves.
 *
 * @param number 1 for the front, 2 for the back
 * @throws AppError 404 for a picture that there is not, or that is deleted
 */
export async function readIdentityDocument(
  context: AccountsContext,
  { id, staffId, number }: ByStaff & { number: number },
): Promise<Buffer> {
  const check = await requireCheck(context, id);
  const uploadId = check.documents_gone_at ? undefined : check.upload_ids[number - 1];
  const picture = uploadId ? await context.uploads.readPrivate(uploadId) : undefined;
  if (!picture) throw notFound('This document');
  await transaction(context.strapi, (trx) =>
    context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'identity.view',
      subject: { kind: 'person', id: check.user_id },
      after: { check: id, documentKind: check.document_kind, picture: number },
    }),
  );
  return picture;
}

interface Decision extends ByStaff {
  readonly refusal: Refusal | null;
  readonly words: string;
}

interface Person {
  email: string;
  locale: string | null;
}

const CONFIRM = `update up_users set identity_verified = true where document_id = ?`;
const FIND = 'select email, locale_code as locale from up_users where document_id = ?';

/**
 * Without a refusal the identity is confirmed. The documents are due to be deleted from now on, and
 * the person is told.
 *
 * @throws AppError 404, 409 IDENTITY_DECIDED, 400 for a refusal that says nothing
 */
export async function decideIdentity(
  context: AccountsContext,
  { id, staffId, refusal, words }: Decision,
): Promise<IdentityCase> {
  if (refusal === 'other' && words === '')
    throw validationError('Say in your own words why the document does not do.', {
      words: 'Say why, so that the person can mend it.',
    });
  const at = context.clock.now();
  await requireCheck(context, id);
  const person = await transaction(context.strapi, async (trx) => {
    const userId = await decideCheck(trx, {
      id,
      state: refusal ? 'refused' : 'approved',
      staffId,
      refusal,
      words: words || null,
      at,
      documentsDueAt: new Date(at.getTime() + DOCUMENTS_KEPT_DAYS * DAY_MS),
    });
    if (!userId)
      throw conflict(
        IDENTITY_ERRORS.IDENTITY_DECIDED,
        'A colleague has decided about this document. Load it again.',
      );
    if (!refusal) {
      await rowsOf(trx, CONFIRM, [userId]);
      const event = { topic: 'user.verified', key: userId, payload: { userId }, occurredAt: at };
      await publish(context.strapi, trx, [event]);
    }
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: refusal ? 'identity.refuse' : 'identity.approve',
      subject: { kind: 'person', id: userId },
      reason: words || refusal,
      before: { check: id, state: 'waiting' },
      after: { check: id, state: refusal ? 'refused' : 'approved', refusal },
    });
    const [found] = await rowsOf<Person>(trx, FIND, [userId]);
    return found;
  });
  if (person) tell(context, person, { refusal, words });
  return showIdentityCase(context, id);
}

function tell(
  { strapi }: AccountsContext,
  { email, locale }: Person,
  { refusal, words }: Pick<Decision, 'refusal' | 'words'>,
): void {
  later('a decision about an identity was told', () =>
    sendLink(strapi, {
      kind: refusal ? 'unverified' : 'verified',
      to: email,
      locale,
      ...(refusal ? { words: refusalWords(mailLanguage(locale), refusal, words) } : {}),
    }),
  );
}
