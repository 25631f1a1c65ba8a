/** Suspends a person and takes a suspension back; what is shown before is planned by what acts. */
import { createHash } from 'node:crypto';
import { rowsOf, transaction, type Trx } from '@rental/shared/database';
import { conflict, notFound } from '@rental/shared/errors';
import { publish } from '@rental/shared/outbox/index';
import type { Knex } from 'knex';
import {
  SUSPENSION_ERRORS,
  type RestorationEffects,
  type SuspensionEffects,
  type SuspensionPreview,
} from '../../../contracts/suspension';
import { planRestoration, planSuspension, type SuspensionPlan } from '../domain/suspension-effects';
import type { AccountsContext } from '../services/context';
import { PERSON_NAME } from '../services/people-rows';
import { later, sendLink } from '../services/send-link';
import { endSuspension, insertSuspension, runningEffects } from '../services/suspensions';
import { endSessionsOf } from './end-sessions';

interface Standing {
  name: string;
  email: string;
  locale: string | null;
  blocked: boolean;
}

const FIND = `select ${PERSON_NAME} as name, u.email, u.locale_code as locale,
    coalesce(u.blocked, false) as blocked
  from up_users u where u.document_id = ?`;

async function find(executor: Knex | Trx, userId: string, lock = ''): Promise<Standing> {
  const [row] = await rowsOf<Standing>(executor, `${FIND} ${lock}`, [userId]);
  if (!row) throw notFound('This person');
  return row;
}

const SESSIONS = `select count(*)::int as open from rental.session
  where user_id = ? and revoked_at is null and expires_at > now()`;

async function planFor(
  { bookings, listings }: AccountsContext,
  executor: Knex | Trx,
  userId: string,
): Promise<SuspensionPlan> {
  const [sessions] = await rowsOf<{ open: number }>(executor, SESSIONS, [userId]);
  return planSuspension({
    sessions: sessions?.open ?? 0,
    listings: await listings.countActive(executor, userId),
    bookings: await bookings.openBookingsOf(executor, userId),
  });
}

/** Without the sessions: somebody who signs in meanwhile changes nothing about the decision. */
const versionOf = ({ effects: { sessions: _, ...effects }, toDecline }: SuspensionPlan): string =>
  createHash('sha256')
    .update(JSON.stringify([effects, toDecline.map(({ id }) => id)]))
    .digest('base64url');

const alreadySuspended = () =>
  conflict(SUSPENSION_ERRORS.ALREADY_SUSPENDED, 'This person is suspended already.');

/** @throws 404, 409 ALREADY_SUSPENDED */
export async function previewSuspension(
  context: AccountsContext,
  userId: string,
): Promise<SuspensionPreview> {
  if ((await find(context.knex, userId)).blocked) throw alreadySuspended();
  const plan = await planFor(context, context.knex, userId);
  return { effects: plan.effects, version: versionOf(plan) };
}

export interface Suspend {
  readonly userId: string;
  readonly staffId: string;
  readonly reason: string;
  /** Of the preview that was shown. */
  readonly version: string;
}

/** Both sides of a declined request read it: the reason of a suspension is nobody else's. */
const DECLINED = 'One side of this request cannot rent or let at the moment.';

/**
 * One transaction: standing, sessions, requests, audit log. The person is told by mail.
 *
 * @throws 404, 409 ALREADY_SUSPENDED, 409 EFFECTS_CHANGED with what it would do now
 */
export async function suspendPerson(
  context: AccountsContext,
  { userId, staffId, reason, version }: Suspend,
): Promise<SuspensionEffects> {
  const at = context.clock.now();
  const { person, effects } = await transaction(context.strapi, async (trx) => {
    const found = await find(trx, userId, 'for update');
    if (found.blocked) throw alreadySuspended();
    const plan = await planFor(context, trx, userId);
    if (versionOf(plan) !== version)
      throw conflict(
        SUSPENSION_ERRORS.EFFECTS_CHANGED,
        'In the meantime something has changed: look at the effects again.',
        { preview: { effects: plan.effects, version: versionOf(plan) } },
      );
    const sessions = await endSessionsOf(trx, userId, 'suspended');
    const done = { ...plan.effects, sessions };
    await insertSuspension(trx, { userId, reason, staffId, at, effects: done });
    for (const { id } of plan.toDecline)
      await context.bookings.declineByStaff(trx, { bookingId: id, staffId, reason: DECLINED });
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'person.suspend',
      subject: { kind: 'person', id: userId },
      reason,
      before: { blocked: false },
      after: { blocked: true, effects: summary(done) },
    });
    await tellOthers(context, trx, 'user.suspended', userId, at);
    return { person: found, effects: done };
  });
  later('a suspension was told', () =>
    sendLink(context.strapi, {
      kind: 'suspended',
      to: person.email,
      locale: person.locale,
      words: reason,
    }),
  );
  return effects;
}

/** What the log keeps: numbers of bookings, no lists of them beyond the first. */
const summary = (effects: SuspensionEffects) => ({
  sessions: effects.sessions,
  listings: effects.listings,
  declined: effects.declined.first.map(({ number }) => number),
  declinedCount: effects.declined.count,
  keptCount: effects.kept.count,
});

/** The catalogue shows and hides an owner's listings by it. */
const tellOthers = (
  { strapi }: AccountsContext,
  trx: Trx,
  topic: 'user.suspended' | 'user.restored',
  userId: string,
  occurredAt: Date,
): Promise<void> => publish(strapi, trx, [{ topic, key: userId, payload: { userId }, occurredAt }]);

const NOTHING_KNOWN: SuspensionEffects = planSuspension({
  sessions: 0,
  listings: 0,
  bookings: [],
}).effects;

async function restorationOf(
  { listings }: AccountsContext,
  executor: Knex | Trx,
  userId: string,
): Promise<RestorationEffects> {
  const did = (await runningEffects(executor, userId)) ?? NOTHING_KNOWN;
  return planRestoration(did, await listings.countActive(executor, userId));
}

const notSuspended = () =>
  conflict(SUSPENSION_ERRORS.NOT_SUSPENDED, 'This person is not suspended.');

/** @throws 404, 409 NOT_SUSPENDED */
export async function previewRestoration(
  context: AccountsContext,
  userId: string,
): Promise<RestorationEffects> {
  if (!(await find(context.knex, userId)).blocked) throw notSuspended();
  return restorationOf(context, context.knex, userId);
}

/** @throws 404, 409 NOT_SUSPENDED */
export async function restorePerson(
  context: AccountsContext,
  { userId, staffId, reason }: Omit<Suspend, 'version'>,
): Promise<RestorationEffects> {
  const at = context.clock.now();
  const { person, effects } = await transaction(context.strapi, async (trx) => {
    const found = await find(trx, userId, 'for update');
    if (!found.blocked) throw notSuspended();
    const restored = await restorationOf(context, trx, userId);
    await endSuspension(trx, { userId, reason, staffId, at });
    await context.operations.recordStaffAction(trx, {
      actorId: staffId,
      action: 'person.restore',
      subject: { kind: 'person', id: userId },
      reason,
      before: { blocked: true },
      after: { blocked: false },
    });
    await tellOthers(context, trx, 'user.restored', userId, at);
    return { person: found, effects: restored };
  });
  later('a restoration was told', () =>
    sendLink(context.strapi, { kind: 'restored', to: person.email, locale: person.locale }),
  );
  return effects;
}
